import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decide } from './decide';
import { type DecisionInputs, neutralInputs } from './inputs';
import { defaultPolicy, type Policy, type PolicyNumber } from './policy';
import { policyBounds, policyProblems } from './policy-bounds';
import { lastRow, type RuleId, rules } from './rules';
import { sources } from './sources';

const calm: DecisionInputs = { ...neutralInputs, pre: 1, during: 1, after: 1, morning: 1, usual: 1 };
const verdict = (change: Partial<DecisionInputs>, policy: Policy = defaultPolicy) =>
  decide({ ...calm, ...change }, policy);

/** The examples of the clinical rules: before, during, after, morning; usual → level. */
test.each([
  [1, 2, 1, 1, 1, 6],
  [4, 4, 4, 4, 4, 6],
  [1, 4, 3, 1, 1, 5],
  [1, 2, 1, 2, 1, 4],
  [1, 2, 2, 3, 1, 3],
  [1, 6, 3, 1, 1, 2],
  [2, 8, 4, 3, 2, 1],
  [1, 1, 1, null, 1, 4],
])('%s, %s, %s, %s with usual pain %s is level %s', (pre, during, after, morning, usual, level) => {
  expect(verdict({ pre, during, after, morning, usual }).level).toBe(level);
});

/** For each row the mildest value that fires it, and the nearest that does not. */
const edges: [RuleId, Partial<DecisionInputs>, Partial<DecisionInputs>][] = [
  ['E', { emergency: true }, { emergency: false }],
  ['R', { review: true }, { review: false }],
  ['S8', { pre: 8, usual: 8 }, { pre: 7, usual: 8 }],
  ['S8', { morning: 8 }, { morning: 7 }],
  ['D4', { daysSinceLast: 57 }, { daysSinceLast: 56 }],
  ['L', { legWorse: true }, { legWorse: true, review: true }],
  ['L', { legWorse: true }, { legWorse: true, emergency: true }],
  ['S6', { after: 6 }, { after: 5 }],
  ['D3', { daysSinceLast: 29 }, { daysSinceLast: 28 }],
  ['D3', { daysSinceLast: 56 }, { daysSinceLast: 57 }],
  ['M2', { morning: 3 }, { morning: 2 }],
  ['M2', { morning: 4, usual: 1.5 }, { morning: 3, usual: 1.5 }],
  ['F2', { pre: 3 }, { pre: 2 }],
  ['W2', { weekDelta: 2 }, { weekDelta: 1.9 }],
  ['X', { rpe: 9.5 }, { rpe: 9 }],
  ['X', { missedReps: 0.21 }, { missedReps: 0.2 }],
  ['D2', { daysSinceLast: 15 }, { daysSinceLast: 14 }],
  ['D2', { daysSinceLast: 28 }, { daysSinceLast: 29 }],
  ['W1', { weekDelta: 1 }, { weekDelta: 0.9 }],
  ['W1', { weekDelta: 1.9 }, { weekDelta: 2 }],
  ['M1', { morning: 2 }, { morning: 1 }],
  ['MM', { morning: null }, { morning: 0 }],
  ['H', { rpe: 7.5 }, { rpe: 7 }],
  ['H', { rpe: 8.5, targetRpe: 8 }, { rpe: 8, targetRpe: 8 }],
  ['H', { missedReps: 0.01 }, { missedReps: 0 }],
  ['D1', { daysSinceLast: 8 }, { daysSinceLast: 7 }],
  ['D1', { daysSinceLast: 14 }, { daysSinceLast: 15 }],
  ['C', { confidence: 3 }, { confidence: 4 }],
  ['C', { fear: 7 }, { fear: 6 }],
  ['T', { techniqueOk: false }, { techniqueOk: true }],
  ['A', { during: 3 }, { during: 2 }],
  ['A', { after: 5 }, { after: 6 }],
  ['A', { during: 5, usual: 4 }, { during: 4, usual: 4 }],
  ['P2', { bonusSessions: 1 }, { bonusSessions: 2 }],
  ['P1', {}, { rpe: 8 }],
];

test.each(edges)('%s holds for %o and not for %o', (id, holds, doesNot) => {
  expect(verdict(holds).fired).toContain(id);
  expect(verdict(doesNot).fired).not.toContain(id);
});

