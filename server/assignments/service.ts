import { and, eq, gte } from 'drizzle-orm';
import type {
  AssignmentConflict,
  CreateAssignmentInput,
  CreatedAssignment,
  EndAssignmentInput,
  EndedAssignment,
} from '@/contracts/assignments';
import { assignments, plannedSessions } from '@/db/schema';
import type { ExerciseLookup } from '@/domain/exercises/types';
import { resolveSession, weekCount } from '@/domain/program/resolve';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import { formatDate } from '@/lib/format/dates';
import { newId } from '@/lib/id';
import { writeAudit } from '@/server/audit/audit';
import { chartClient, lockClient } from '@/server/charts/client-queries';
import { AppError } from '@/server/errors';
import { exerciseLookup } from '@/server/exercises/queries';
import { idempotent } from '@/server/idempotent';
import { programVersion } from '@/server/programs/queries';
import type { ChartContext } from '@/server/trpc';
import { blockedDays } from './days';
import { closePause } from './pausing';
import { place, startProblem } from './placing';
import { otherAssignment } from './preview';
import { openAssignments, untouched } from './queries';

type Ended = NonNullable<CreatedAssignment['ended']>;

/**
 * Gives a published program to the client and writes its planned sessions, each with its own copy of what is
 * prescribed. Two at once queue at the client's row, so that the second sees the first.
 *
 * Throws `conflict` with the plan in the way (`ask`), `version_conflict` when another version was published
 * meanwhile, `invalid` with words.
 */
export function createAssignment(ctx: ChartContext, input: CreateAssignmentInput): Promise<CreatedAssignment> {
  const message = { id: input.id, procedure: 'assignments.create', input };
  return idempotent(ctx.db, ctx.actor, message, async () =>
    writeAssignment(ctx, input, await exerciseLookup(ctx.db, ctx.scope.clinicId)),
  );
}

/** {@link createAssignment} within a message that has been claimed. */
export async function writeAssignment(
  ctx: ChartContext,
  input: CreateAssignmentInput,
  exercises: ExerciseLookup,
): Promise<CreatedAssignment> {
  const { db, scope, actor } = ctx;
  await lockClient(db, scope);
  const client = await chartClient(db, scope, ctx.now);
  if (client.status === 'archived') throw new AppError('invalid', 'This client is archived. Nothing was assigned.');
  const problem = startProblem(input.startDate, client.today);
  if (problem) throw new AppError('invalid', problem);
  const program = await assignable(ctx, input);
  const { startDate, trainingDays } = input;
  const skip = await blockedDays(db, scope, startDate);
  const days = place({ document: program.document, startDate, trainingDays, skip });
  const endDate = days.at(-1)?.date ?? days[0].date;
  const ended = await makeRoom(ctx, client.today, input, program.name);

  const made = await db
    .insert(assignments)
    .values({
      programId: program.id,
      programVersion: program.version,
      programName: program.name,
      weeks: weekCount(program.document),
      startDate,
      endDate,
      trainingDays,
      assignedBy: actor.userId,
      id: input.id,
      clinicId: scope.clinicId,
      clientId: scope.clientId,
    })
    .onConflictDoNothing()
    .returning({ id: assignments.id });
  if (made.length === 0) throw new AppError('reused_id');
  await db.insert(plannedSessions).values(
    days.map(({ date, week, sessionIndex, session, microcycle }) => ({
      id: newId(),
      assignmentId: input.id,
      date,
      week,
      position: sessionIndex,
      prescription: resolveSession({ document: program.document, session, microcycle, exercises }),
      clinicId: scope.clinicId,
      clientId: scope.clientId,
    })),
  );
  await writeAudit(db, actor, ctx.origin, {
    action: 'assignment.create',
    subjectType: 'assignment',
    subjectId: input.id,
    clientId: scope.clientId,
    relation: scope.relation,
    detail: { programVersion: program.version, sessions: days.length, onConflict: input.onConflict },
  });
  return {
    id: input.id,
    version: 1,
    name: program.name,
    startDate: days[0].date,
    endDate,
    sessions: days.length,
    ended,
  };
}

/** The program at the version that was previewed, if it can still be given. */
async function assignable(ctx: ChartContext, input: CreateAssignmentInput) {
  const program = await programVersion(ctx.db, ctx.scope.clinicId, input.programId);
  if (program.archived) throw new AppError('invalid', 'This program is archived. Choose another one.');
  if (program.version !== input.programVersion) {
    throw new AppError('version_conflict', undefined, { version: program.version });
  }
  return program;
}

