import type { LiftCourse, Progress } from '@/contracts/plan';
import { protectedByFlares, squareState } from '@/domain/adherence/adherence';
import type { ExerciseLookup } from '@/domain/exercises/types';
import { milestones } from '@/domain/milestones/milestones';
import { addDays, startOfWeek, type Weekday } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';
import { keyLifts } from '@/server/charts/key-lifts';
import { chartExercises } from '@/server/exercises/kept';
import { clientRecord } from '@/server/screening/queries';
import type { ChartContext } from '@/server/trpc';
import { type ProgressRow, progressRow } from './progress-queries';

/** How many lifts the Progress screen draws. */
const KEY_LIFTS = 4;

/** Pain, sessions and loads of the last `days` days, with flares and milestones of all time. */
export async function readProgress(ctx: ChartContext, days: number): Promise<Progress> {
  const { db, scope, now } = ctx;
  const { client, clinic, profile } = await clientRecord(ctx);
  const today = localDate(now, client.timeZone);
  const weekStartsOn = clinic.weekStartsOn as Weekday;
  const from = addDays(today, 1 - days);
  // The running week is shown whole, with what is still to come.
  const until = addDays(startOfWeek(today, weekStartsOn), 6);
  const row = await progressRow(db, scope, { from, until });
  const exercises = await chartExercises(
    db,
    scope,
    row.firstDays.map(({ exerciseId }) => exerciseId),
  );
  const { pain, planned, flares, loads, finished, ranges, firstDays } = row;
  return {
    today,
    from,
    firstDay: firstDay(row, from),
    weekStartsOn,
    units: client.units,
    goal: profile.goal,
    usualPain: profile.usualPain,
    pain,
    sessions: protectedByFlares(planned, flares, today).map((session) => ({
      date: session.date,
      state: squareState(session, today),
    })),
    flares: flares.flatMap(({ until: last, ...flare }) => (last === null ? [] : [{ ...flare, until: last }])),
    flareSince: flares.find((flare) => flare.until === null)?.from ?? null,
    lifts: courses(
      loads.filter(({ date }) => date >= from),
      exercises,
    ),
    drawings: drawingsOf(row),
    milestones: milestones(
      { sessions: finished, lifts: loads, ranges, firstDays, flares, usual: profile.usualPain },
      exercises,
    ),
  };
}

/** The first drawing and the newest one, oldest first; one while there is one. */
function drawingsOf({ firstMarks, lastMarks }: ProgressRow): Progress['drawings'] {
  if (!lastMarks) return [];
  return firstMarks && firstMarks.date < lastMarks.date ? [firstMarks, lastMarks] : [lastMarks];
}

function firstDay({ pain, loads, finished }: ProgressRow, from: string): string | null {
  const days = [...pain, ...loads, ...finished].map(({ date }) => date).filter((date) => date >= from);
  return days.reduce<string | null>((first, date) => (first === null || date < first ? date : first), null);
}

/** The most trained hinge and squat, then what was trained most. What was swapped for a while keeps a course of its own. */
function courses(loads: ProgressRow['loads'], exercises: ExerciseLookup): LiftCourse[] {
  const points = new Map<string, LiftCourse['points'][number][]>();
  for (const { exerciseId, ...point } of loads) points.set(exerciseId, [...(points.get(exerciseId) ?? []), point]);
  const trained = [...points]
    .map(([exerciseId, own]) => ({ exerciseId, sessions: own.length }))
    .sort((a, b) => a.exerciseId.localeCompare(b.exerciseId));
  return keyLifts(trained, exercises, KEY_LIFTS).map((exerciseId) => ({
    exerciseId,
    name: exercises(exerciseId)?.name ?? exerciseId,
    loadKind: exercises(exerciseId)?.loadKind ?? 'none',
    points: points.get(exerciseId) ?? [],
  }));
}
