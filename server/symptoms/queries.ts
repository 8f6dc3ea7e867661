import { sql } from 'drizzle-orm';
import type { LastMarks, SymptomListEntry } from '@/contracts/symptoms';
import type { Db } from '@/db/connection';
import type { BodyMark } from '@/domain/symptoms/body-map';
import type { ChartScope } from '@/server/access/chart-access';

/** The newest reports with what their answers came to, newest first. */
export async function recentReports(db: Db, scope: ChartScope, limit: number): Promise<SymptomListEntry[]> {
  const rows = await db.execute<SymptomListEntry & Record<string, unknown>>(sql`
    select r.id, r.moment, r.pain, r.regions, r.marks, r.spread, r.leg_symptoms as "legSymptoms", r.leg_worse as "legWorse", r.triggers,
      r.words, r.local_date::text as "localDate", r.reported_at as "reportedAt", g.outcome
    from symptom_reports r
    left join screenings g on g.clinic_id = r.clinic_id and g.client_id = r.client_id and g.id = r.screening_id
    where r.clinic_id = ${scope.clinicId} and r.client_id = ${scope.clientId}
    order by r.reported_at desc, r.id desc limit ${limit}`);
  return rows.map((row) => ({ ...row, reportedAt: new Date(row.reportedAt).toISOString() }));
}

/** The log that a report belongs to: the one of the session named, else for a morning the one of the day before. */
export async function logForReport(
  db: Db,
  scope: ChartScope,
  report: { readonly plannedSessionId: string | null; readonly dayBefore: string | null },
): Promise<string | null> {
  const [row] = await db.execute<{ id: string }>(sql`
    select id from session_logs
    where clinic_id = ${scope.clinicId} and client_id = ${scope.clientId}
      and (planned_session_id = ${report.plannedSessionId}::uuid
        or (${report.plannedSessionId}::uuid is null and local_date = ${report.dayBefore}::date))
    order by started_at desc limit 1`);
  return row?.id ?? null;
}

/** The newest drawing as JSON: the day and the marks; null for none. Of reports up to `until`, an instant, where given. */
export const lastMarksJson = ({ clinicId, clientId }: ChartScope, until: string | null = null) => sql`(
  select json_build_object('date', d.local_date, 'marks', d.marks) from symptom_reports d
  where d.clinic_id = ${clinicId} and d.client_id = ${clientId} and d.marks <> '[]'
    and (${until}::timestamptz is null or d.reported_at <= ${until}::timestamptz)
  order by d.reported_at desc, d.id desc limit 1)`;

/** What a report of that instant is compared with. */
export async function marksBefore(db: Db, scope: ChartScope, instant: string): Promise<readonly BodyMark[] | null> {
  const [row] = await db.execute<{ last: LastMarks | null }>(sql`select ${lastMarksJson(scope, instant)} as last`);
  return row?.last?.marks ?? null;
}
