import { type SQL, sql } from 'drizzle-orm';
import type { Gates, Lock } from '@/contracts/screening';
import type { Db } from '@/db/connection';
import { localDate } from '@/domain/schedule/local-date';
import { screeningDue } from '@/domain/screening/due';
import { clearedAnswers, type LockFacts, lockOn, outcomeGiven } from '@/domain/screening/lock';
import type { ChartScope } from '@/server/access/chart-access';
import { AppError } from '@/server/errors';
import { currentPolicy } from '@/server/progression/policy';

type FullScreening = {
  readonly occasion: 'intake' | 'again';
  readonly answeredAt: string;
  readonly outcome: 'ready' | 'review' | 'emergency';
  readonly answers: Readonly<Record<string, boolean>>;
};

/** Everything that decides whether the client may lift, as the database has it. */
export type GateFacts = LockFacts & {
  readonly newest: FullScreening | null;
  readonly intakeAt: string | null;
  readonly flareEndedOn: string | null;
};

type Reader = { readonly db: Db; readonly scope: ChartScope; readonly now: Date };

/** {@link GateFacts} of the chart as a JSON sub-select, so that other statements can carry them. */
export const gateFactsJson = (scope: ChartScope): SQL => {
  const own = (alias: string) => {
    const t = sql.raw(alias);
    return sql`${t}.clinic_id = ${scope.clinicId} and ${t}.client_id = ${scope.clientId}`;
  };
  return sql`json_build_object(
    'clearances', coalesce((
      select json_agg(json_build_object('level', a.level, 'state', a.state, 'requestedAt', a.requested_at,
        'decidedAt', a.decided_at, 'expiresOn', a.expires_on, 'yes', ${answeredYesJson('b')}))
      from clearances a left join screenings b on ${own('b')} and b.id = a.screening_id
      where ${own('a')}), '[]'),
    'stop', (select json_build_object('rule', s.rule, 'since', s.since) from lift_stops s
      where ${own('s')} and s.ended_at is null),
    'newest', (select json_build_object('occasion', f.occasion, 'answeredAt', f.answered_at, 'outcome', f.outcome,
        'answers', f.answers)
      from screenings f where ${own('f')} and f.occasion in ('intake', 'again')
      order by f.answered_at desc, f.id desc limit 1),
    'intakeAt', (select i.intake_completed_at from clients i
      where i.clinic_id = ${scope.clinicId} and i.id = ${scope.clientId}),
    'flareEndedOn', (select max(e.until_date) from flares e where ${own('e')}))`;
};

/** Ids answered yes in the screening `alias`, as JSON. */
export const answeredYesJson = (alias: string): SQL => sql`coalesce((
  select json_agg(q.key) from jsonb_each(${sql.raw(alias)}.answers) q where q.value = 'true'::jsonb), '[]')`;

/** The gates as they stand for a client whose zone is `timeZone`. Reads the clinic's own interval. */
export async function gatesFrom({ db, scope, now }: Reader, facts: GateFacts, timeZone: string): Promise<Gates> {
  const { policy } = await currentPolicy(db, scope.clinicId);
  const today = localDate(now, timeZone);
  const on = (instant: string) => localDate(new Date(instant), timeZone);
  const { newest, intakeAt, stop } = facts;
  const newestAt = newest?.answeredAt ?? intakeAt;
  const lock = lockOn(facts, today);
  return {
    lock: lock && isoLock(lock),
    screeningDue: screeningDue(
      {
        newest: newestAt === null ? null : { at: newestAt, on: on(newestAt), passed: hasPassed(facts, today) },
        flareEndedOn: facts.flareEndedOn,
        stop: stop && { at: stop.since, on: on(stop.since) },
      },
      today,
      policy.screenAgainDays,
    ),
    cleared: clearedAnswers(facts.clearances, today),
  };
}

/** Whether all questions were answered after `instant`, with nothing in them that still waits for a clinician. */
export function screenedSince(facts: GateFacts, instant: string, today: string): boolean {
  const { newest } = facts;
  return newest !== null && Date.parse(newest.answeredAt) > Date.parse(instant) && hasPassed(facts, today);
}

/** Whether the newest screening in full asks for nothing that a clinician has not cleared by now. */
function hasPassed({ newest, clearances }: Pick<GateFacts, 'newest' | 'clearances'>, today: string): boolean {
  return newest !== null && outcomeGiven(newest.answers, clearedAnswers(clearances, today)) === 'ready';
}

/** What decides about lifting, with the client's zone, for whoever needs more than the gates. Throws `not_found`. */
export async function gateFacts({
  db,
  scope,
}: Pick<Reader, 'db' | 'scope'>): Promise<GateFacts & { timeZone: string }> {
  const [row] = await db.execute<{ facts: GateFacts; timeZone: string }>(sql`
    select ${gateFactsJson(scope)} as facts, c.time_zone as "timeZone" from clients c
    where c.clinic_id = ${scope.clinicId} and c.id = ${scope.clientId}`);
  if (!row) throw new AppError('not_found');
  return { ...row.facts, timeZone: row.timeZone };
}

/** What stands between the client and the next session. Throws `not_found`. */
export async function gatesOf(reader: Reader): Promise<Gates> {
  const { timeZone, ...facts } = await gateFacts(reader);
  return gatesFrom(reader, facts, timeZone);
}

/** What locks the client's lifting; null for nothing. Throws `not_found`. */
export async function lockOf({ db, scope, now }: Reader): Promise<Lock | null> {
  const { timeZone, ...facts } = await gateFacts({ db, scope });
  const lock = lockOn(facts, localDate(now, timeZone));
  return lock && isoLock(lock);
}

/** Brings the instant of a lock that came as JSON into the form in which instants leave the server. */
const isoLock = (lock: Lock): Lock => ({ ...lock, since: new Date(lock.since).toISOString() });
