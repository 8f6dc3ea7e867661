import { and, desc, eq, sql } from 'drizzle-orm';
import type { ErasureRequest, Erasures, MyErasure, PastRetention } from '@/contracts/erasures';
import type { Db } from '@/db/connection';
import { clients, clinics, erasureRequests, memberships } from '@/db/schema';
import type { ChartScope } from '@/server/access/chart-access';
import type { Actor } from '@/server/auth/actor';

const listLength = 100;
const instantOf = (value: string) => new Date(value).toISOString();

/** What became of a client's own request; null when there was none. */
export async function myErasure(db: Db, { clinicId, clientId }: ChartScope): Promise<MyErasure | null> {
  const [row] = await db
    .select()
    .from(erasureRequests)
    .where(and(eq(erasureRequests.clinicId, clinicId), eq(erasureRequests.clientId, clientId)))
    .orderBy(desc(erasureRequests.createdAt))
    .limit(1);
  if (!row) return null;
  const { id, state, answer, createdAt, decidedAt } = row;
  return { id, state, answer, askedAt: instantOf(createdAt), decidedAt: decidedAt && instantOf(decidedAt) };
}

/** What waits for an owner, what was decided, and whose time to be kept has passed. */
export async function listErasures(db: Db, actor: Actor, now: Date): Promise<Erasures> {
  const rows = await db
    .select({ request: erasureRequests, name: clients.name, decidedByName: memberships.name })
    .from(erasureRequests)
    .leftJoin(clients, and(eq(clients.clinicId, erasureRequests.clinicId), eq(clients.id, erasureRequests.clientId)))
    .leftJoin(
      memberships,
      and(eq(memberships.clinicId, erasureRequests.clinicId), eq(memberships.userId, erasureRequests.decidedBy)),
    )
    .where(eq(erasureRequests.clinicId, actor.clinicId))
    .orderBy(sql`${erasureRequests.state} = 'waiting' desc`, desc(erasureRequests.createdAt))
    .limit(2 * listLength);
  const requests = rows.map(({ request, name, decidedByName }): ErasureRequest => {
    const { id, clientId, reason, state, answer, version, createdAt, decidedAt, removed } = request;
    return {
      ...{ id, clientId, name, reason, state, answer, version, decidedByName },
      askedAt: instantOf(createdAt),
      decidedAt: decidedAt && instantOf(decidedAt),
      rows: removed && Object.values(removed).reduce((sum, count) => sum + count, 0),
    };
  });
  const [clinic] = await db
    .select({ retentionYears: clinics.retentionYears })
    .from(clinics)
    .where(eq(clinics.id, actor.clinicId));
  return {
    waiting: requests.filter(({ state }) => state === 'waiting'),
    decided: requests.filter(({ state }) => state !== 'waiting').slice(0, listLength),
    retentionYears: clinic?.retentionYears ?? 0,
    pastRetention: await pastRetention(db, actor, now),
  };
}

/**
 * Clients of whom nothing was written, by them or about them, for longer than the clinic keeps records: no session, no
 * report, no measure, no message, no note, no plan. What was merely looked at does not count.
 */
export async function pastRetention(db: Db, { clinicId }: Actor, now: Date): Promise<PastRetention[]> {
  return db.execute<PastRetention>(sql`
    with kept as (
      select c.id, c.name, greatest(c.created_at::date, s.day, r.day, m.day, w.day, n.day, a.day) as last
      from clients c
      left join (select client_id, max(local_date) as day from session_logs
        where clinic_id = ${clinicId} group by client_id) s on s.client_id = c.id
      left join (select client_id, max(local_date) as day from symptom_reports
        where clinic_id = ${clinicId} group by client_id) r on r.client_id = c.id
      left join (select client_id, max(taken_on) as day from measurements
        where clinic_id = ${clinicId} group by client_id) m on m.client_id = c.id
      left join (select client_id, max(created_at)::date as day from messages
        where clinic_id = ${clinicId} group by client_id) w on w.client_id = c.id
      left join (select client_id, max(created_at)::date as day from staff_notes
        where clinic_id = ${clinicId} group by client_id) n on n.client_id = c.id
      left join (select client_id, max(end_date) as day from assignments
        where clinic_id = ${clinicId} group by client_id) a on a.client_id = c.id
      where c.clinic_id = ${clinicId})
    select k.id as "clientId", k.name, k.last::text as "lastEntry" from kept k
    join clinics g on g.id = ${clinicId}
    where k.last < (${now.toISOString()}::timestamptz at time zone g.time_zone)::date
        - make_interval(years => g.retention_years)
      and not exists (select from erasure_requests e
        where e.clinic_id = ${clinicId} and e.client_id = k.id and e.state = 'waiting')
    order by k.last, k.id limit ${listLength}`);
}
