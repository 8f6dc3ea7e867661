import { sql } from 'drizzle-orm';
import type { DecisionEntry } from '@/contracts/decisions';
import type { Db } from '@/db/connection';
import { defaultPolicy, type Policy } from '@/domain/progression/policy';
import type { DecisionRecord } from '@/domain/progression/record';
import type { ChartScope } from '@/server/access/chart-access';
import { chartExercises } from '@/server/exercises/kept';
import { filledPolicy } from './policy';
import { whyOf } from './why';

const NEWEST = 100;

/** The newest decisions of a chart, or of one lift of it, newest first; of a lift decided again, each time. */
export async function listDecisions(db: Db, scope: ChartScope, exerciseId: string | null): Promise<DecisionEntry[]> {
  type Row = DecisionRecord & {
    readonly date: string;
    readonly answeredBy: string | null;
    readonly policy: Partial<Policy> | null;
  };
  const rows = await db.execute<Row & Record<string, unknown>>(sql`
    select d.id, coalesce(l.local_date, p.date)::text as date, d.planned_session_id as "plannedSessionId",
      d.exercise_id as "exerciseId", d.moment, d.level, d.rule, d.fired, d.policy_version as "policyVersion", d.inputs,
      d.lift, d.effect, to_char(d.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
      a.state as answer, a.id as "proposalId", a.version as "proposalVersion", m.name as "answeredBy",
      v.policy
    from decisions d
    join planned_sessions p on p.clinic_id = d.clinic_id and p.client_id = d.client_id and p.id = d.planned_session_id
    left join session_logs l
      on l.clinic_id = d.clinic_id and l.client_id = d.client_id and l.planned_session_id = d.planned_session_id
    left join proposals a on a.clinic_id = d.clinic_id and a.client_id = d.client_id and a.decision_id = d.id
    left join policies v on v.clinic_id = d.clinic_id and v.version = d.policy_version
    left join memberships m on m.clinic_id = a.clinic_id and m.user_id = a.decided_by
    where d.clinic_id = ${scope.clinicId} and d.client_id = ${scope.clientId}
      and (${exerciseId}::text is null or d.exercise_id = ${exerciseId})
      -- A look before training that found nothing against the plan is no news.
      and not (d.moment = 'before' and d.level > 4)
    order by coalesce(l.local_date, p.date) desc, d.decided_at desc, d.exercise_id, d.id desc limit ${NEWEST}`);
  const exercises = await chartExercises(
    db,
    scope,
    rows.map((row) => row.exerciseId),
  );
  return rows.map((row) => ({
    id: row.id,
    date: row.date,
    exerciseId: row.exerciseId,
    name: exercises(row.exerciseId)?.name ?? row.exerciseId,
    loadKind: exercises(row.exerciseId)?.loadKind ?? 'none',
    lastKg: row.lift.lastKg,
    applied: row.effect.applied,
    proposal: row.effect.proposal,
    proposalId: row.proposalId,
    answer: row.answer,
    answeredBy: row.answeredBy,
    decision: whyOf(row),
    policy: row.policy ? filledPolicy(row.policy) : defaultPolicy,
  }));
}
