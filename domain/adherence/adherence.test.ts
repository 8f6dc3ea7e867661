import { expect, test } from 'vitest';
import { adherence, type PlannedState, sessionSquares } from '@/domain/adherence/adherence';

const TODAY = '2026-03-30';
const at = (date: string, status: PlannedState['status'] = 'planned'): PlannedState => ({ date, status });
const plan = [
  at('2026-04-01'),
  at('2026-03-20', 'done'),
  at('2026-03-23'),
  at('2026-03-25', 'cancelled'),
  at('2026-03-27', 'skipped'),
  at(TODAY),
];

test('done, missed and upcoming; a session called off counts for neither', () => {
  expect(adherence(plan, TODAY)).toEqual({ done: 1, missed: 2, upcoming: 2, missedInARow: 2, share: 1 / 3 });
});

test('today is missed tomorrow, not today', () => {
  expect(adherence([at(TODAY)], TODAY).missed).toBe(0);
  expect(adherence([at(TODAY)], '2026-03-31').missed).toBe(1);
});

test('a session done ends the row of missed ones', () => {
  expect(adherence([...plan, at('2026-03-29', 'done')], TODAY).missedInARow).toBe(0);
});

test('before anything was due there is no share', () => {
  expect(adherence([], TODAY).share).toBeNull();
});

test('squares are the last ones due, oldest first', () => {
  expect(sessionSquares(plan, TODAY, 4).map(({ state }) => state)).toEqual(['missed', 'held', 'missed', 'upcoming']);
  expect(sessionSquares(plan, TODAY)).toHaveLength(5);
});
