import { expect, test } from 'vitest';
import { goalLifts, lowestRungs } from '@/domain/exercises/ladders';
import { exerciseById, exercises } from '@/domain/exercises/library';
import { figures } from '@/domain/figure/poses';
import { equipmentChoices } from '@/domain/load/equipment';
import { isUnloaded } from '@/domain/load/plates';

test('ids are kebab-case and unique', () => {
  expect(new Set(exercises.map(({ id }) => id)).size).toBe(exercises.length);
  for (const { id } of exercises) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test('what a coach types means one exercise only', () => {
  const owners = new Map<string, Set<string>>();
  for (const { id, name, aliases } of exercises)
    for (const word of [name, ...aliases]) {
      const key = word.toLowerCase().replace(/[^a-z0-9]/g, '');
      owners.set(key, (owners.get(key) ?? new Set()).add(id));
    }
  expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
});

test('there is enough to choose from', () => {
  expect(exercises.length).toBeGreaterThanOrEqual(80);
  expect(new Set(exercises.map(({ pattern }) => pattern)).size).toBe(10);
});

test('each says how to do it, what often goes otherwise and what it needs', () => {
  const known = new Set<string>(equipmentChoices.map(({ id }) => id));
  const lacking = exercises.flatMap(({ id, cues, faults, aliases, equipment }) => [
    ...(cues.length < 2 || cues.length > 3 ? [`${id}: ${cues.length} cues`] : []),
    ...(faults.length < 1 || faults.length > 3 ? [`${id}: ${faults.length} faults`] : []),
    ...(aliases.length === 0 ? [`${id}: no alias`] : []),
    ...equipment.flat().flatMap((choice) => (known.has(choice) ? [] : [`${id}: no equipment called ${choice}`])),
    ...(equipment.some((choices) => choices.length === 0) ? [`${id}: equipment without a choice`] : []),
    ...[...cues, ...faults].flatMap((text) => (/^\p{Lu}.*[.?!]$/u.test(text) ? [] : [`${id}: “${text}”`])),
  ]);
  expect(lacking).toEqual([]);
});

test('every exercise is drawn', () => {
  expect(exercises.map(({ id }) => id).filter((id) => !figures[id])).toEqual([]);
});

/** Every id that the rungs of one direction lead to, however far; not the one it begins at unless in a circle. */
function beyond(from: string, direction: 'easier' | 'harder'): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop())
    for (const rung of exerciseById(id)?.[direction] ?? [])
      if (!seen.has(rung.id)) {
        seen.add(rung.id);
        open.push(rung.id);
      }
  return seen;
}

test('ladders lead to exercises that exist, each once, and not in a circle', () => {
  for (const { id, easier, harder } of exercises) {
    const next = [...easier, ...harder].map((rung) => rung.id);
    expect(
      next.filter((rung) => !exerciseById(rung)),
      id,
    ).toEqual([]);
    expect(next.length, `a neighbour of ${id} twice`).toBe(new Set(next).size);
    expect(beyond(id, 'harder').has(id), `${id} is harder than itself`).toBe(false);
  }
});

test('from every exercise a way leads up to squat or deadlift, or it lies beyond one of them', () => {
  const stranded = exercises.filter(
    ({ id }) =>
      !goalLifts.includes(id) &&
      !goalLifts.some((goal) => beyond(id, 'harder').has(goal) || beyond(id, 'easier').has(goal)),
  );
  expect(stranded.map(({ id }) => id)).toEqual([]);
});

test('from every exercise a way leads down to something that nearly anyone can do', () => {
  expect(lowestRungs.filter((id) => !exerciseById(id))).toEqual([]);
  const stranded = exercises.filter(
    ({ id }) => !lowestRungs.includes(id) && !lowestRungs.some((rung) => beyond(id, 'easier').has(rung)),
  );
  expect(stranded.map(({ id }) => id)).toEqual([]);
});

test('the lowest rungs need no weight and are not paused for pain on bending or into the leg', () => {
  for (const id of lowestRungs) {
    expect(isUnloaded(exerciseById(id)?.loadKind ?? 'barbell'), id).toBe(true);
    expect(exerciseById(id)?.pauseFor ?? [], id).not.toContain('worse-bending');
    expect(exerciseById(id)?.pauseFor ?? [], id).not.toContain('into-the-leg');
  }
});