test('every row has an edge of its own', () => {
  expect(new Set(edges.map(([id]) => id))).toEqual(new Set([...rules, lastRow].map(({ id }) => id)));
});

describe('the table itself', () => {
  it('has its rows in the order of the clinical rules, with their levels', () => {
    expect([...rules, lastRow].map(({ id, level }) => `${id}${level}`).join(' ')).toBe(
      'E0 R1 S81 D41 L2 S62 D32 M23 F23 W23 X3 D23 W14 M14 MM4 H4 D14 C4 T4 A5 P25 P16',
    );
  });

  it('gives every row words, a condition and a source', () => {
    for (const rule of [...rules, lastRow]) {
      expect(rule.words(defaultPolicy).length).toBeGreaterThan(10);
      expect(rule.condition(defaultPolicy).length).toBeGreaterThan(5);
      expect(rule.basis.length).toBeGreaterThan(0);
      for (const source of rule.basis) expect(sources[source]).toBeTruthy();
    }
  });

  it('looks before training only at what can be known then', () => {
    const ids = rules.filter(({ beforeTraining }) => beforeTraining).map(({ id }) => id);
    expect(ids).toEqual(['E', 'R', 'S8', 'D4', 'L', 'S6', 'D3', 'F2', 'D2', 'D1', 'C', 'T']);
    expect(decide({ ...calm, morning: null, rpe: 10 }, defaultPolicy, 'before')).toEqual({
      level: 6,
      rule: 'P1',
      fired: ['P1'],
    });
  });
});

const nprs = fc.integer({ min: 0, max: 10 });
const inputs: fc.Arbitrary<DecisionInputs> = fc.record({
  pre: fc.option(nprs),
  during: fc.option(nprs),
  after: fc.option(nprs),
  morning: fc.option(nprs),
  usual: fc.integer({ min: 0, max: 20 }).map((half) => half / 2),
  weekDelta: fc.oneof(fc.constant(0), fc.double({ min: -10, max: 10, noNaN: true })),
  rpe: fc.integer({ min: 2, max: 20 }).map((half) => half / 2),
  targetRpe: fc.integer({ min: 2, max: 20 }).map((half) => half / 2),
  missedReps: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true })),
  bonusSessions: fc.nat({ max: 4 }),
  legWorse: fc.boolean(),
  review: fc.boolean(),
  emergency: fc.boolean(),
  daysSinceLast: fc.nat({ max: 90 }),
  confidence: nprs,
  fear: nprs,
  techniqueOk: fc.boolean(),
});

const policyNumber = (field: PolicyNumber) => {
  const { min, max, step } = policyBounds[field];
  return fc
    .integer({ min: 0, max: Math.round((max - min) / step) })
    .map((steps) => Math.round((min + steps * step) * 1000) / 1000);
};
const fields = Object.keys(policyBounds) as PolicyNumber[];
const policies: fc.Arbitrary<Policy> = fc
  .record(
    Object.fromEntries(fields.map((field) => [field, policyNumber(field)])) as Record<
      PolicyNumber,
      fc.Arbitrary<number>
    >,
  )
  .map((numbers) => ({ ...defaultPolicy, ...numbers }))
  .filter((policy) => policyProblems(policy).length === 0);

/** Worse in one respect, by whatever amount. */
const worsening: Record<string, (inputs: DecisionInputs, by: number) => Partial<DecisionInputs> | null> = {
  before: ({ pre }, by) => more(pre, by, (value) => ({ pre: value })),
  during: ({ during }, by) => more(during, by, (value) => ({ during: value })),
  after: ({ after }, by) => more(after, by, (value) => ({ after: value })),
  morning: ({ morning }, by) => more(morning, by, (value) => ({ morning: value })),
  effort: ({ rpe }, by) => ({ rpe: Math.min(10, rpe + by / 2) }),
  'missed repetitions': ({ missedReps }, by) => ({ missedReps: Math.min(1, missedReps + by / 20) }),
  'days off': ({ daysSinceLast }, by) => ({ daysSinceLast: daysSinceLast + by * 5 }),
  fear: ({ fear }, by) => ({ fear: Math.min(10, fear + by) }),
  'less confidence': ({ confidence }, by) => ({ confidence: Math.max(0, confidence - by) }),
  'a sorer week': ({ weekDelta }, by) => ({ weekDelta: weekDelta + by / 3 }),
  'fewer good sessions': ({ bonusSessions }, by) => ({ bonusSessions: Math.max(0, bonusSessions - by) }),
  'leg symptoms': () => ({ legWorse: true }),
  'a review answer': () => ({ review: true }),
  'an emergency answer': () => ({ emergency: true }),
  'no sign-off': () => ({ techniqueOk: false }),
};

