import { addDays, type IsoDate } from '@/domain/schedule/dates';
import { type TrainingDays, trainingDayFrom } from '@/domain/schedule/training-days';

/** A session that is still to do, as far as its day goes. */
export type RemainingSession = {
  readonly id: string;
  readonly date: IsoDate;
  /** Week of the program. */
  readonly week: number;
  /** Sessions that its week of the program has in all, those done included. */
  readonly ofWeek: number;
};

export type NewDay = { readonly id: string; readonly from: IsoDate; readonly to: IsoDate };

/**
 * New days for the sessions that are left of a plan, in the order given: the first on the first training day on or after
 * `from`, each next one on the training day behind it. Where a client trains on more days than a week has sessions, the
 * days that stay free behind the week stay free, so that a week of the program never takes less than a week. No session
 * is dropped, none stands on a skipped or taken day. Those that keep their day are listed too.
 *
 * Throws RangeError without a training day.
 */
export function reschedule(
  sessions: readonly RemainingSession[],
  days: TrainingDays & { readonly from: IsoDate },
): NewDay[] {
  const moves: NewDay[] = [];
  let next = days.from;
  let before: RemainingSession | undefined;
  for (const session of sessions) {
    if (before && before.week !== session.week) {
      for (let free = days.trainingDays.length - before.ofWeek; free > 0; free -= 1) {
        next = addDays(trainingDayFrom(next, days), 1);
      }
    }
    const to = trainingDayFrom(next, days);
    moves.push({ id: session.id, from: session.date, to });
    next = addDays(to, 1);
    before = session;
  }
  return moves;
}
