import type { Rest } from './session-draft';

/** An end is news for this long: then a sound is of no use any more. */
const newsMs = 5000;
/** A rest that ended longer ago than this is not shown any more. */
const staleMs = 60_000;

export type RestNow = {
  /** Seconds left; 0 and less once it is over. */
  readonly left: number;
  readonly isOver: boolean;
  /** It ended just now. */
  readonly isNews: boolean;
};

/** Where a rest is at `now`, ms. It depends on nothing but the stored end. */
export function restAt({ endsAt }: Pick<Rest, 'endsAt'>, now: number): RestNow {
  const left = (endsAt - now) / 1000;
  return { left, isOver: left <= 0, isNews: now - endsAt < newsMs };
}

export const isStale = ({ endsAt }: Pick<Rest, 'endsAt'>, now: number): boolean => now - endsAt > staleMs;
