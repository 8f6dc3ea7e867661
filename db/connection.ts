import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { env } from '@/lib/env';

/** Drizzle on one role's connections. */
export type Db = PostgresJsDatabase;

/** Who asks: set in the request's transaction, read by every row-level policy. */
export type DbContext = {
  readonly clinicId: string;
  readonly userId: string;
  readonly role: 'owner' | 'trainer' | 'client';
};

/** The database is away, drowned or silent. Nothing was stored, or it is not known: retry with the same ids. */
export class DatabaseAway extends Error {
  override name = 'DatabaseAway';
}

type Sql = ReturnType<typeof postgres>;
type Role = 'app_rw' | 'app_auth' | 'app_jobs';

/**
 * Client-side limit for one transaction, or for each query of a long read, in milliseconds: `statement_timeout` does
 * not help a dead link.
 */
const DEADLINE_MS = 15_000;
/** How long a request waits for a free connection, in milliseconds. */
const QUEUE_MS = 5_000;

const linkErrors = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'CONNECTION_CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '53300',
]);

/** True for errors that mean the server could not be reached, wherever in the cause chain they hide. */
export function isLinkError(error: unknown): boolean {
  for (let e = error, depth = 0; e instanceof Error && depth < 5; e = e.cause, depth++) {
    if (e instanceof DatabaseAway) return true;
    if ('code' in e && typeof e.code === 'string' && linkErrors.has(e.code)) return true;
  }
  return false;
}

const pools = new Map<Role, Sql>();
/** Pools that lost a connection: a reopened one may answer its first query with the error it was closed with. */
const stale = new WeakSet<Sql>();

function openPool(role: Role): Sql {
  const { DATABASE_URL, AUTH_DATABASE_URL, JOBS_DATABASE_URL, DATABASE_POOL } = env();
  const own = { app_rw: undefined, app_auth: AUTH_DATABASE_URL, app_jobs: JOBS_DATABASE_URL }[role];
  const url = own ?? DATABASE_URL;
  if (url === undefined) throw new DatabaseAway('no DATABASE_URL');
  const sql: Sql = postgres(url, {
    max: role === 'app_rw' ? DATABASE_POOL : Math.max(2, Math.floor(DATABASE_POOL / 2)),
    connect_timeout: 5,
    max_lifetime: null,
    onclose: () => stale.add(sql),
    // `fetch_types` stays on: without it postgres.js never hands out a reserved connection that it had to open first.
    backoff: (attempt: number) => Math.min(2, 0.1 * 2 ** attempt),
    onnotice: () => undefined,
    // Whatever the login may do, the connection works as the narrow role.
    connection: {
      application_name: `sturdy ${role}`,
      role,
      statement_timeout: 10_000,
      idle_in_transaction_session_timeout: 20_000,
    } as Record<string, string | number>,
  });
  return sql;
}

function pool(role: Role): Sql {
  const existing = pools.get(role);
  if (existing && !stale.has(existing)) return existing;
  // What still runs on the old pool may finish; a long read has as long as any other.
  if (existing) void existing.end({ timeout: 20 }).catch(() => undefined);
  const created = openPool(role);
  pools.set(role, created);
  return created;
}

/**
 * Replaces a pool whose connection stopped answering: postgres.js cannot drop a single reserved one. Its other
 * connections may finish, each within its own deadline: one slow transaction is not everybody's.
 */
function recycle(role: Role, stuck: Sql): void {
  if (pools.get(role) === stuck) pools.delete(role);
  void stuck.end({ timeout: DEADLINE_MS / 1000 }).catch(() => undefined);
}

/** Closes every connection; for shutdown and tests. */
export async function closePools(): Promise<void> {
  const open = [...pools.values()];
  pools.clear();
  await Promise.all(open.map((sql) => sql.end({ timeout: 2 })));
}

/**
 * Drizzle asks for `prepare: false`, which doubles each query's round trips: prepare what has parameters.
 * `assertAlive` runs before each query: postgres.js crashes on a write to a reserved connection that closed.
 */
function preparing(sql: Pick<Sql, 'unsafe'>, whole: Sql, assertAlive: () => void = () => undefined): Sql {
  return {
    options: whole.options,
    begin: whole.begin,
    unsafe(query: string, params: never[] = [], options: object = {}) {
      assertAlive();
      return sql.unsafe(query, params, { ...options, prepare: params.length > 0 });
    },
  } as unknown as Sql;
}

