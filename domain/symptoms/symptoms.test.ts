import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '@/domain/schedule/dates';
import { type LegLevel, legLevel } from '@/domain/symptoms/leg';
import { isPain, painBand, painWord } from '@/domain/symptoms/pain';
import { bodyRegions, legSymptoms, triggers } from '@/domain/symptoms/regions';
import { firstWeekIsOver, loweredUsual, usualPain } from '@/domain/symptoms/usual';

const report = (day: number, pain: number) => ({ date: addDays('2026-03-27', day), pain });

test('bands and words by number', () => {
  const scale = Array.from({ length: 11 }, (_, pain) => pain);
  expect(scale.map(painBand).join(' ')).toBe('low low low low mid mid high high high high high');
  expect(new Set(scale.map(painWord)).size).toBe(6);
  expect(painWord(0)).toBe('No pain');
  expect(painWord(8)).toBe('Severe');
  for (const bad of [-1, 11, 3.5, '3', null]) expect(isPain(bad)).toBe(false);
});

test('usual pain is the median of the first seven days', () => {
  expect(usualPain([])).toBeNull();
  expect(usualPain([report(0, 4), report(1, 9), report(2, 3)])).toBe(4);
  expect(usualPain([report(0, 2), report(1, 3)])).toBe(2.5);
  // The eighth day is not in the first week any more, whatever the order of the reports.
  expect(usualPain([report(7, 10), report(6, 2), report(0, 4), report(8, 10)])).toBe(3);
});

test('usual pain has as many reports above as below, in any order', () => {
  const reports = fc.array(fc.record({ day: fc.integer({ min: 0, max: 6 }), pain: fc.integer({ min: 0, max: 10 }) }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(reports, (drawn) => {
      const given = drawn.map(({ day, pain }) => report(day, pain));
      const usual = usualPain(given) ?? Number.NaN;
      expect(given.filter(({ pain }) => pain < usual).length).toBeLessThanOrEqual(given.length / 2);
      expect(given.filter(({ pain }) => pain > usual).length).toBeLessThanOrEqual(given.length / 2);
      expect(usualPain([...given].reverse())).toBe(usual);
    }),
  );
});

test('the first week is over on its eighth day', () => {
  expect(firstWeekIsOver('2026-03-27', '2026-04-02')).toBe(false);
  expect(firstWeekIsOver('2026-03-27', '2026-04-03')).toBe(true);
});

/** Reports of the four weeks before `TODAY`, `week` 0 the last of them. */
const TODAY = '2026-06-01';
const inWeek = (week: number, ...pains: number[]) =>
  pains.map((pain, index) => ({ date: addDays(TODAY, -7 * week - 1 - index), pain }));
const lowered = (reports: ReturnType<typeof inWeek>, usual = 4, since = '2026-01-01') =>
  loweredUsual({ reports, usual, since, today: TODAY });

test('usual pain follows four lower weeks, to the highest of them', () => {
  const weeks = [...inWeek(0, 2, 1), ...inWeek(1, 3), ...inWeek(2, 2, 2, 9), ...inWeek(3, 1)];
  expect(lowered(weeks)).toBe(3);
  expect(lowered(weeks, 3.5)).toBeNull();
  expect(lowered(inWeek(0, 1).concat(inWeek(1, 1), inWeek(3, 1)))).toBeNull();
  // A change lies within the four weeks, or just before them.
  expect(lowered(weeks, 4, addDays(TODAY, -28))).toBeNull();
  expect(lowered(weeks, 4, addDays(TODAY, -29))).toBe(3);
  // Today is not over, and a fifth week does not count.
  expect(lowered([...weeks, { date: TODAY, pain: 10 }, ...inWeek(4, 10)])).toBe(3);
});

test('usual pain never rises by itself, and always by at least 1 down', () => {
  const reports = fc.array(
    fc.record({ day: fc.integer({ min: -35, max: 2 }), pain: fc.integer({ min: 0, max: 10 }) }),
    { maxLength: 60 },
  );
  const usual = fc.integer({ min: 0, max: 20 }).map((halves) => halves / 2);
  fc.assert(
    fc.property(reports, usual, (drawn, u) => {
      const given = drawn.map(({ day, pain }) => ({ date: addDays(TODAY, day), pain }));
      const next = lowered(given, u);
      if (next !== null) expect(next).toBeLessThanOrEqual(u - 1);
      // Somebody who hurts more in every report is never lowered further.
      const worse = lowered(
        given.map(({ date, pain }) => ({ date, pain: Math.min(10, pain + 1) })),
        u,
      );
      if (worse !== null) expect(next ?? 99).toBeLessThanOrEqual(worse);
    }),
  );
});

test('choices have ids of their own', () => {
  for (const list of [bodyRegions, legSymptoms, triggers]) {
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    expect(new Set(list.map(({ label }) => label)).size).toBe(list.length);
  }
});

test('what leg symptoms mean', () => {
  expect(legLevel([], null)).toBe('none');
  expect(legLevel(['none'], 'worse')).toBe('none');
  expect(legLevel(['ache', 'tingling'], 'steady')).toBe('known');
  expect(legLevel(['tingling'], 'worse')).toBe('changed');
  expect(legLevel(['numbness'], 'steady')).toBe('review');
  expect(legLevel(['weakness'], 'steady')).toBe('review');
  expect(legLevel(['weakness'], 'worse')).toBe('emergency');
});

test('one more symptom, or a worse course, is never milder', () => {
  const order: LegLevel[] = ['none', 'known', 'changed', 'review', 'emergency'];
  const symptom = fc.constantFrom(...legSymptoms.map(({ id }) => id));
  fc.assert(
    fc.property(
      fc.uniqueArray(symptom),
      symptom,
      fc.constantFrom('steady' as const, 'worse' as const),
      (had, more, course) => {
        const level = order.indexOf(legLevel(had, course));
        expect(order.indexOf(legLevel([...had, more], course))).toBeGreaterThanOrEqual(level);
        expect(order.indexOf(legLevel(had, 'worse'))).toBeGreaterThanOrEqual(level);
      },
    ),
  );
});
