const YEAR_MS = 366 * 86_400_000;

/**
 * An instant by a phone's clock as we keep it. One that lies ahead of ours becomes `now`: nothing reported has yet to
 * happen. So does one more than a year back: that clock was never set. Anything between stays as it is, for a phone may
 * have been without a network for weeks, and `received_at` says when it came in.
 */
export function boundInstant(byPhone: string, now: Date): Date {
  const instant = new Date(byPhone);
  return instant > now || now.getTime() - instant.getTime() > YEAR_MS ? now : instant;
}
