import { rirOf } from '@/domain/effort/rpe';
import { type E1rmFormula, e1rmKg } from '@/domain/instruments/e1rm';
import { addDays, daysBetween, type IsoDate } from '@/domain/schedule/dates';

/** The formula of the estimates that people are shown. */
export const shownFormula: { readonly id: E1rmFormula; readonly name: string } = { id: 'epley', name: 'Epley' };

/** A set with a load and an effort; repetitions and those in reserve make ten at most. */
export type EffortSet = {
  readonly date: IsoDate;
  readonly loadKg: number;
  readonly reps: number;
  readonly rpe: number;
};

/** An estimated one-repetition maximum, kilograms, and the set that it stands on. */
export type Estimate = { readonly value: number; readonly date: IsoDate; readonly set: EffortSet };

/** Days that count as now, and days that count as the beginning. Convention. */
const RECENT_DAYS = 28;
const FIRST_DAYS = 14;

/** From which day on a set counts as recent. */
export const recentFrom = (until: IsoDate): IsoDate => addDays(until, 1 - RECENT_DAYS);

/** The best estimate of the first two weeks of a lift and of the four weeks until `until`; null where there is none. */
export function estimateCourse(
  sets: readonly EffortSet[],
  until: IsoDate,
): { readonly baseline: Estimate | null; readonly now: Estimate | null } {
  const from = recentFrom(until);
  const first = sets.reduce<IsoDate>((earliest, { date }) => (date < earliest ? date : earliest), until);
  // Two stretches that overlap would compare a set with itself.
  const isApart = daysBetween(first, from) >= FIRST_DAYS;
  return {
    baseline: isApart ? bestOf(sets.filter(({ date }) => daysBetween(first, date) < FIRST_DAYS)) : null,
    now: bestOf(sets.filter(({ date }) => date >= from && date <= until)),
  };
}

/** The highest estimate among sets, the newest of equals. */
function bestOf(sets: readonly EffortSet[]): Estimate | null {
  return sets.reduce<Estimate | null>((best, set) => {
    const { loadKg, reps, rpe, date } = set;
    const value = e1rmKg({ weightKg: loadKg, reps, rir: rirOf(rpe), formula: shownFormula.id });
    const isBetter = best === null || value > best.value || (value === best.value && date >= best.date);
    return isBetter ? { value, date, set } : best;
  }, null);
}
