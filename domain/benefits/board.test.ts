import { describe, expect, test } from 'vitest';
import { type BenefitFacts, benefitBoard, type Course } from '@/domain/benefits/board';
import { benefitIds } from '@/domain/benefits/words';

const none: Course = { baseline: null, now: null };
const empty: BenefitFacts = {
  measures: {},
  nextDue: {},
  lifts: [],
  signedOff: new Set(),
  weeklyLoad: none,
  flareDays: none,
  weeklyPain: none,
  activeMinutes: none,
  confidence: [],
  followsBodyMass: false,
  plan: [],
};
const from = (baseline: number, now: number): Course => ({
  baseline: { value: baseline, date: '2026-03-01' },
  now: { value: now, date: '2026-03-29' },
});
const line = (
  session: string,
  exerciseId: string,
  pattern: 'hinge' | 'mobility' | 'trunk' | 'aerobic',
  isLoaded = false,
) => ({
  session,
  exerciseId,
  name: exerciseId,
  pattern,
  isLoaded,
});
const full: BenefitFacts = {
  measures: {
    sorensen: from(60, 92),
    'side-plank-left': from(30, 90),
    'fingertip-to-floor': from(20, 5),
    phq4: from(7, 3),
    'body-mass': from(90, 88),
  },
  nextDue: { sorensen: '2026-04-26', 'side-plank-left': '2026-04-20', phq4: '2026-04-26', 'body-mass': '2026-04-27' },
  lifts: [{ ...from(80, 100), name: 'Deadlift', perHand: false, formula: 'Epley' }],
  signedOff: new Set(['deadlift']),
  weeklyLoad: from(2000, 3000),
  flareDays: from(4, 1),
  weeklyPain: from(5, 3),
  activeMinutes: from(60, 150),
  confidence: [{ ...from(3, 8), name: 'Deadlift' }],
  followsBodyMass: true,
  plan: [
    line('A', 'deadlift', 'hinge', true),
    line('B', 'block-pull', 'hinge', true),
    line('B', 'plank', 'trunk'),
    line('B', 'walk', 'aerobic'),
  ],
};
const tile = (facts: BenefitFacts, id: (typeof benefitIds)[number]) => {
  const found = benefitBoard(facts).find((each) => each.id === id);
  if (!found) throw new Error(`No tile ${id}`);
  return found;
};

describe('the benefit board', () => {
  test.each([empty, full])('always has its eight tiles, in order, each with all its words', (facts) => {
    const board = benefitBoard(facts);
    expect(board.map(({ id }) => id)).toEqual([...benefitIds]);
    for (const { title, measured, known, empty: words, fedBy, fedWords, next, nextOn } of board) {
      for (const said of [title, measured, known, words]) expect(said.length).toBeGreaterThan(3);
      expect(fedBy.length > 0 || fedWords.length > 0).toBe(true);
      expect(nextOn !== null || next.length > 0).toBe(true);
    }
  });

  test('without anything it says so in every tile and shows no number', () => {
    for (const { lines, nextOn, fedBy } of benefitBoard(empty)) {
      expect([lines, nextOn, fedBy]).toEqual([[], null, []]);
    }
  });

  test('a change counts only from the minimal change on', () => {
    const band = (now: number) =>
      tile({ ...full, measures: { sorensen: from(60, now) } }, 'core-strength').lines[0]?.band;
    expect([band(91.9), band(92), band(28), band(28.1)]).toEqual(['within-error', 'better', 'worse', 'within-error']);
    expect(tile(full, 'pain').lines[0]).toMatchObject({ band: 'better', change: expect.stringMatching(/^Better/) });
    expect(tile({ ...full, weeklyPain: from(5, 3.1) }, 'pain').lines[0]?.band).toBe('within-error');
  });

  test('gives no verdict where no threshold is stated', () => {
    for (const id of ['flexibility', 'resilience', 'blood-flow', 'weight', 'mental-health'] as const) {
      for (const { band, change } of tile(full, id).lines) {
        expect(band).toBe('unknown');
        expect(change).toBe('No threshold is stated, so no verdict.');
      }
    }
  });

  test('with one result alone there is nothing to compare', () => {
    const first: Course = { baseline: { value: 60, date: '2026-03-01' }, now: null };
    const [only] = tile({ ...empty, measures: { sorensen: first } }, 'core-strength').lines;
    expect(only).toMatchObject({ band: 'unknown', change: 'Nothing to compare with yet.' });
  });

  test('strength names its formula, and the next test is the earliest', () => {
    const { lines, nextOn } = tile(full, 'core-strength');
    expect(lines.map(({ label }) => label)).toEqual([
      'Sørensen back hold',
      'Side plank, left',
      'Deadlift, estimated maximum (Epley)',
    ]);
    expect(nextOn).toBe('2026-04-20');
  });

  test('form counts the loaded lifts of the plan and names what is still to watch', () => {
    expect(tile(full, 'form').lines[0]).toMatchObject({
      unit: 'of 2',
      now: { value: 1 },
      change: 'Still to watch: block-pull.',
    });
    const all = { ...full, signedOff: new Set(['deadlift', 'block-pull']) };
    expect(tile(all, 'form').lines[0]?.change).toBe('Every loaded lift of the plan.');
  });

  test('names the sessions and exercises that feed it', () => {
    expect(tile(full, 'core-strength').fedBy).toEqual([
      { session: 'A', exercises: ['deadlift'] },
      { session: 'B', exercises: ['block-pull', 'plank'] },
    ]);
    expect(tile(full, 'blood-flow').fedBy).toEqual([{ session: 'B', exercises: ['walk'] }]);
  });

  test('body mass stays out of sight until the client chooses it', () => {
    const off = tile({ ...full, followsBodyMass: false }, 'weight');
    expect(off).toMatchObject({ isFollowed: false, lines: [], nextOn: null });
    expect(tile(full, 'weight')).toMatchObject({ isFollowed: true, nextOn: '2026-04-27' });
  });

  test('says what was not measured and how it is, whole tiles and single tests', () => {
    for (const { id, empty: words, isFollowed } of benefitBoard(empty)) {
      if (isFollowed && id !== 'form' && id !== 'pain') expect(words).toMatch(/^Not measured yet\. \w/);
      expect(words.length).toBeGreaterThan(20);
    }
    const one: Course = { baseline: { value: 60, date: '2026-03-01' }, now: null };
    expect(tile({ ...empty, measures: { sorensen: one } }, 'core-strength').missing).toEqual([
      'Side plank, left',
      'Side plank, right',
      'Chair stand, 30 seconds',
    ]);
    expect(tile(full, 'mental-health').missing).toEqual([]);
  });
});
