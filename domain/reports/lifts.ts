import { type EffortSet, type Estimate, estimateCourse, recentFrom, shownFormula } from '@/domain/instruments/best-set';
import type { IsoDate } from '@/domain/schedule/dates';
import type { Period } from './course';

export type LiftFacts = {
  readonly name: string;
  readonly perHand: boolean;
  /** As the plan has it now: "3 × 8"; null where no plan has it. */
  readonly dose: string | null;
  /** The heaviest set of each day, kilograms. */
  readonly loads: readonly { readonly date: IsoDate; readonly kg: number }[];
  readonly sets: readonly EffortSet[];
};

type Load = { readonly kg: number; readonly date: IsoDate };

export type LiftLine = {
  readonly name: string;
  readonly perHand: boolean;
  readonly dose: string | null;
  /** The heaviest set of the first day in the report, and of its last four weeks. */
  readonly first: Load;
  readonly latest: Load | null;
  readonly formula: string;
  readonly estimate: { readonly first: Estimate | null; readonly latest: Estimate | null };
};

/** What a lift came to; null when it was not done in the days of the report. */
export function liftLine({ name, perHand, dose, loads, sets }: LiftFacts, { from, until }: Period): LiftLine | null {
  const within = <Dated extends { readonly date: IsoDate }>(all: readonly Dated[]) =>
    all.filter(({ date }) => date >= from && date <= until).sort((a, b) => (a.date < b.date ? -1 : 1));
  const done = within(loads);
  const [first] = done;
  if (!first) return null;
  const latest = done
    .filter(({ date }) => date >= recentFrom(until) && date > first.date)
    .reduce<Load | null>((best, load) => (best === null || load.kg >= best.kg ? load : best), null);
  const { baseline, now } = estimateCourse(within(sets), until);
  return {
    ...{ name, perHand, dose, first, latest, formula: shownFormula.name },
    estimate: { first: baseline, latest: now },
  };
}
