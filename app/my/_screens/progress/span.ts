import type { LiftCourse, PainDay, Progress } from '@/contracts/plan';
import type { SessionSquare } from '@/domain/adherence/adherence';
import { addDays } from '@/domain/schedule/dates';

export type Span = '28' | '84' | 'all';

export const spans = [
  { value: '28', label: '4 weeks' },
  { value: '84', label: '12 weeks' },
  { value: 'all', label: 'All' },
] as const satisfies readonly { value: Span; label: string }[];

/** The part of the progress that a chart shows. */
export type Shown = Pick<Progress, 'today' | 'units' | 'usualPain' | 'weekStartsOn' | 'flares' | 'flareSince'> & {
  /** First day of the axis. */
  readonly from: string;
  readonly pain: readonly PainDay[];
  readonly sessions: readonly SessionSquare[];
  readonly lifts: readonly LiftCourse[];
  /** "In the last 4 weeks" */
  readonly words: string;
};

/** The least that "All" shows, so that a first week is no stretched one. */
const LEAST_DAYS = 28;

/** Narrows what was read once down to the days chosen: no request, and so the same with no network. */
export function shownOf(progress: Progress, span: Span): Shown {
  const { today, firstDay } = progress;
  const least = addDays(today, 1 - LEAST_DAYS);
  const chosen = span === 'all' ? (firstDay ?? least) : addDays(today, 1 - Number(span));
  const from = chosen < least ? chosen : least;
  const inside = <Row extends { readonly date: string }>(rows: readonly Row[]) =>
    rows.filter(({ date }) => date >= from);
  const { units, usualPain, weekStartsOn, flares, flareSince } = progress;
  return {
    ...{ today, units, usualPain, weekStartsOn, flareSince, from },
    flares: flares.filter(({ until }) => until >= from),
    pain: inside(progress.pain),
    sessions: inside(progress.sessions),
    lifts: progress.lifts
      .map((lift) => ({ ...lift, points: inside(lift.points) }))
      .filter(({ points }) => points.length > 0),
    words: span === 'all' ? 'In all this time' : `In the last ${Number(span) / 7} weeks`,
  };
}
