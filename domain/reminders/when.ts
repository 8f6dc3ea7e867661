import { localMinute } from '@/domain/schedule/local-date';

/** Times of day are "HH:MM" on the person's wall. */
export type QuietHours = {
  readonly timeZone: string;
  /** Nothing is sent from here … */
  readonly quietFrom: string;
  /** … until here; over midnight where it is earlier. Equal: never quiet. */
  readonly quietUntil: string;
};

export type MorningFacts = QuietHours & {
  readonly morningAt: string;
  /** How often this morning's question was sent by this way. */
  readonly tries: number;
  readonly firstAt: Date | null;
};

const hour = 60;
const minuteMs = 60_000;

/** The morning is over at noon: later the answer would be about the day. Minutes since midnight. */
const noon = 12 * hour;
/** A repeat leaves time to get up and have breakfast. */
const repeatAfterMs = 2 * hour * minuteMs;
/** A nudge comes by day, whatever the quiet hours allow: minutes since midnight, the last one left out. */
const nudgeFrom = 10 * hour;
const nudgeUntil = 20 * hour;
/** How long a message waits for somebody who is there to see it, by way. */
const awayAfterMs = { push: minuteMs, email: 15 * minuteMs } as const;

/** Minutes since midnight of "HH:MM" (seconds are left out). */
export function minutesOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * hour + Number(minutes);
}

/** Whether nothing may be sent at `now`. */
export function isQuiet({ timeZone, quietFrom, quietUntil }: QuietHours, now: Date): boolean {
  const [at, from, until] = [localMinute(now, timeZone), minutesOf(quietFrom), minutesOf(quietUntil)];
  if (from === until) return false;
  return from < until ? at >= from && at < until : at >= from || at < until;
}

/**
 * Which attempt at an open morning question is due at `now`: the first from the chosen time on, one repeat two hours
 * after it at the earliest, both before noon on the person's wall and never in quiet hours; null for none.
 */
export function morningAttempt(facts: MorningFacts, now: Date): 1 | 2 | null {
  const at = localMinute(now, facts.timeZone);
  if (at < minutesOf(facts.morningAt) || at >= noon || isQuiet(facts, now)) return null;
  if (facts.tries === 0) return 1;
  const isRepeat = facts.tries === 1 && facts.firstAt !== null;
  return isRepeat && now.getTime() - Number(facts.firstAt) >= repeatAfterMs ? 2 : null;
}

/** Whether the nudge for a session that was left out may go at `now`. */
export function isTimeToNudge(quiet: QuietHours, now: Date): boolean {
  const at = localMinute(now, quiet.timeZone);
  return at >= nudgeFrom && at < nudgeUntil && !isQuiet(quiet, now);
}

/** Whether the one who got a message at `writtenAt` seems to be away: told by push after a minute, by mail after fifteen. */
export function isTimeToAlert(
  facts: QuietHours & { readonly channel: 'push' | 'email'; readonly writtenAt: Date },
  now: Date,
): boolean {
  return now.getTime() - facts.writtenAt.getTime() >= awayAfterMs[facts.channel] && !isQuiet(facts, now);
}
