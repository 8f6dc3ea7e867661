import { inArray, sql } from 'drizzle-orm';
import { rateLimits } from '@/db/schema';
import { askAuth } from './auth-database';
import { hashGuessable } from './tokens';

const quarter = 15 * 60_000;
const hour = 60 * 60_000;

/** Tries per fixed window (milliseconds), for one account and for one network address. */
const limits = {
  'sign-in': { windowMs: quarter, account: 20, address: 100 },
  'accept-invitation': { windowMs: quarter, account: 10, address: 60 },
  'inspect-link': { windowMs: quarter, account: 30, address: 120 },
  'request-reset': { windowMs: hour, account: 4, address: 40 },
  'reset-password': { windowMs: quarter, account: 10, address: 60 },
  'confirm-password': { windowMs: quarter, account: 8, address: 60 },
  'export-record': { windowMs: hour, account: 30, address: 200 },
  'read-calendar': { windowMs: hour, account: 120, address: 0 },
} as const;

export type LimitedDeed = keyof typeof limits;

export type Attempt = {
  readonly allowed: boolean;
  /** Takes the try back, for one that turned out to be rightful. */
  readonly forgive: () => Promise<void>;
};

/**
 * Counts one try before it is judged, so that tries at the same moment are all counted: an atomic upsert per key.
 * `account` is what is being guessed at (an e-mail address, a link's hash), whether or not it exists; a null
 * `address` counts for nobody. Keys are hashed. The windows are aligned to the clock, so up to twice the limit can
 * pass around an edge.
 */
export async function countAttempt(
  deed: LimitedDeed,
  account: string,
  address: string | null,
  now: Date,
): Promise<Attempt> {
  const { windowMs, account: perAccount, address: perAddress } = limits[deed];
  const windowStart = new Date(Math.floor(now.getTime() / windowMs) * windowMs).toISOString();
  const wanted = new Map<string, number>([[hashGuessable(`${deed}:account:${account}`), perAccount]]);
  if (address !== null) wanted.set(hashGuessable(`${deed}:address:${address}`), perAddress);
  // In one order, so that two that touch the same keys cannot wait for each other.
  const keys = [...wanted.keys()].sort();
  const counted = await askAuth((db) =>
    db
      .insert(rateLimits)
      .values(keys.map((key) => ({ key, windowStart, hits: 1 })))
      .onConflictDoUpdate({
        target: rateLimits.key,
        set: {
          hits: sql`case when ${rateLimits.windowStart} < excluded.window_start then 1 else ${rateLimits.hits} + 1 end`,
          windowStart: sql`greatest(${rateLimits.windowStart}, excluded.window_start)`,
        },
      })
      .returning({ key: rateLimits.key, hits: rateLimits.hits }),
  );
  return {
    allowed: counted.every(({ key, hits }) => hits <= (wanted.get(key) ?? 0)),
    forgive: async () => {
      await askAuth((db) =>
        db
          .update(rateLimits)
          .set({ hits: sql`greatest(${rateLimits.hits} - 1, 0)` })
          .where(inArray(rateLimits.key, keys)),
      );
    },
  };
}
