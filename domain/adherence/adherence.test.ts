import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adherence, type PlannedState, protectedByFlares, sessionSquares } from '@/domain/adherence/adherence';

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

test('done, missed and upcoming; a session called off or left out counts for neither', () => {
  expect(adherence(plan, TODAY)).toEqual({ done: 1, missed: 1, upcoming: 2, missedInARow: 1, share: 1 / 2 });
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
  expect(sessionSquares(plan, TODAY, 4).map(({ state }) => state)).toEqual(['missed', 'held', 'held', 'upcoming']);
  expect(sessionSquares(plan, TODAY)).toHaveLength(5);
});

test('days in a flare are never missed; what was done in it stays done', () => {
  const flare = { from: '2026-03-23', until: '2026-03-27' };
  expect(adherence(protectedByFlares(plan, [flare], TODAY), TODAY)).toMatchObject({ done: 1, missed: 0, share: 1 });
  expect(adherence(protectedByFlares([at('2026-03-24', 'done')], [flare], TODAY), TODAY).done).toBe(1);
  // One that goes on protects today and no day that is still to come.
  const open = protectedByFlares([at(TODAY), at('2026-04-01')], [{ from: '2026-03-29', until: null }], TODAY);
  expect(open.map(({ status }) => status)).toEqual(['cancelled', 'planned']);
});

test('a flare never adds a missed session or takes away one that was done', () => {
  const date = fc.integer({ min: 1, max: 30 }).map((day) => `2026-03-${String(day).padStart(2, '0')}`);
  const status = fc.constantFrom('planned' as const, 'done' as const, 'skipped' as const, 'cancelled' as const);
  fc.assert(
    fc.property(
      fc.array(fc.record({ date, status })),
      fc.array(fc.record({ from: date, until: fc.option(date) })),
      (planned, flares) => {
        const [plain, kept] = [planned, protectedByFlares(planned, flares, TODAY)].map((list) =>
          adherence(list, TODAY),
        );
        expect(kept?.done).toBe(plain?.done);
        expect(kept?.missed).toBeLessThanOrEqual(plain?.missed ?? 0);
        expect(kept?.missedInARow).toBeLessThanOrEqual(plain?.missedInARow ?? 0);
      },
    ),
  );
});
