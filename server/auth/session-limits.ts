const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long a sign-in lives, in milliseconds: without a request, and in all. */
export const sessionLimits = {
  staff: { idleMs: 15 * minute, totalMs: 12 * hour },
  client: { idleMs: 7 * day, totalMs: 30 * day },
} as const;

/** A sign-in's last use is written down at most this often, in milliseconds. */
export const touchEveryMs = minute;
