import { expect, test } from 'vitest';
import { measuresAsk } from '@/domain/triage/measures';

const none = { testedOn: null, phq4: null };

test('nothing is asked of a client who was never measured', () => {
  expect(measuresAsk(none, '2026-03-29')).toEqual({ refer: false, due: false });
});

test('tests are due four weeks after the last ones', () => {
  const due = (today: string) => measuresAsk({ ...none, testedOn: '2026-03-01' }, today).due;
  expect([due('2026-03-28'), due('2026-03-29')]).toEqual([false, true]);
});

test('a PHQ-4 of 6 or more asks to refer, for two weeks', () => {
  const refer = (score: number, today: string) =>
    measuresAsk({ ...none, phq4: { score, date: '2026-03-01' } }, today).refer;
  expect([refer(5, '2026-03-01'), refer(6, '2026-03-01'), refer(12, '2026-03-14')]).toEqual([false, true, true]);
  expect(refer(12, '2026-03-15')).toBe(false);
});
