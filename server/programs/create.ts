import type { CreatedProgram, CreateProgramInput } from '@/contracts/program-drafts';
import { readProgramFile } from '@/contracts/program-json';
import { programDrafts, programs } from '@/db/schema';
import type { ExerciseLookup } from '@/domain/exercises/types';
import { blankGrid, ownEvidence } from '@/domain/program/grid/blank';
import { gridOf } from '@/domain/program/grid/grid-of';
import type { ProgramGrid } from '@/domain/program/grid/types';
import { readProgramText } from '@/domain/program/text/read';
import type { TextMark } from '@/domain/program/text/types';
import { writeAudit } from '@/server/audit/audit';
import { AppError } from '@/server/errors';
import { exerciseLookup, listExercises } from '@/server/exercises/queries';
import { idempotent } from '@/server/idempotent';
import type { WorkContext } from '@/server/trpc';
import { exercisesNotFound } from './not-found';
import { wantedGrid } from './wanted';

/** A new program with a draft and nothing published. Throws `not_found`, `invalid` with words, `reused_id`. */
export function createProgram(ctx: WorkContext, input: CreateProgramInput): Promise<CreatedProgram> {
  const { db, actor, now } = ctx;
  return idempotent(db, actor, { id: input.id, procedure: 'programs.create', input }, async () => {
    const { clinicId, userId } = actor;
    const { grid, marks } = await firstGrid(ctx, input.from);
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
    return { programId: input.id, name: input.name, marks };
  });
}

type First = { readonly grid: ProgramGrid; readonly marks: readonly TextMark[] };

async function firstGrid(ctx: WorkContext, from: CreateProgramInput['from']): Promise<First> {
  const { db, actor } = ctx;
  const lookup = () => exerciseLookup(db, actor.clinicId);
  switch (from.kind) {
    case 'blank':
      return { grid: blankGrid(from), marks: [] };
    case 'copy':
      return { grid: (await wantedGrid(ctx, from.programId, from.version, await lookup())).grid, marks: [] };
    case 'json':
      return { grid: gridOfJson(from.json, await lookup()), marks: [] };
    default: {
      const { grid, marks } = readProgramText(from.text, await listExercises(db, actor.clinicId));
      return { grid: { ...grid, evidence: ownEvidence }, marks };
    }
  }
}

/** What is read in keeps exercises that the clinic does not have as typed names, to be chosen anew. */
function gridOfJson(json: string, lookup: ExerciseLookup): ProgramGrid {
  const read = readProgramFile(json);
  if (!read.ok) {
    const told = read.problems.slice(0, 3).map(({ where, words }) => `${where}: ${words}`);
    throw new AppError('invalid', [...told, 'Nothing was made of it.'].join(' '));
  }
  return exercisesNotFound(gridOf(read.file.document, lookup), lookup);
}