function more(value: number | null, by: number, change: (value: number) => Partial<DecisionInputs>) {
  return value === null ? null : change(Math.min(10, value + by));
}

describe.each(Object.entries(worsening))('%s', (_, worsen) => {
  it.each(['before', 'after'] as const)('never gives a higher level %s training, under any policy', (moment) => {
    fc.assert(
      fc.property(inputs, policies, fc.integer({ min: 1, max: 10 }), (given, policy, by) => {
        const worse = worsen(given, by);
        if (worse === null) return;
        const before = decide(given, policy, moment).level;
        expect(decide({ ...given, ...worse }, policy, moment).level).toBeLessThanOrEqual(before);
      }),
      { numRuns: 2000 },
    );
  });
});

test('one more point of pain never gives a higher level: every pain, every usual pain', () => {
  const scale = Array.from({ length: 11 }, (_, pain) => pain);
  const level = new Map<string, number>();
  const at = (pains: readonly number[], usual: number) => {
    const key = `${pains.join()};${usual}`;
    const known = level.get(key);
    if (known !== undefined) return known;
    const [pre = 0, during = 0, after = 0, morning = 0] = pains;
    const found = verdict({ pre, during, after, morning, usual }).level;
    level.set(key, found);
    return found;
  };
  let raised = 0;
  for (const usual of [0, 0.5, 1, 2, 2.5, 4, 5.5, 6, 8, 10]) {
    level.clear();
    for (const pre of scale) {
      for (const during of scale) {
        for (const after of scale) {
          for (const morning of scale) {
            const pains = [pre, during, after, morning];
            const here = at(pains, usual);
            for (const [index, pain] of pains.entries()) {
              if (pain < 10 && at(pains.with(index, pain + 1), usual) > here) raised += 1;
            }
          }
        }
      }
    }
  }
  expect(raised).toBe(0);
});

test('the lowest level wins, its first row is named, and rows stand in order', () => {
  fc.assert(
    fc.property(inputs, policies, (given, policy) => {
      const { level, rule, fired } = decide(given, policy);
      const order = [...rules, lastRow].map(({ id }) => id);
      const rows = fired.map((id) => [...rules, lastRow].find((row) => row.id === id));
      expect(level).toBe(Math.min(...rows.map((row) => row?.level ?? -1)));
      expect(rule).toBe(rows.find((row) => row?.level === level)?.id);
      expect([...fired].sort((a, b) => order.indexOf(a) - order.indexOf(b))).toEqual(fired);
      expect(fired.includes('P1')).toBe(fired.length === 1 && level === 6);
    }),
  );
});

test('it is a function of its inputs alone', () => {
  fc.assert(
    fc.property(inputs, policies, (given, policy) => {
      const frozen = Object.freeze({ ...given });
      expect(decide(frozen, policy)).toEqual(decide(JSON.parse(JSON.stringify(given)), policy));
    }),
  );
});

describe('a policy', () => {
  it('as built in has no problem', () => expect(policyProblems(defaultPolicy)).toEqual([]));

  it.each(fields)('keeps %s within its bounds', (field) => {
    const { min, max, step } = policyBounds[field];
    for (const value of [min - step, max + step, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(policyProblems({ ...defaultPolicy, [field]: value }).map((problem) => problem.field)).toContain(field);
    }
    expect(min).toBeLessThanOrEqual(defaultPolicy[field]);
    expect(max).toBeGreaterThanOrEqual(defaultPolicy[field]);
  });

  it('refuses lengths of a break, pains and steps that do not rise', () => {
    expect(policyProblems({ ...defaultPolicy, breakLowerDays: 29 })).not.toEqual([]);
    expect(policyProblems({ ...defaultPolicy, painLimit: 7, severePain: 7 })).not.toEqual([]);
    expect(policyProblems({ ...defaultPolicy, cut: 0.2, cutMore: 0.2 })).not.toEqual([]);
    expect(policyProblems({ ...defaultPolicy, riseMost: 0.04 })).not.toEqual([]);
  });
});
