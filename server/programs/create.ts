import { programFile } from '@/contracts/program-document';
import type { CreatedProgram, CreateProgramInput } from '@/contracts/program-drafts';
import { programDrafts, programs } from '@/db/schema';
import type { ExerciseLookup } from '@/domain/exercises/types';
import { blankGrid } from '@/domain/program/grid/blank';
import { gridOf } from '@/domain/program/grid/grid-of';
import type { ProgramGrid } from '@/domain/program/grid/types';
import type { ProgramDocument } from '@/domain/program/types';
import { writeAudit } from '@/server/audit/audit';
import { AppError } from '@/server/errors';
import { exerciseLookup } from '@/server/exercises/queries';
import { idempotent } from '@/server/idempotent';
import type { WorkContext } from '@/server/trpc';
import { exercisesNotFound } from './not-found';
import { wantedGrid } from './wanted';

/** A new program with a draft and nothing published. Throws `not_found`, `invalid` with words, `reused_id`. */
export function createProgram(ctx: WorkContext, input: CreateProgramInput): Promise<CreatedProgram> {
  const { db, actor, now } = ctx;
  return idempotent(db, actor, { id: input.id, procedure: 'programs.create', input }, async () => {
    const { clinicId, userId } = actor;
    const grid = await firstGrid(ctx, input.from);
    const createdAt = now.toISOString();
    const made = await db
      .insert(programs)
      .values({ clinicId, id: input.id, name: input.name, createdAt })
      .onConflictDoNothing()
      .returning({ id: programs.id });
    if (made.length === 0) throw new AppError('reused_id');
    await db
      .insert(programDrafts)
      .values({ clinicId, programId: input.id, baseVersion: null, grid, updatedBy: userId, updatedAt: createdAt });
    await writeAudit(db, actor, ctx.origin, {
      action: 'program.create',
      subjectType: 'program',
      subjectId: input.id,
      detail: { from: input.from.kind },
    });
    return { programId: input.id, name: input.name };
  });
}

async function firstGrid(ctx: WorkContext, from: CreateProgramInput['from']): Promise<ProgramGrid> {
  const lookup = await exerciseLookup(ctx.db, ctx.actor.clinicId);
  if (from.kind === 'blank') return blankGrid(from);
  if (from.kind === 'copy') {
    const { grid } = await wantedGrid(ctx, from.programId, from.version, lookup);
    return grid;
  }
  if (from.kind === 'json') return gridOfJson(from.json, lookup);
  throw new AppError('invalid');
}

/** What is read in keeps exercises that the clinic does not have as typed names, to be chosen anew. */
function gridOfJson(json: string, lookup: ExerciseLookup): ProgramGrid {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new AppError('invalid', 'This is no JSON. Nothing was made of it.');
  }
  const read = programFile.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = issue?.path.join('.') || 'the file as a whole';
    throw new AppError('invalid', `This is no program as Sturdy writes it: look at ${where}. Nothing was made of it.`);
  }
  return exercisesNotFound(gridOf(read.data.document as ProgramDocument, lookup), lookup);
}
