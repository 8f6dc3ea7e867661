import { sql } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import type { Actor } from '@/server/auth/actor';
import { type ClientFacts, KEPT_DAYS } from './facts';
import { readFacts } from './truth';

export type ClientHead = {
  readonly id: string;
  readonly name: string;
  readonly status: 'invited' | 'active';
  readonly timeZone: string;
  readonly intakeDone: boolean;
  readonly usualPain: number | null;
  readonly trainerName: string | null;
  readonly isCover: boolean;
};

type Kept = {
  readonly version: number | null;
  readonly madeAt: number | null;
  readonly madeOn: IsoDate | null;
  readonly facts: ClientFacts | null;
};

export type KnownClient = ClientHead & { readonly facts: ClientFacts };

/** Of so many the facts are made one with another; more of them are read with everybody's. */
const FEW = 40;

/**
 * Everybody within reach, or `only` one of them, with what is known of them: as it was kept where that still holds, and
 * made again and kept where the chart was written to since. `mine` is the caseload and what is covered today; `clinic` is
 * all that row-level security lets the person see.
 */
export async function knownClients(
  db: Db,
  actor: Actor,
  { scope, only = null }: { readonly scope: 'mine' | 'clinic'; readonly only?: string | null },
  now: Date,
): Promise<KnownClient[]> {
  const rows = await readKept(db, actor, { scope, only }, now);
  const utcToday = now.toISOString().slice(0, 10);
  const stale = rows.filter((row) => !stillHolds(row, utcToday));
  const ids = stale.map(({ id }) => id);
  const made =
    ids.length === 0
      ? new Map<string, ClientFacts>()
      : await readFacts(db, actor.clinicId, ids.length > FEW ? null : ids, now);
  if (ids.length > 0) await keepFacts(db, actor.clinicId, stale, made, utcToday);
  const isStale = new Set(ids);
  return rows.map(({ version: _, madeAt: __, madeOn: ___, facts, ...head }) => ({
    ...head,
    facts: (isStale.has(head.id) ? made.get(head.id) : facts) ?? {},
  }));
}

const stillHolds = ({ version, madeAt, madeOn, facts }: Kept, utcToday: IsoDate): boolean =>
  facts !== null &&
  version === madeAt &&
  madeOn !== null &&
  // A clock that went back makes them of tomorrow.
  madeOn <= utcToday &&
  addDays(madeOn, KEPT_DAYS) >= utcToday;

export async function readKept(
  db: Db,
  actor: Actor,
  { scope, only }: { readonly scope: 'mine' | 'clinic'; readonly only: string | null },
  now: Date,
): Promise<readonly (ClientHead & Kept)[]> {
  return db.execute<ClientHead & Kept & Record<string, unknown>>(sql`
    with covered as (
      select v.trainer_id from covers v join clinics k on k.id = v.clinic_id
      where v.clinic_id = ${actor.clinicId} and v.cover_id = ${actor.userId}
        and (${now.toISOString()}::timestamptz at time zone k.time_zone)::date between v.from_date and v.until_date
    )
    select c.id, c.name, c.status, c.time_zone as "timeZone", c.intake_completed_at is not null as "intakeDone",
      c.usual_pain::float8 as "usualPain", t.name as "trainerName",
      coalesce(l.trainer_id in (select trainer_id from covered), false) as "isCover",
      s.version, s.made_at as "madeAt", s.made_on::text as "madeOn", s.facts
    from clients c
    left join caseloads l on l.clinic_id = c.clinic_id and l.client_id = c.id and l.ended_at is null
    left join memberships t on t.clinic_id = c.clinic_id and t.user_id = l.trainer_id
    left join client_status s on s.clinic_id = c.clinic_id and s.client_id = c.id
    where c.clinic_id = ${actor.clinicId} and c.status <> 'archived' ${only === null ? sql`` : sql`and c.id = ${only}`}
      and (${scope} = 'clinic' or l.trainer_id = ${actor.userId} or l.trainer_id in (select trainer_id from covered))`);
}

/**
 * Keeps what was made, for those whose chart was not written to meanwhile. Whoever is being written to at this moment is
 * passed over: nobody waits for the reader of a queue, nor it for them.
 */
async function keepFacts(
  db: Db,
  clinicId: string,
  stale: readonly (ClientHead & Kept)[],
  made: ReadonlyMap<string, ClientFacts>,
  utcToday: IsoDate,
): Promise<void> {
  const rows = stale.flatMap(({ id, version }) =>
    version === null ? [] : [{ id, version, facts: made.get(id) ?? {} }],
  );
  await db.execute(sql`
    with made as (
      select * from json_to_recordset(${JSON.stringify(rows)}::json) as m(id uuid, version int, facts jsonb)
    ), free as materialized (
      select s.client_id, m.version, m.facts from client_status s join made m on m.id = s.client_id
      where s.clinic_id = ${clinicId} and s.version = m.version
      order by s.client_id for update of s skip locked
    )
    update client_status s set facts = free.facts, made_at = free.version, made_on = ${utcToday}::date from free
    where s.clinic_id = ${clinicId} and s.client_id = free.client_id and s.version = free.version`);
}
