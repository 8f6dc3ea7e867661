import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exerciseById, exercises } from '@/domain/exercises/library';
import { needsOf } from '@/domain/exercises/needs';
import { easierThan, rungsToOffer } from '@/domain/exercises/rungs';
import { symptomPatterns } from '@/domain/exercises/types';
import { equipmentChoices } from '@/domain/load/equipment';

const find = (id: string) => {
  const exercise = exerciseById(id);
  if (!exercise) throw new Error(`No exercise ${id}`);
  return exercise;
};
const offered = (id: string, change: { has?: readonly string[] } = {}) =>
  rungsToOffer({
    exercise: find(id),
    lookup: exerciseById,
    dose: 'reps',
    has: [],
    patterns: [],
    most: 3,
    ...change,
  }).map((rung) => rung.id);

it('offers the nearest easier rungs', () => {
  expect(offered('kettlebell-deadlift')[0]).toBe('kettlebell-deadlift-raised');
  expect(offered('kneeling-hinge')).toEqual([]);
});

it('goes further down where the nearest cannot be done', () => {
  const withBox = offered('kettlebell-deadlift', { has: ['kettlebells', 'box'] });
  expect(withBox).toContain('kettlebell-deadlift-raised');
  const without = offered('kettlebell-deadlift', { has: ['dowel'] });
  expect(without).not.toContain('kettlebell-deadlift-raised');
  expect(without).toContain('dowel-hinge');
});

it('offers nothing that what is asked makes no sense of', () => {
  const all = (id: string, dose: 'reps' | 'seconds' | 'metres') =>
    rungsToOffer({ exercise: find(id), lookup: exerciseById, dose, has: [], patterns: [], most: 50 }).map(
      (rung) => rung.id,
    );
  // A bike and a plank stand below these on the ladder.
  expect(easierThan(find('kettlebell-deadlift'), exerciseById).map(({ id }) => id)).toContain('recumbent-bike');
  expect(all('kettlebell-deadlift', 'reps')).not.toContain('recumbent-bike');
  expect(easierThan(find('suitcase-carry'), exerciseById).map(({ id }) => id)).toContain('plank');
  expect(all('suitcase-carry', 'metres')).not.toContain('plank');
  expect(all('body-saw', 'reps')).not.toContain('plank');
  expect(all('body-saw', 'seconds')).toContain('plank');
});

it('never offers a harder one, one without its equipment, or one that is paused, whatever the client has and has told', () => {
  const choices: readonly string[] = equipmentChoices.map(({ id }) => id);
  fc.assert(
    fc.property(
      fc.constantFrom(...exercises),
      fc.subarray([...choices], { minLength: 1 }),
      fc.subarray([...symptomPatterns]),
      fc.constantFrom('reps' as const, 'seconds' as const, 'metres' as const),
      fc.nat(4),
      (exercise, has, patterns, dose, most) => {
        const rungs = rungsToOffer({ exercise, lookup: exerciseById, dose, has, patterns, most });
        expect(rungs.length).toBeLessThanOrEqual(most);
        for (const rung of rungs) {
          // From an easier one a way up leads to the exercise, and none leads down to it.
          expect(easierThan(exercise, exerciseById)).toContain(rung);
          expect(easierThan(rung, exerciseById)).not.toContain(exercise);
          expect(rung.pauseFor.filter((pattern) => patterns.includes(pattern))).toEqual([]);
          expect(needsOf(rung).every((choice) => choice.some((id) => has.includes(id)))).toBe(true);
        }
      },
    ),
  );
});
