import { type SQL, sql } from 'drizzle-orm';
import type { PastRetention } from '@/contracts/erasures';
import type { Db } from '@/db/connection';
import type { Actor } from '@/server/auth/actor';

/** The day of an entry, for each table in which something is written by a client or about one. */
export const entryDays: Readonly<Record<string, SQL>> = {
  assignments: sql`greatest(end_date, created_at::date)`,
  clearance_documents: sql`created_at::date`,
  clearances: sql`greatest(requested_at::date, decided_at::date, examined_on)`,
  confidence_reports: sql`answered_at::date`,
  consents: sql`created_at::date`,
  decisions: sql`decided_at::date`,
  feared_lifts: sql`created_at::date`,
  flares: sql`greatest(created_at::date, until_date, reviewed_at::date)`,
  lift_stops: sql`greatest(since, ended_at)::date`,
  line_swaps: sql`greatest(created_at, ended_at)::date`,
  load_overrides: sql`greatest(created_at, undone_at)::date`,
  log_comments: sql`created_at::date`,
  measurements: sql`greatest(taken_on, created_at::date)`,
  message_pictures: sql`created_at::date`,
  messages: sql`created_at::date`,
  plan_pauses: sql`greatest(created_at::date, until_date)`,
  plan_rollouts: sql`greatest(created_at, undone_at)::date`,
  proposals: sql`greatest(created_at, decided_at)::date`,
  screenings: sql`received_at::date`,
  session_line_changes: sql`received_at::date`,
  session_logs: sql`greatest(local_date, received_at::date)`,
  set_logs: sql`received_at::date`,
  staff_notes: sql`greatest(created_at, removed_at)::date`,
  symptom_reports: sql`greatest(local_date, received_at::date)`,
  technique_sign_offs: sql`created_at::date`,
  triage_marks: sql`created_at::date`,
  usual_pain_changes: sql`created_at::date`,
};

/**
 * Clients of whom nothing was written, by them or about them, for longer than the clinic keeps records. What was merely
 * looked at does not count. The oldest first; those who wait for a decision already are left out, unless one is asked
 * about.
 */
export async function pastRetention(
  db: Db,
  { clinicId }: Actor,
  now: Date,
  { clientId, limit = 1 }: { readonly clientId?: string; readonly limit?: number },
): Promise<PastRetention[]> {
  const ofOne = clientId === undefined ? sql`` : sql`and client_id = ${clientId}`;
  const days = Object.entries(entryDays).map(
    ([table, day]) =>
      sql`select client_id, max(${day}) as day from ${sql.identifier(table)}
        where clinic_id = ${clinicId} ${ofOne} group by client_id`,
  );
  return db.execute<PastRetention>(sql`
    with entries as (${sql.join(days, sql` union all `)}),
    kept as (
      select c.id, c.name, greatest(c.created_at::date, max(e.day)) as last
      from clients c left join entries e on e.client_id = c.id
      where c.clinic_id = ${clinicId} ${clientId === undefined ? sql`` : sql`and c.id = ${clientId}`}
      group by c.id, c.name, c.created_at)
    select k.id as "clientId", k.name, k.last::text as "lastEntry" from kept k
    join clinics g on g.id = ${clinicId}
    where k.last < (${now.toISOString()}::timestamptz at time zone g.time_zone)::date
        - make_interval(years => g.retention_years)
      and (${clientId !== undefined} or not exists (select from erasure_requests e
        where e.clinic_id = ${clinicId} and e.client_id = k.id and e.state = 'waiting'))
    order by k.last, k.id limit ${limit}`);
}
