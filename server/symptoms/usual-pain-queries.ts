import { sql } from 'drizzle-orm';
import type { UsualPainChange } from '@/contracts/usual-pain';
import type { Db } from '@/db/connection';
import type { PainOn } from '@/domain/symptoms/usual';
import type { ChartScope } from '@/server/access/chart-access';
import { AppError } from '@/server/errors';

export type UsualPainFacts = {
  readonly timeZone: string;
  readonly usual: number | null;
  readonly intakeAt: string | null;
  /** Newest first. */
  readonly changes: readonly UsualPainChange[];
  /** Of the first week and of the last five. */
  readonly reports: readonly PainOn[];
};

/** What usual pain is reckoned from and what became of it so far, in one statement. Throws `not_found`. */
export async function usualPainFacts(db: Db, scope: ChartScope, now: Date): Promise<UsualPainFacts> {
  const own = sql`clinic_id = ${scope.clinicId} and client_id = ${scope.clientId}`;
  const [row] = await db.execute<UsualPainFacts & Record<string, unknown>>(sql`
    with pains as (
      select local_date, pain from symptom_reports where ${own}
      union all select local_date, pain_before from session_logs where ${own} and pain_before is not null
      union all select local_date, pain_after from session_logs where ${own} and pain_after is not null),
    first as (select min(local_date) as day from pains)
    select c.time_zone as "timeZone", c.usual_pain::float8 as usual, c.intake_completed_at as "intakeAt",
      coalesce((select json_agg(json_build_object('id', u.id, 'usual', u.usual::float8, 'cause', u.cause,
          'reason', u.reason, 'byName', m.name, 'at', u.created_at) order by u.created_at desc, u.id desc)
        from usual_pain_changes u
        left join memberships m on m.clinic_id = u.clinic_id and m.user_id = u.set_by
        where u.clinic_id = ${scope.clinicId} and u.client_id = ${scope.clientId}), '[]') as changes,
      coalesce((select json_agg(json_build_object('date', p.local_date, 'pain', p.pain))
        from pains p, first where p.local_date < first.day + 7
          or p.local_date >= (${now.toISOString()}::timestamptz at time zone c.time_zone)::date - 35), '[]') as reports
    from clients c where c.clinic_id = ${scope.clinicId} and c.id = ${scope.clientId}`);
  if (!row) throw new AppError('not_found');
  return { ...row, changes: row.changes.map((change) => ({ ...change, at: new Date(change.at).toISOString() })) };
}
