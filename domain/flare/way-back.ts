/** Share of the load performed before the flare, by step. Convention; not validated. */
const FACTORS = [0.8, 0.9, 1] as const;

/** Where somebody stands on the way back after a flare. */
export type WayBack = {
  /** 1-based: the session to come is the `step`-th of `of`. */
  readonly step: number;
  readonly of: number;
  /** Share of the load performed before the flare: 0.8, 0.9 or 1. */
  readonly factor: (typeof FACTORS)[number];
};

/**
 * The step back for the next session, given how many sessions have settled since the flare ended (see
 * {@link isSettled}); null when the way back lies behind. A session that did not settle is not counted, so its step is
 * done again. Loads do not rise on the way back. Throws RangeError for anything but a whole number from 0 on.
 * Source: clinical rules, "a way back over several sessions"; the shares are convention.
 */
export function wayBack(settledSessionsSinceEnd: number): WayBack | null {
  if (!Number.isInteger(settledSessionsSinceEnd) || settledSessionsSinceEnd < 0) {
    throw new RangeError('Not a number of sessions');
  }
  const factor = FACTORS[settledSessionsSinceEnd];
  return factor === undefined ? null : { step: settledSessionsSinceEnd + 1, of: FACTORS.length, factor };
}

/** Pain up to here is acceptable in a session if it settles: the pain-monitoring model (Thomeé 1997; Silbernagel 2007). */
const ACCEPTED = 5;
/** Settled means below usual + this, as at the end of a flare. */
const SETTLED_BELOW = 1;

/**
 * Whether a finished session counts as settled: the pain of the session stayed at 5 or below, and by the next morning
 * it was below usual + 1. Without a morning report nobody knows, so it does not count. Pain 0–10, `usual` U 0–10, halves
 * possible; null for not told. Source: pain-monitoring model and rule MM; convention.
 */
export function isSettled(session: {
  /** The highest of during and after. */
  readonly peak: number | null;
  readonly nextMorning: number | null;
  readonly usual: number;
}): boolean {
  const { peak, nextMorning, usual } = session;
  if (nextMorning === null || (peak ?? 0) > ACCEPTED) return false;
  return nextMorning < usual + SETTLED_BELOW;
}
