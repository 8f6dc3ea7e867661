import { sql } from 'drizzle-orm';
import type { ChartFigures, MeasureFigure } from '@/contracts/chart-pages';
import type { Db } from '@/db/connection';
import { type EffortSet, estimateCourse, recentFrom } from '@/domain/instruments/best-set';
import { changeBand } from '@/domain/instruments/change-band';
import { instruments } from '@/domain/instruments/instruments';
import { exactDifference } from '@/domain/instruments/rounding';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import type { ChartScope } from '@/server/access/chart-access';
import { chartExercises } from '@/server/exercises/kept';
import { stands } from '@/server/measures/queries';
import { isCurrent } from '@/server/sessions/queries';
import type { ChartContext } from '@/server/trpc';
import type { ChartClient } from './client-queries';
import { keyLifts } from './key-lifts';

const shown = ['psfs', 'rmdq24', 'sorensen'] as const;

type Result = { readonly score: number; readonly takenOn: IsoDate };
type Row = {
  readonly measures: readonly {
    readonly instrument: (typeof shown)[number];
    readonly first: Result;
    readonly last: Result;
  }[];
  readonly trained: readonly { readonly exerciseId: string; readonly sessions: number }[];
};

/** The measures beside the timeline with what changed beyond error, and the estimated maximum of the main lift. */
export async function figures({ db, scope }: ChartContext, { today }: ChartClient): Promise<ChartFigures> {
  const own = (alias: string) => {
    const t = sql.raw(alias);
    return sql`${t}.clinic_id = ${scope.clinicId} and ${t}.client_id = ${scope.clientId}`;
  };
  const end = (instrument: string, way: 'asc' | 'desc') => sql`(
    select json_build_object('score', m.score, 'takenOn', m.taken_on) from measurements m
    where ${own('m')} and m.instrument = ${sql.raw(instrument)} and ${stands('m')}
    order by m.taken_on ${sql.raw(way)}, m.created_at ${sql.raw(way)} limit 1)`;
  const [row] = await db.execute<Row & Record<string, unknown>>(sql`
    select
      coalesce((select json_agg(x) from (
        select i.id as instrument, ${end('i.id', 'asc')} as first, ${end('i.id', 'desc')} as last
        from unnest(array['psfs', 'rmdq24', 'sorensen']) i(id)) x where x.first is not null), '[]') as measures,
      coalesce((select json_agg(x) from (
        select s.exercise_id as "exerciseId", count(distinct l.id) as sessions
        from session_logs l join set_logs s on ${own('s')} and s.session_log_id = l.id
        where ${own('l')} and l.local_date >= ${recentFrom(today)}::date and s.load_kg > 0 and s.reps > 0
          and s.rpe is not null and s.reps + 10 - s.rpe <= 10 and not s.voided and ${isCurrent('s')}
        group by s.exercise_id order by 2 desc, 1) x), '[]') as trained`);
  if (!row) throw new Error('A select without a table always has a row');
  return { measures: shown.map((id) => figureOf(id, row)), maximum: await maximum(db, scope, today, row.trained) };
}

function figureOf(instrument: (typeof shown)[number], { measures }: Row): MeasureFigure {
  const found = measures.find((each) => each.instrument === instrument);
  const first = found?.first ?? null;
  const last = found?.last ?? null;
  const isCompared = first !== null && last !== null && first.takenOn < last.takenOn;
  const now = isCompared ? last.score : null;
  const { unit, range, minimalChange } = instruments[instrument];
  return {
    instrument,
    unit,
    most: range.max,
    now: last && { value: last.score, date: last.takenOn },
    change: isCompared ? exactDifference(first.score, last.score) : null,
    band: changeBand({ instrument, baseline: first?.score ?? null, now }),
    error: minimalChange.points,
  };
}

/** The best estimate of the last four weeks of the lift that tells most, against its first two weeks. */
async function maximum(
  db: Db,
  scope: ChartScope,
  today: IsoDate,
  trained: Row['trained'],
): Promise<ChartFigures['maximum']> {
  const exercises = await chartExercises(
    db,
    scope,
    trained.map(({ exerciseId }) => exerciseId),
  );
  const [exerciseId] = keyLifts(trained, exercises, 1);
  const exercise = exerciseId === undefined ? undefined : exercises(exerciseId);
  if (exerciseId === undefined || !exercise) return null;
  const { now, baseline } = estimateCourse(await effortSets(db, scope, exerciseId, today), today);
  if (!now) return null;
  const { name, loadKind } = exercise;
  const { loadKg, reps, rpe } = now.set;
  return {
    ...{ exerciseId, name, perHand: loadKind.endsWith('-per-hand'), kg: now.value, date: now.date },
    set: { loadKg, reps, rpe },
    firstKg: baseline?.value ?? null,
  };
}

/** Sets of one lift with a load and an effort: of its first two weeks and of the last four. */
async function effortSets(db: Db, scope: ChartScope, exerciseId: string, today: IsoDate): Promise<EffortSet[]> {
  const own = (alias: string) => {
    const t = sql.raw(alias);
    return sql`${t}.clinic_id = ${scope.clinicId} and ${t}.client_id = ${scope.clientId}`;
  };
  const rows = await db.execute<EffortSet & Record<string, unknown>>(sql`
    with first as (select s.logged_at as at from set_logs s
      where ${own('s')} and s.exercise_id = ${exerciseId} and s.load_kg > 0 and s.rpe is not null
      order by s.logged_at limit 1)
    select l.local_date::text as date, s.load_kg::float8 as "loadKg", s.reps, s.rpe::float8 as rpe
    from set_logs s join session_logs l on ${own('l')} and l.id = s.session_log_id
    where ${own('s')} and s.exercise_id = ${exerciseId} and s.load_kg > 0 and s.reps > 0 and s.rpe is not null
      and s.reps + 10 - s.rpe <= 10 and not s.voided and ${isCurrent('s')}
      and (s.logged_at >= ${addDays(recentFrom(today), -1)}::date
        or s.logged_at < (select at from first) + interval '15 days')`);
  return [...rows];
}
