import { sql } from 'drizzle-orm';
import type { ChartDrawing, ChartSymptom, ChartSymptoms } from '@/contracts/charts';
import type { Db } from '@/db/connection';
import { bodyRegions, type Choice, legSymptoms, triggers } from '@/domain/symptoms/regions';
import type { ChartScope } from '@/server/access/chart-access';
import { answeredYes } from '@/server/clearances/queries';
import { isoInstant, PAGE, pageOf, positionOf } from './wire';

type ReportRow = Omit<ChartSymptom, 'yes' | 'reportedAt'> & {
  readonly reportedAt: string;
  /** The instant exactly as stored, to microseconds: a cursor that rounds would skip rows. */
  readonly key: string;
  readonly answers: Record<string, boolean> | null;
};

const labels = (choices: readonly Choice[]) => {
  const byId = new Map(choices.map(({ id, label }) => [id, label]));
  return (ids: readonly string[]) => ids.map((id) => byId.get(id) ?? id);
};
const regionLabels = labels(bodyRegions);
const legLabels = labels(legSymptoms);
const triggerLabels = labels(triggers);

/** Drawings that are shown side by side, at most. */
const DRAWINGS = 8;

/** What the client reported, in labels to show, newest first. */
export async function chartSymptoms(db: Db, scope: ChartScope, cursor: string | null): Promise<ChartSymptoms> {
  const after = positionOf(cursor);
  const rows = await db.execute<ReportRow & Record<string, unknown>>(sql`
    select r.id, r.moment, r.pain, array_to_json(r.regions) as regions, array_to_json(r.leg_symptoms) as "legSymptoms",
      r.leg_worse as "legWorse", array_to_json(r.triggers) as triggers, r.words, s.outcome, s.answers,
      r.local_date::text as "localDate", r.reported_at as "reportedAt",
      to_char(r.reported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as key,
      p.prescription ->> 'title' as "sessionTitle", r.marks, r.spread
    from symptom_reports r
    left join screenings s on s.clinic_id = r.clinic_id and s.client_id = r.client_id and s.id = r.screening_id
    left join session_logs l on l.clinic_id = r.clinic_id and l.client_id = r.client_id and l.id = r.session_log_id
    left join planned_sessions p
      on p.clinic_id = l.clinic_id and p.client_id = l.client_id and p.id = l.planned_session_id
    where r.clinic_id = ${scope.clinicId} and r.client_id = ${scope.clientId}
      and (${after === null}
        or (r.reported_at, r.id) < (${after?.key ?? 'infinity'}::timestamptz, ${after?.id ?? scope.clientId}::uuid))
    order by r.reported_at desc, r.id desc
    limit ${PAGE + 1}`);
  const { page, nextCursor } = pageOf([...rows], ({ key, id }) => ({ key, id }));
  const drawings = cursor === null ? await newestDrawings(db, scope) : [];
  return { reports: page.map(chartSymptom), drawings, nextCursor };
}

async function newestDrawings(db: Db, scope: ChartScope): Promise<ChartDrawing[]> {
  const rows = await db.execute<ChartDrawing & Record<string, unknown>>(sql`
    select id, moment, pain, leg_worse as "legWorse", local_date::text as "localDate", reported_at as "reportedAt", marks,
      spread
    from symptom_reports
    where clinic_id = ${scope.clinicId} and client_id = ${scope.clientId} and marks <> '[]'
    order by reported_at desc, id desc limit ${DRAWINGS}`);
  return rows.map((row) => ({ ...row, reportedAt: isoInstant(row.reportedAt) })).reverse();
}

function chartSymptom({ key: _key, answers, ...row }: ReportRow): ChartSymptom {
  return {
    ...row,
    regions: regionLabels(row.regions),
    legSymptoms: legLabels(row.legSymptoms.filter((id) => id !== 'none')),
    triggers: triggerLabels(row.triggers),
    yes: answeredYes(answers ?? {}),
    reportedAt: isoInstant(row.reportedAt),
  };
}
