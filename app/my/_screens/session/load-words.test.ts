import { expect, test } from 'vitest';
import type { LastTime } from '@/contracts/plan';
import { hasLoad, lastTimeWords, setWords, toSayFirst } from './load-words';
import { planItem } from './testing';

const kg = { units: 'kg', locale: 'en-GB' } as const;
const set = (setNumber: number, loadKg: number | null, reps: number | null, seconds: number | null = null) => ({
  ...{ setNumber, loadKg, reps, seconds, metres: null, rpe: null },
});
const last = (sets: LastTime['sets'], change: Partial<LastTime> = {}): LastTime => ({
  ...{ date: '2026-11-19', deload: false, note: null, pain: 1, nextMorning: 1, sets, ...change },
});

test('last time in one line', () => {
  const sets = [set(1, 60, 8), set(2, 60, 8), set(3, 57.5, 6)];
  expect(lastTimeWords(last(sets), kg)).toBe('60\u00a0kg × 8, 8 · 57.5\u00a0kg × 6 · pain 1 · next morning 1');
  const holds = [set(1, null, null, 20), set(2, null, null, 15)];
  expect(lastTimeWords(last(holds, { pain: null, nextMorning: null }), kg)).toBe('20 s, 15 s');
});

test('a set read out', () => {
  const values = { loadKg: 12, reps: 8, seconds: null, metres: null };
  const item = planItem('a', { loadKind: 'dumbbells-per-hand' });
  expect(setWords(values, item, kg)).toBe('12\u00a0kg in each hand, 8 repetitions');
  const sided = planItem('a', { prescription: { ...item.prescription, perSide: true } });
  expect(setWords({ ...values, loadKg: null }, sided, kg)).toBe('8 repetitions each side');
});

test('a weight is asked for only where there is one', () => {
  expect(hasLoad(planItem('a'))).toBe(true);
  expect(hasLoad(planItem('a', { loadKind: 'none' }))).toBe(false);
  const bare = { ...planItem('a').prescription, startLoadKg: null };
  expect(hasLoad(planItem('a', { loadKg: null, prescription: bare }))).toBe(false);
});

test('what nobody has said yet is asked for before a set is logged', () => {
  const values = { loadKg: null, reps: 8, seconds: null, metres: null };
  const item = planItem('a');
  const percent = planItem('a', { prescription: { ...item.prescription, percentE1rm: 75 } });
  expect(toSayFirst(item, values)).toBeNull();
  expect(toSayFirst(item, { ...values, reps: null })).toBe('how many');
  expect(toSayFirst(percent, values)).toBe('the weight');
  expect(toSayFirst(percent, { ...values, loadKg: 40 })).toBeNull();
  expect(toSayFirst({ ...percent, loadKind: 'none' }, values)).toBeNull();
});
