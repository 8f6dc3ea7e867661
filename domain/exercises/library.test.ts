import { expect, test } from 'vitest';
import { exerciseById, exercises } from '@/domain/exercises/library';
import { figures } from '@/domain/figure/poses';

test('ids and names are unique, ids kebab-case', () => {
  expect(new Set(exercises.map(({ id }) => id)).size).toBe(exercises.length);
  expect(new Set(exercises.map(({ name }) => name)).size).toBe(exercises.length);
  for (const { id } of exercises) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test('ladders lead to exercises that exist, and not in a circle', () => {
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean => {
    if (seen.has(from)) return false;
    seen.add(from);
    return (exerciseById(from)?.harder ?? []).some(({ id }) => id === to || reaches(id, to, seen));
  };
  for (const { id, easier, harder } of exercises) {
    for (const neighbour of [...easier, ...harder])
      expect(exerciseById(neighbour.id), `${id} → ${neighbour.id}`).toBeDefined();
    expect(reaches(id, id), `${id} is harder than itself`).toBe(false);
    expect(easier.filter((lower) => harder.some((higher) => higher.id === lower.id))).toEqual([]);
  }
});

test('two or three cues each', () => {
  for (const { id, cues } of exercises) expect([2, 3], id).toContain(cues.length);
});

test('every exercise is drawn', () => {
  expect(exercises.map(({ id }) => id).filter((id) => !figures[id])).toEqual([]);
});
