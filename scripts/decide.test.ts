import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Runs the command as anybody would, with one case a line, and reads its answers. */
function run(cases: readonly (object | string)[]) {
  const input = cases.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join('\n');
  const { stdout, status } = spawnSync('npx', ['tsx', 'scripts/decide.ts'], { input: `${input}\n`, encoding: 'utf8' });
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { answers, status };
}

const calm = { pre: 1, during: 2, after: 1, morning: 1, usual: 1 };

test('absent keys are neutral, and the answer names level, rule and everything that holds', () => {
  const { answers, status } = run([
    calm,
    { ...calm, during: 8, after: 4, morning: 3 },
    { ...calm, rpe: 9.5, weekDelta: 1, daysSinceLast: 20, fear: 7, techniqueOk: false, bonusSessions: 0 },
    { ...calm, morning: null },
    { ...calm, legWorse: true, emergency: true },
  ]);
  expect(status).toBe(0);
  expect(answers).toEqual([
    { level: 6, rule: 'P1', fired: ['P1'] },
    { level: 1, rule: 'S8', fired: ['S8', 'S6', 'M2', 'M1'] },
    { level: 3, rule: 'X', fired: ['X', 'D2', 'W1', 'H', 'C', 'T', 'P2'] },
    { level: 4, rule: 'MM', fired: ['MM'] },
    { level: 0, rule: 'E', fired: ['E'] },
  ]);
});

test('a load is turned into the next one', () => {
  const next = (change: object) => ({ ...calm, lastLoadKg: 60, ...change });
  const { answers } = run([
    next({}),
    next({ region: 'upper' }),
    next({ region: 'upper', incrementKg: 0.5 }),
    next({ lastLoadKg: 20 }),
    next({ after: 5 }),
    next({ morning: 2 }),
    next({ morning: 3, lastLoadKg: 75 }),
    next({ after: 6 }),
    next({ after: 8 }),
    next({ emergency: true }),
    next({ lastLoadKg: 61 }),
    next({ lastLoadKg: 0 }),
  ]);
  expect(answers.map(({ nextLoadKg }) => nextLoadKg)).toEqual([
    62.5,
    60,
    61.5,
    20,
    60,
    60,
    67.5,
    47.5,
    null,
    null,
    62.5,
    0,
  ]);
});

test.each([
  ['a missing pain', { pre: 1, during: 1, after: 1, usual: 1 }, 'morning: a whole number from 0 to 10 is needed.'],
  ['text for a number', { ...calm, pre: '1' }, 'pre: a whole number from 0 to 10 is needed.'],
  ['11 for a pain', { ...calm, after: 11 }, 'after: a whole number from 0 to 10 is needed.'],
  ['half a pain', { ...calm, during: 2.5 }, 'during: a whole number from 0 to 10 is needed.'],
  ['a share above 1', { ...calm, missedReps: 1.2 }, 'missedReps: a number from 0 to 1 is needed.'],
  ['half a day', { ...calm, daysSinceLast: 3.5 }, 'daysSinceLast: a whole number from 0 to 100000 is needed.'],
  ['1 for true', { ...calm, review: 1 }, 'review: true or false is needed.'],
  ['an unknown region', { ...calm, region: 'arms' }, 'region: "lower" or "upper" is needed.'],
  ['a key that is not known', { ...calm, emergancy: true }, 'A key is not known.'],
  ['null for an effort', { ...calm, rpe: null }, 'rpe: a number from 1 to 10 is needed.'],
  ['an increment of nothing', { ...calm, incrementKg: 0 }, 'incrementKg: a number from 0.01 to 100 is needed.'],
])('%s is an error for that line alone', (_, bad, error) => {
  const { answers, status } = run([calm, bad, 'not JSON', '[]', calm]);
  expect(status).toBe(1);
  expect(answers).toHaveLength(5);
  expect(answers[1]).toEqual({ error });
  for (const index of [2, 3]) expect(answers[index]).toHaveProperty('error');
  expect(answers[4]).toEqual(answers[0]);
});
