import { and, eq, sql } from 'drizzle-orm';
import type {
  ArchiveExerciseInput,
  CreateExerciseInput,
  ExerciseInput,
  SavedExercise,
  UpdateExerciseInput,
} from '@/contracts/exercises';
import { exercises } from '@/db/schema';
import { type LadderProblem, ladderProblem, ownIdOf } from '@/domain/exercises/own';
import { writeAudit } from '@/server/audit/audit';
import { AppError } from '@/server/errors';
import { idempotent } from '@/server/idempotent';
import type { WorkContext } from '@/server/trpc';
import { readOwnExercises } from './queries';

const ladderWords: Readonly<Record<LadderProblem, string>> = {
  unknown: 'One of the exercises on its ladders does not exist.',
  itself: 'An exercise cannot be easier or harder than itself.',
  twice: 'An exercise stands twice on its ladders.',
  circle: 'Its ladders lead in a circle: something harder would be easier again.',
};

/**
 * The clinic's own exercises; edits queue here, so that two of them cannot close a circle. Not at the clinic's row: whom
 * the policies let change no clinic locks none, and a trainer would wait for nobody.
 */
async function ownInTurn({ db, actor }: WorkContext) {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`exercises:${actor.clinicId}`}, 0))`);
  return readOwnExercises(db, actor.clinicId);
}

type Own = Awaited<ReturnType<typeof readOwnExercises>>;

function checkLadders(id: string, { easier, harder }: ExerciseInput, own: Own): void {
  const problem = ladderProblem(
    { id, easier, harder },
    own.map(({ exercise }) => exercise),
  );
  if (problem) throw new AppError('invalid', `${ladderWords[problem]} Nothing was changed.`);
}

/** `own-goblet-squat`, or `own-goblet-squat-2` where that is taken. */
function freeId(name: string, own: Own): string {
  const taken = new Set(own.map(({ row }) => row.id));
  const wanted = ownIdOf(name);
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** Adds an exercise of the clinic's own; its id is made of its name and stays. Throws `invalid` for its ladders. */
export function createExercise(ctx: WorkContext, input: CreateExerciseInput): Promise<SavedExercise> {
  const message = { id: input.id, procedure: 'exercises.create', input };
  return idempotent(ctx.db, ctx.actor, message, async () => {
    const { db, actor } = ctx;
    const own = await ownInTurn(ctx);
    const exerciseId = freeId(input.exercise.name, own);
    checkLadders(exerciseId, input.exercise, own);
    const at = ctx.now.toISOString();
    await db.insert(exercises).values({
      clinicId: actor.clinicId,
      id: exerciseId,
      definition: input.exercise,
      createdBy: actor.userId,
      createdAt: at,
      updatedAt: at,
    });
    await note(ctx, 'exercise.create', exerciseId, 1);
    return { exerciseId, version: 1 };
  });
}

/**
 * Changes an own exercise from now on; what was planned with it keeps it as it was. Throws `not_found` for another than
 * one of the clinic's own, `version_conflict` with the version that counts, `invalid` for its ladders.
 */
export function updateExercise(ctx: WorkContext, input: UpdateExerciseInput): Promise<SavedExercise> {
  const message = { id: input.id, procedure: 'exercises.update', input };
  return idempotent(ctx.db, ctx.actor, message, async () => {
    const { exerciseId } = input;
    const own = await ownInTurn(ctx);
    checkVersion(own, input);
    checkLadders(exerciseId, input.exercise, own);
    const version = await change(ctx, exerciseId, { definition: input.exercise });
    await note(ctx, 'exercise.update', exerciseId, version);
    return { exerciseId, version };
  });
}

/** Takes an own exercise out of the lists, or puts it back; programs that name it go on. Throws as above. */
export function archiveExercise(ctx: WorkContext, input: ArchiveExerciseInput): Promise<SavedExercise> {
  const message = { id: input.id, procedure: 'exercises.archive', input };
  return idempotent(ctx.db, ctx.actor, message, async () => {
    const { exerciseId, archived } = input;
    checkVersion(await ownInTurn(ctx), input);
    const version = await change(ctx, exerciseId, { archived });
    await note(ctx, archived ? 'exercise.archive' : 'exercise.restore', exerciseId, version);
    return { exerciseId, version };
  });
}

function checkVersion(own: Own, { exerciseId, version }: { exerciseId: string; version: number }): void {
  const current = own.find(({ row }) => row.id === exerciseId)?.row;
  if (!current) throw new AppError('not_found');
  if (current.version !== version) throw new AppError('version_conflict', undefined, { version: current.version });
}

async function change(
  { db, actor, now }: WorkContext,
  exerciseId: string,
  to: Partial<Pick<typeof exercises.$inferInsert, 'definition' | 'archived'>>,
): Promise<number> {
  const [row] = await db
    .update(exercises)
    .set({ ...to, version: sql`${exercises.version} + 1`, updatedAt: now.toISOString() })
    .where(and(eq(exercises.clinicId, actor.clinicId), eq(exercises.id, exerciseId)))
    .returning({ version: exercises.version });
  if (!row) throw new AppError('not_found');
  return row.version;
}

const note = (ctx: WorkContext, action: string, exerciseId: string, version: number) =>
  writeAudit(ctx.db, ctx.actor, ctx.origin, {
    action,
    subjectType: 'exercise',
    subjectId: exerciseId,
    detail: { version },
  });
