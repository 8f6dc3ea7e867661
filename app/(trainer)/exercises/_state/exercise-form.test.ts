import { expect, it } from 'vitest';
import { createExercise } from '@/contracts/exercises';
import { exercises } from '@/domain/exercises/library';
import { blankForm, copyOf, formOf, inputOf, missingIn } from './exercise-form';
import { beginEditing } from './figure-editor';

it('writes every built-in exercise down as it is, and the server takes it', () => {
  for (const exercise of exercises) {
    const { id, figure, ...rest } = exercise;
    const input = inputOf(formOf(exercise, exercise), figure);
    expect(input).toEqual({ ...rest, figure });
    const drawn = { ...input, figure: beginEditing(figure).figure };
    const sent = createExercise.safeParse({ id: '01890000-0000-7000-8000-000000000000', exercise: drawn });
    expect(sent.error?.issues ?? [], id).toEqual([]);
  }
});

it('leaves out blank lines and rungs that lead nowhere', () => {
  const [squat] = exercises;
  if (!squat) throw new Error('no exercise');
  const form = { ...blankForm, name: ' Squat ', cues: ['', ' Slow. ', ''], aliases: 'RDL, , RDL' };
  const rungs = [
    { key: 1, direction: 'easier', axis: 'load', id: '' } as const,
    { key: 2, direction: 'harder', axis: 'range', id: squat.id } as const,
  ];
  expect(inputOf({ ...form, rungs }, squat.figure)).toMatchObject({
    name: 'Squat',
    aliases: ['RDL'],
    cues: ['Slow.'],
    faults: [],
    easier: [],
    harder: [{ id: squat.id, axis: 'range' }],
  });
});

it('asks for a name and a cue, and a copy has both and stands a rung higher', () => {
  expect(Object.keys(missingIn(blankForm))).toEqual(['exercise.name', 'exercise.cues']);
  const [first] = exercises;
  if (!first) throw new Error('no exercise');
  const copy = copyOf(first);
  expect(missingIn(copy)).toEqual({});
  expect(inputOf(copy, first.figure).easier).toEqual([{ id: first.id, axis: 'load' }]);
});
