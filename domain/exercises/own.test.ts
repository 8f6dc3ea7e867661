import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exercises } from '@/domain/exercises/library';
import { isOwn, ladderProblem, libraryWith, ownIdOf } from '@/domain/exercises/own';
import type { Exercise } from '@/domain/exercises/types';

const [model] = exercises;
if (!model) throw new Error('The library is empty');
const load = (id: string) => ({ id, axis: 'load' as const });
const own = (id: string, easier: readonly string[], harder: readonly string[]): Exercise => ({
  ...model,
  id,
  easier: easier.map(load),
  harder: harder.map(load),
});

test('an own id is one that the database takes, whatever the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(ownIdOf(name)).toMatch(/^own-[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(ownIdOf(name).length).toBeLessThanOrEqual(52);
      expect(isOwn(ownIdOf(name))).toBe(true);
    }),
  );
  expect(exercises.some(({ id }) => isOwn(id))).toBe(false);
});

describe('ladders of own exercises', () => {
  const ids = ['own-a', 'own-b', 'own-c', 'own-d'];
  const library = fc.array(
    fc.record({ id: fc.constantFrom(...ids), easier: fc.subarray(ids), harder: fc.subarray(ids) }),
    { maxLength: 8 },
  );

  /** Whether a way upwards comes back to where it began. */
  const hasCircle = (all: readonly Exercise[]): boolean => {
    const up = new Map(libraryWith(all).map(({ id, harder }) => [id, harder.map((rung) => rung.id)]));
    const reaches = (from: string, to: string, seen: Set<string>): boolean =>
      (up.get(from) ?? []).some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
    return [...up.keys()].some((id) => reaches(id, id, new Set()));
  };

  test('never come to a circle while only edits without a problem are made', () => {
    fc.assert(
      fc.property(library, (edits) => {
        const all = new Map(ids.map((id) => [id, own(id, [], [])]));
        for (const { id, easier, harder } of edits) {
          const next = own(id, easier, harder);
          if (ladderProblem(next, [...all.values()]) === null) all.set(id, next);
        }
        expect(hasCircle([...all.values()])).toBe(false);
      }),
    );
  });

  test('lead both ways, also to built-in ones', () => {
    const all = libraryWith([own('own-a', [model.id], [])]);
    expect(all.find(({ id }) => id === model.id)?.harder).toContainEqual(load('own-a'));
    expect(ladderProblem(own('own-a', [model.id], [model.id]), [])).toBe('twice');
    expect(ladderProblem(own('own-a', ['own-a'], []), [])).toBe('itself');
    expect(ladderProblem(own('own-a', [], ['own-nothing']), [])).toBe('unknown');
  });
});
