import { sql } from 'drizzle-orm';
import type { Exercise } from '@/domain/exercises/types';
import { prescriptionInPlace } from '@/domain/program/in-place';
import type { Prescription, ResolvedItem, ResolvedSession } from '@/domain/program/types';
import { chartExercises } from '@/server/exercises/kept';
import type { ChartContext } from '@/server/trpc';
import { exerciseToday, findInLine, lineOf, notInLine, prescribedFor } from './lines';
import type { PlannedWithLog } from './queries';

type Asked = { readonly plannedSessionId: string; readonly itemId: string; readonly exerciseId?: string | undefined };

/** A line of a session, the exercise it was done with, and what was asked for. */
type LineDone = {
  readonly itemId: string;
  readonly exerciseId: string;
  readonly prescribed: Prescription;
  /** The plan was changed before the phone had heard of it: this is how it stood when it was done. */
  readonly wasChanged: boolean;
};

/**
 * What a set is about: a line as the plan has it, else as it had it before a trainer changed the session, for a phone
 * without a network goes by what it read last, and what was done was done. Throws `invalid` for a line that the session
 * never had, or an exercise that never belonged there.
 */
export async function lineDone(ctx: ChartContext, planned: PlannedWithLog, asked: Asked): Promise<LineDone> {
  const item = planned.prescription.items.find(({ id }) => id === asked.itemId);
  // A phone that does not say it goes by what was chosen before, else by the plan.
  const wanted = asked.exerciseId ?? (item && (planned.taken[item.id] ?? exerciseToday(planned, item)));
  const now = item && wanted !== undefined ? findInLine(planned, item, wanted) : undefined;
  if (item && now) return done(item, now, prescribedFor(planned, item, now), false);

  const { sessions, swapped } = await earlier(ctx, asked.plannedSessionId);
  const before = sessions.flatMap(({ items }) => items.filter(({ id }) => id === asked.itemId));
  for (const line of before) {
    const exercise = findInLine({ swaps: {} }, line, wanted ?? line.exerciseId);
    if (exercise) return done(line, exercise, prescribedFor({ swaps: {} }, line, exercise), true);
  }
  const line = item ?? before[0];
  if (line && wanted !== undefined && swapped.includes(wanted)) {
    const exercise = (await chartExercises(ctx.db, ctx.scope, [wanted]))(wanted);
    if (exercise) return done(line, exercise, prescriptionInPlace(line.prescription, exercise), true);
  }
  // Says why, for the line as it is now.
  lineOf(planned, asked.itemId);
  throw notInLine();
}

const done = ({ id }: ResolvedItem, exercise: Exercise, prescribed: Prescription, wasChanged: boolean): LineDone => ({
  itemId: id,
  exerciseId: exercise.id,
  prescribed,
  wasChanged,
});

/** How a planned session stood before new versions of its program, newest first, and the exercises of its swaps. */
async function earlier(
  { db, scope }: ChartContext,
  plannedSessionId: string,
): Promise<{ sessions: readonly ResolvedSession[]; swapped: readonly string[] }> {
  const [row] = await db.execute<{ sessions: ResolvedSession[]; swapped: string[] }>(sql`
    select
      coalesce((
        select json_agg(r.before -> 'prescription' order by r.id desc) from rollout_sessions r
        where r.clinic_id = ${scope.clinicId} and r.client_id = ${scope.clientId}
          and r.planned_session_id = ${plannedSessionId} and r.before is not null), '[]') as sessions,
      coalesce((
        select json_agg(e.id) from line_swaps s
        join planned_sessions p on p.clinic_id = s.clinic_id and p.client_id = s.client_id
          and p.assignment_id = s.assignment_id,
        lateral (values (s.exercise_id), (s.to_exercise_id)) e(id)
        where s.clinic_id = ${scope.clinicId} and s.client_id = ${scope.clientId} and p.id = ${plannedSessionId}
          and coalesce(s.planned_session_id, p.id) = p.id), '[]') as swapped`);
  return row ?? { sessions: [], swapped: [] };
}
