import { sql } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import { exerciseById } from '@/domain/exercises/library';
import type { Equipment } from '@/domain/load/equipment';
import { type LoadToday, loadForToday } from '@/domain/load/next-load';
import type { Prescription } from '@/domain/program/types';
import type { IsoDate } from '@/domain/schedule/dates';
import type { ChartScope } from '@/server/access/chart-access';

export type LoadHistory = {
  readonly exerciseId: string;
  /** Load of the last set of the last session that was not a deload, as the client's own plan reckons it. */
  readonly lastKg: number | null;
  readonly lastOn: IsoDate | null;
  /** The trainer's newest word, while no session with the exercise has begun since. */
  readonly override: { readonly loadKg: number; readonly reason: string; readonly at: string } | null;
};

/** What the next load of each exercise is reckoned from, in one statement. */
export async function loadHistory(
  db: Db,
  scope: ChartScope,
  exerciseIds: readonly string[],
): Promise<Map<string, LoadHistory>> {
  if (exerciseIds.length === 0) return new Map();
  const ids = sql.param(JSON.stringify(exerciseIds));
  const rows = await db.execute<LoadHistory & Record<string, unknown>>(sql`
    select e.id as "exerciseId", base.load_kg::float8 as "lastKg", base.local_date::text as "lastOn",
      o.word as "override"
    from jsonb_array_elements_text(${ids}::text::jsonb) e(id)
    left join lateral (
      select max(l.started_at) as started_at from session_logs l
      join set_logs s on s.clinic_id = l.clinic_id and s.client_id = l.client_id and s.session_log_id = l.id
      where l.clinic_id = ${scope.clinicId} and l.client_id = ${scope.clientId}
        and s.exercise_id = e.id and ${standing(scope)}
    ) newest on true
    left join lateral (
      select s.load_kg, l.local_date from set_logs s
      join session_logs l
        on l.clinic_id = s.clinic_id and l.client_id = s.client_id and l.id = s.session_log_id
      where ${standing(scope)} and s.exercise_id = e.id and s.load_kg is not null
        and coalesce((s.prescribed ->> 'loadFactor')::numeric, 1) >= 1
      order by l.local_date desc, l.started_at desc, s.set_number desc, s.item_id desc limit 1
    ) base on true
    left join lateral (
      select json_build_object('loadKg', v.load_kg, 'reason', v.reason, 'at', v.created_at) as word
      from load_overrides v
      where v.clinic_id = ${scope.clinicId} and v.client_id = ${scope.clientId} and v.exercise_id = e.id
        and v.created_at > coalesce(newest.started_at, '-infinity')
      order by v.created_at desc, v.id desc limit 1
    ) o on true`);
  return new Map(
    rows.map((row) => [
      row.exerciseId,
      { ...row, override: row.override && { ...row.override, at: new Date(row.override.at).toISOString() } },
    ]),
  );
}

/** Sets of the chart as they stand: not taken back, not corrected by a later row. */
const standing = (scope: ChartScope) => sql`s.clinic_id = ${scope.clinicId} and s.client_id = ${scope.clientId}
  and not s.voided and not exists (select from set_logs later where later.clinic_id = ${scope.clinicId}
    and later.client_id = ${scope.clientId} and later.corrects_id = s.id)`;

/** Today's load for a line of a session, with its reason. */
export function loadFor(
  item: { readonly exerciseId: string; readonly prescription: Prescription },
  history: LoadHistory | undefined,
  equipment: Equipment,
): LoadToday {
  return loadForToday({
    prescription: item.prescription,
    lastPerformedKg: history?.lastKg ?? null,
    override: history?.override ?? null,
    equipment,
    loadKind: exerciseById(item.exerciseId)?.loadKind ?? 'none',
  });
}

/** The newest prescription of an exercise in the client's plan: the next to come, else the last that was. */
export async function plannedPrescription(
  db: Db,
  scope: ChartScope,
  exerciseId: string,
  today: IsoDate,
): Promise<Prescription | null> {
  const [row] = await db.execute<{ prescription: Prescription }>(sql`
    select item -> 'prescription' as prescription
    from planned_sessions p, jsonb_array_elements(p.prescription -> 'items') item
    where p.clinic_id = ${scope.clinicId} and p.client_id = ${scope.clientId} and p.status <> 'cancelled'
      and item ->> 'exerciseId' = ${exerciseId}
    order by (p.status = 'planned' and p.date >= ${today}::date) desc, abs(p.date - ${today}::date) limit 1`);
  return row?.prescription ?? null;
}
