import { sql } from 'drizzle-orm';
import type { LiftCheck, Parq } from '@/contracts/technique';
import type { Db } from '@/db/connection';
import { isUnloaded } from '@/domain/load/plates';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import type { ChartScope } from '@/server/access/chart-access';
import { chartExercises } from '@/server/exercises/kept';
import { stands } from '@/server/measures/queries';

type Row = Pick<LiftCheck, 'exerciseId' | 'inPlan' | 'signOff' | 'feared' | 'confidence'>;

/** Lifts of sessions from this many days ago on count as those of the plan. */
const RECENT_DAYS = 14;

/** Every lift of the plan, and every other that was ever signed off or marked, in the order of the plan. */
export async function liftChecks(db: Db, scope: ChartScope, today: IsoDate): Promise<LiftCheck[]> {
  const own = (alias: string) => {
    const t = sql.raw(alias);
    return sql`${t}.clinic_id = ${scope.clinicId} and ${t}.client_id = ${scope.clientId}`;
  };
  const rows = await db.execute<Row & Record<string, unknown>>(sql`
    with planned as (
      select item ->> 'exerciseId' as id, min(p.date) as first, min(ordinality) as position
      from planned_sessions p, jsonb_array_elements(p.prescription -> 'items') with ordinality as i(item, ordinality)
      where ${own('p')} and p.status <> 'cancelled' and p.date >= ${addDays(today, -RECENT_DAYS)}::date
      group by 1),
    signed as (
      select distinct on (s.exercise_id) s.exercise_id, json_build_object('passed', s.passed, 'at', s.created_at,
        'byName', m.name, 'cues', array_to_json(s.cues), 'note', s.note) as word
      from technique_sign_offs s
      left join memberships m on m.clinic_id = s.clinic_id and m.user_id = s.signed_by
      where ${own('s')} order by s.exercise_id, s.created_at desc, s.id desc),
    feared as (
      select distinct on (f.exercise_id) f.exercise_id, f.feared from feared_lifts f
      where ${own('f')} order by f.exercise_id, f.created_at desc, f.id desc),
    answered as (
      select distinct on (c.exercise_id) c.exercise_id, json_build_object('confidence', c.confidence, 'fear', c.fear,
        'at', c.answered_at) as word
      from confidence_reports c where ${own('c')} order by c.exercise_id, c.answered_at desc, c.id desc),
    lifts as (
      select id from planned union select exercise_id from signed union select exercise_id from feared where feared)
    select lifts.id as "exerciseId", planned.id is not null as "inPlan", signed.word as "signOff",
      coalesce(feared.feared, false) as feared, answered.word as confidence
    from lifts
    left join planned on planned.id = lifts.id
    left join signed on signed.exercise_id = lifts.id
    left join feared on feared.exercise_id = lifts.id
    left join answered on answered.exercise_id = lifts.id
    order by planned.first nulls last, planned.position, lifts.id`);
  const exercises = await chartExercises(
    db,
    scope,
    rows.map(({ exerciseId }) => exerciseId),
  );
  return rows.flatMap((row): LiftCheck[] => {
    const exercise = exercises(row.exerciseId);
    // Nobody signs a walk off.
    if (!exercise || exercise.pattern === 'aerobic') return [];
    const { name, cues, loadKind } = exercise;
    const { signOff, confidence } = row;
    return [
      {
        ...row,
        name,
        cues,
        isLoaded: !isUnloaded(loadKind),
        signOff: signOff && { ...signOff, at: new Date(signOff.at).toISOString() },
        confidence: confidence && { ...confidence, at: new Date(confidence.at).toISOString() },
      },
    ];
  });
}

/** The newest PAR-Q+ result that stands; null without one. */
export async function newestParq(db: Db, scope: ChartScope): Promise<Parq | null> {
  const [row] = await db.execute<Parq & Record<string, unknown>>(sql`
    select m.taken_on::text as "takenOn", m.score > 0 as "followUp", p.name as "byName" from measurements m
    left join memberships p on p.clinic_id = m.clinic_id and p.user_id = m.entered_by
    where m.clinic_id = ${scope.clinicId} and m.client_id = ${scope.clientId} and m.instrument = 'parq-plus'
      and ${stands('m')}
    order by m.taken_on desc, m.created_at desc limit 1`);
  return row ?? null;
}
