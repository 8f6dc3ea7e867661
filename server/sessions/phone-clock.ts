/**
 * An instant by a phone's clock as we keep it: one that lies ahead of ours becomes `now`, since nothing reported has
 * yet to happen. One far back stays as it is: a phone may have been without a network for weeks, and `received_at` says when it
 * came in.
 */
export function boundInstant(byPhone: string, now: Date): Date {
  const instant = new Date(byPhone);
  return instant > now ? now : instant;
}
