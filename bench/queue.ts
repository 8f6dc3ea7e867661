import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { closePools, type Db, inTransaction } from '@/db/connection';
import { rereadEnv } from '@/lib/env';
import { actorOf, callerAs } from '@/server/testing/callers';
import { readKept } from '@/server/triage/status';
import { readFacts } from '@/server/triage/truth';
import { makeLargeCaseload } from './large-caseload';
import { median } from './rates';
import { heading, note, row } from './table';

const CLIENTS = 500;
const ROUNDS = 15;

/** Milliseconds of one run, the middle of several after one to warm up; `prepare` is not counted. */
async function time(run: () => Promise<unknown>, rounds = ROUNDS, prepare: () => Promise<unknown> = async () => null) {
  const taken: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    await prepare();
    const began = performance.now();
    await run();
    if (round > 0) taken.push(performance.now() - began);
  }
  return median(taken);
}

/** The queue of one trainer with 500 clients, in a database of its own, beside one index scan of its summary. */
export async function queueRows(adminUrl: string, rwUrl: string): Promise<void> {
  process.env.DATABASE_URL = rwUrl;
  rereadEnv();
  const client = postgres(adminUrl, { max: 1, onnotice: () => undefined });
  const admin = drizzle(client);
  try {
    const { clinicId, trainerId } = await makeLargeCaseload(admin, CLIENTS);
    const actor = await actorOf(admin, clinicId, trainerId);
    const caller = callerAs(actor);
    const now = new Date();
    const inside = <T>(work: (db: Db) => Promise<T>) =>
      inTransaction({ clinicId, userId: trainerId, role: 'trainer' }, work);
    const timed = (work: (db: Db) => Promise<unknown>, rounds = ROUNDS) => time(() => inside(work), rounds);
    const forget = () => admin.execute(sql`update client_status set made_at = null where clinic_id = ${clinicId}`);

    const cold = await time(() => caller.triage.caseload({ scope: 'mine' }), 3, forget);
    const truth = await timed((db) => readFacts(db, clinicId, null, now), 3);
    await admin.execute(sql`vacuum analyze client_status`);
    const ids = await inside((db) => readKept(db, actor, { scope: 'mine', only: null }, now));
    const scan = await timed((db) =>
      db.execute(sql`select client_id, version, made_at, made_on, facts from client_status
        where clinic_id = ${clinicId} and client_id = any (array(select app.my_clients()))`),
    );
    const warm = await timed((db) => readKept(db, actor, { scope: 'mine', only: null }, now));
    const whole = await time(() => caller.triage.caseload({ scope: 'mine' }));
    const onPlan = await time(() => caller.triage.onPlan({ scope: 'mine' }));
    const [size] = await admin.execute<{ bytes: number }>(
      sql`select avg(pg_column_size(facts))::int as bytes from client_status where clinic_id = ${clinicId}`,
    );

    const ms = (value: number) => Math.round(value * 10) / 10;
    heading(`The queue of ${ids.length} clients, ms`, 'one index scan of its summary', 'must');
    row('one index scan of the summary', ms(scan), ms(scan), null);
    row('the database, warm', ms(warm), ms(scan), 1.5);
    row('the whole procedure, warm', ms(whole), ms(scan), null);
    row('a page of those on plan', ms(onPlan), ms(scan), null);
    row('the database, all of it made again', ms(truth), ms(scan), null);
    row('the whole procedure, all of it made again', ms(cold), ms(scan), null);
    note(`A summary is ${size?.bytes ?? 0} bytes a client on average.`);
  } finally {
    await client.end();
    await closePools();
  }
}