/** Runs `work`, which may let its time begin anew. Throws `DatabaseAway` when it is up. */
async function within<T>(
  ms: number,
  work: (beginAnew: () => void) => Promise<T>,
  onTimeout: () => void,
  words: string,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      onTimeout();
      reject(new DatabaseAway(words));
    }, ms);
  });
  try {
    return await Promise.race([work(() => timer?.refresh()), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function reserve(sql: Sql) {
  let gaveUp = false;
  const waiting = sql.reserve().then((connection) => {
    if (gaveUp) connection.release();
    return connection;
  });
  // After giving up, a failure to connect has nobody left to tell.
  waiting.catch(() => undefined);
  return within(
    QUEUE_MS,
    () => waiting,
    () => {
      gaveUp = true;
    },
    'no free database connection',
  );
}

/**
 * A query option that tells when its connection closes, as postgres.js's own `begin` does. Returning true keeps
 * the pipeline going.
 */
const watchClosing = (onClose: () => void) => (connection: { onclose: (() => void) | null }) => {
  connection.onclose = onClose;
  return true;
};

type TransactionOptions = {
  /** For a file of many queries: all of them see the database of one instant, and the deadline is for each of them. */
  readonly isLongRead?: boolean;
  readonly deadlineMs?: number;
};

/**
 * Runs `work` in one transaction as `app_rw`, with the context that the row-level policies read. BEGIN, the
 * settings and the first query leave together: the connection is reserved and answers in order.
 * Throws what `work` throws after rolling back; `DatabaseAway` when the server cannot be reached in time.
 */
export async function inTransaction<T>(
  context: DbContext | null,
  work: (db: Db) => Promise<T>,
  { isLongRead = false, deadlineMs = DEADLINE_MS }: TransactionOptions = {},
): Promise<T> {
  const sql = pool('app_rw');
  const connection = await reserve(sql);
  let linkLost = false;
  const lose = () => {
    linkLost = true;
    stale.add(sql);
  };
  const assertAlive = () => {
    if (linkLost) throw new DatabaseAway('the database connection was lost');
  };
  const run = async (beginAnew: () => void): Promise<T> => {
    const begin = isLongRead ? 'begin isolation level repeatable read' : 'begin';
    const begun = connection.unsafe(begin, [], { onexecute: watchClosing(lose) } as object).execute();
    const set = connection
      .unsafe(
        `select set_config('app.clinic_id', $1, true), set_config('app.user_id', $2, true), set_config('app.role', $3, true)`,
        [context?.clinicId ?? '', context?.userId ?? '', context?.role ?? ''],
        { prepare: true },
      )
      .execute();
    const started = Promise.all([begun, set]);
    started.catch(() => undefined);
    const beforeQuery = () => {
      assertAlive();
      if (isLongRead) beginAnew();
    };
    try {
      const result = await work(drizzle(preparing(connection, sql, beforeQuery)));
      await started;
      assertAlive();
      await connection.unsafe('commit');
      return result;
    } catch (error) {
      // The error of a broken link can come before the connection says that it closed.
      if (isLinkError(error)) lose();
      if (!linkLost) await connection.unsafe('rollback').catch(lose);
      throw error;
    }
  };
  try {
    return await within(
      deadlineMs,
      run,
      () => {
        lose();
        recycle('app_rw', sql);
      },
      'the database did not answer in time',
    );
  } finally {
    // A closed connection has already left the reserved queue: giving it back would hand out a dead one.
    if (!linkLost) connection.release();
  }
}

/** Drizzle as `app_auth`: users, sign-ins and links, no chart. */
export function authDb(): Db {
  const sql = pool('app_auth');
  return drizzle(preparing(sql, sql));
}

/** Drizzle as `app_jobs`: what is due to be sent, and cleaning, through functions alone; no table. */
export function jobsDb(): Db {
  const sql = pool('app_jobs');
  return drizzle(preparing(sql, sql));
}

/** Answers when both roles can run a query; for readiness. Throws `DatabaseAway` or the driver's error. */
export async function pingDatabase(): Promise<void> {
  await Promise.all(
    (['app_rw', 'app_auth'] as const).map((role) =>
      within(
        2_000,
        async () => pool(role)`select 1`,
        () => undefined,
        'the database did not answer in time',
      ),
    ),
  );
}
