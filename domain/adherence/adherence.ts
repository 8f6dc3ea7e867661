import { type FlareSpan, inFlare } from '@/domain/flare/flare';
import type { IsoDate } from '@/domain/schedule/dates';

/** A planned session as far as keeping to the plan is concerned. */
export type PlannedState = {
  readonly date: IsoDate;
  readonly status: 'planned' | 'done' | 'skipped' | 'cancelled';
};

/** `held` was called off (a lock, a flare, a new plan, left out by a trainer) and counts neither for nor against the client. */
export type SquareState = 'done' | 'missed' | 'upcoming' | 'held';

export type SessionSquare = { readonly date: IsoDate; readonly state: SquareState };

export type Adherence = {
  readonly done: number;
  readonly missed: number;
  readonly upcoming: number;
  /** Missed since the last one done. */
  readonly missedInARow: number;
  /** Done out of those due so far, 0–1; null while none was due. */
  readonly share: number | null;
};

/**
 * The sessions with those that fell into a flare called off, unless they were done: a flare is no lapse. A session that
 * a flare has moved counts on the day to which it was moved.
 */
export function protectedByFlares<Session extends PlannedState>(
  planned: readonly Session[],
  flares: readonly FlareSpan[],
  today: IsoDate,
): Session[] {
  return planned.map((entry) =>
    entry.status !== 'done' && inFlare(entry.date, flares, today) ? { ...entry, status: 'cancelled' } : entry,
  );
}

/** What became of a planned session, seen from `today` in the client's zone. Today's open session is not missed yet. */
export function squareState({ date, status }: PlannedState, today: IsoDate): SquareState {
  if (status === 'done') return 'done';
  if (status === 'cancelled' || status === 'skipped') return 'held';
  return date < today ? 'missed' : 'upcoming';
}

/** The last `count` sessions due until `today`, oldest first. Later sessions are left out. */
export function sessionSquares(planned: readonly PlannedState[], today: IsoDate, count = 7): SessionSquare[] {
  const due = inOrder(planned).filter(({ date, status }) => date <= today || status === 'done');
  return due
    .slice(Math.max(0, due.length - count))
    .map((entry) => ({ date: entry.date, state: squareState(entry, today) }));
}

/** How a client keeps to the plan until `today`. */
export function adherence(planned: readonly PlannedState[], today: IsoDate): Adherence {
  const states = inOrder(planned).map((entry) => squareState(entry, today));
  const count = (state: SquareState) => states.filter((each) => each === state).length;
  const done = count('done');
  const missed = count('missed');
  return {
    done,
    missed,
    upcoming: count('upcoming'),
    missedInARow: states.slice(states.lastIndexOf('done') + 1).filter((state) => state === 'missed').length,
    share: done + missed === 0 ? null : done / (done + missed),
  };
}

function inOrder(planned: readonly PlannedState[]): PlannedState[] {
  return [...planned].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
