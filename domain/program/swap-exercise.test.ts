import { expect, test } from 'vitest';
import { exerciseById, exercises } from '@/domain/exercises/library';
import { hingeFoundations } from '@/domain/program/built-in/hinge-foundations';
import { swappedItems } from '@/domain/program/swap-exercise';
import type { ResolvedItem } from '@/domain/program/types';

const items: ResolvedItem[] = (hingeFoundations.mesocycles[0]?.weeks[0]?.sessions[0]?.items ?? []).map((item) => ({
  ...item,
  exerciseName: exerciseById(item.exerciseId)?.name ?? '',
}));
const loaded = items.find(({ prescription }) => prescription.startLoadKg !== null) ?? items[0];
if (!loaded) throw new Error('no loaded line');
const others = exercises.filter(({ id }) => !items.some(({ exerciseId }) => exerciseId === id));
const [instead, third] = others;
if (!instead || !third) throw new Error('no other exercise');
const swap = { exerciseId: loaded.exerciseId, toExerciseId: instead.id };

test('a swap changes its line alone, and takes no load along', () => {
  const after = swappedItems(items, [swap], exerciseById);
  const line = after.find(({ id }) => id === loaded.id);
  expect(line).toMatchObject({ exerciseId: instead.id, exerciseName: instead.name, note: null });
  expect(line?.prescription).toMatchObject({
    sets: loaded.prescription.sets,
    dose: loaded.prescription.dose,
    targetRpe: loaded.prescription.targetRpe,
    startLoadKg: null,
    capKg: null,
    perSide: instead.perSide,
  });
  expect(after.filter(({ id }) => id !== loaded.id)).toEqual(items.filter(({ id }) => id !== loaded.id));
});

test('a later swap takes the place of an earlier one', () => {
  const again = { exerciseId: instead.id, toExerciseId: third.id };
  const names = (swaps: (typeof swap)[]) =>
    swappedItems(items, swaps, exerciseById).map(({ exerciseId }) => exerciseId);
  expect(names([swap, again])).toEqual(names([{ ...swap, toExerciseId: third.id }]));
  expect(names([again])).toEqual(names([]));
});

test('an exercise that is named for a bad day is not its own way out', () => {
  const line = swappedItems([{ ...loaded, swapTo: instead.id }], [swap], exerciseById)[0];
  expect(line).not.toHaveProperty('swapTo');
});

test('an exercise that nobody knows changes nothing', () => {
  expect(swappedItems(items, [{ ...swap, toExerciseId: 'no-such-thing' }], exerciseById)).toEqual(items);
});