/** Does to plans in the way what `onConflict` says. Returns the first that was ended. */
async function makeRoom(
  ctx: ChartContext,
  today: IsoDate,
  input: CreateAssignmentInput,
  newName: string,
): Promise<Ended | null> {
  const other = await otherAssignment(ctx, today, input);
  if (!other) return null;
  if (input.onConflict === 'ask') {
    const { id, name, startDate, endDate, afterDate } = other;
    const details: AssignmentConflict = { assignmentId: id, name, startDate, endDate, afterDate };
    throw new AppError('conflict', `${name} is the client's plan until ${formatDate(endDate)}.`, details);
  }
  const open = await openAssignments(ctx.db, ctx.scope, input.startDate);
  if (input.onConflict === 'after') {
    if (open.length === 0) return null;
    const words = `The other plan has sessions on or after that day. The first training day after it is ${formatDate(other.afterDate)}.`;
    throw new AppError('invalid', words, { afterDate: other.afterDate });
  }
  // A plan queued behind the current one would run beside the new one, so it goes too.
  const ended: Ended[] = [];
  for (const assignment of open) ended.push(await cutShort(ctx, today, assignment, input.startDate, newName));
  return ended[0] ?? null;
}

type Row = typeof assignments.$inferSelect;

/** Ends a plan the day before `newStart`. Until then it goes on, if it has begun and that day is still to come. */
async function cutShort(
  ctx: ChartContext,
  today: IsoDate,
  assignment: Row,
  newStart: IsoDate,
  newName: string,
): Promise<Ended> {
  const { db, scope } = ctx;
  const lastDay = addDays(newStart, -1);
  const goesOn = lastDay >= today && lastDay >= assignment.startDate;
  await db
    .update(assignments)
    .set({
      status: goesOn ? 'active' : 'ended',
      endDate: lastDay < assignment.startDate ? assignment.startDate : lastDay,
      endReason: `Followed by ${newName}.`,
      version: assignment.version + 1,
    })
    .where(inChart(ctx, assignment.id));
  const cancelledSessions = await cancelFrom(ctx, assignment.id, newStart);
  await closePause(ctx, assignment.id, today);
  await writeAudit(db, ctx.actor, ctx.origin, {
    action: 'assignment.replace',
    subjectType: 'assignment',
    subjectId: assignment.id,
    clientId: scope.clientId,
    relation: scope.relation,
    detail: { version: assignment.version + 1, cancelledSessions },
  });
  return { id: assignment.id, name: assignment.programName, cancelledSessions };
}

const inChart = ({ scope }: ChartContext, assignmentId: string) =>
  and(
    eq(assignments.id, assignmentId),
    eq(assignments.clinicId, scope.clinicId),
    eq(assignments.clientId, scope.clientId),
  );

/** Cancels what was not begun from `from` on; what has a log stays as it is. Returns how many. */
async function cancelFrom(ctx: ChartContext, assignmentId: string, from: IsoDate): Promise<number> {
  const cancelled = await ctx.db
    .update(plannedSessions)
    .set({ status: 'cancelled' })
    .where(and(untouched(ctx.scope), eq(plannedSessions.assignmentId, assignmentId), gte(plannedSessions.date, from)))
    .returning({ id: plannedSessions.id });
  return cancelled.length;
}

/** Ends a plan today. Throws `version_conflict` with the current version, `conflict` when it has ended already. */
export async function endAssignment(ctx: ChartContext, input: EndAssignmentInput): Promise<EndedAssignment> {
  const { db, scope } = ctx;
  await lockClient(db, scope);
  const [assignment] = await db.select().from(assignments).where(inChart(ctx, input.assignmentId));
  if (!assignment) throw new AppError('not_found');
  if (assignment.version !== input.version) {
    throw new AppError('version_conflict', undefined, { version: assignment.version });
  }
  if (assignment.status === 'ended') throw new AppError('conflict', 'This plan has ended already.');
  const { today } = await chartClient(db, scope, ctx.now);
  const within = today < assignment.endDate ? today : assignment.endDate;
  const endDate = within < assignment.startDate ? assignment.startDate : within;
  const version = assignment.version + 1;
  await db
    .update(assignments)
    .set({ status: 'ended', endDate, endReason: input.reason, version })
    .where(inChart(ctx, assignment.id));
  const cancelledSessions = await cancelFrom(ctx, assignment.id, today);
  await closePause(ctx, assignment.id, today);
  await writeAudit(db, ctx.actor, ctx.origin, {
    action: 'assignment.end',
    subjectType: 'assignment',
    subjectId: assignment.id,
    clientId: scope.clientId,
    relation: scope.relation,
    detail: { version, cancelledSessions },
  });
  return { id: assignment.id, version, endDate, cancelledSessions };
}
