import { and, eq } from 'drizzle-orm';
import { programDrafts } from '@/db/schema';
import type { ExerciseLookup } from '@/domain/exercises/types';
import { gridOf } from '@/domain/program/grid/grid-of';
import type { ProgramGrid } from '@/domain/program/grid/types';
import { AppError } from '@/server/errors';
import type { WorkContext } from '@/server/trpc';
import { documentAt, type ProgramRow, programRow } from './stored';

/**
 * A program as a grid: a version, or its draft. Unless told, the published version, else the draft. Throws `not_found`.
 */
export async function wantedGrid(
  { db, actor }: WorkContext,
  programId: string,
  wanted: number | 'draft' | undefined,
  lookup: ExerciseLookup,
): Promise<{ readonly program: ProgramRow; readonly grid: ProgramGrid }> {
  const program = await programRow(db, actor.clinicId, programId);
  const version = wanted ?? program.publishedVersion ?? 'draft';
  if (version === 'draft') {
    const [draft] = await db
      .select({ grid: programDrafts.grid })
      .from(programDrafts)
      .where(and(eq(programDrafts.clinicId, actor.clinicId), eq(programDrafts.programId, programId)));
    if (draft?.grid) return { program, grid: draft.grid };
  }
  const document = await documentAt(
    db,
    actor.clinicId,
    programId,
    version === 'draft' ? program.publishedVersion : version,
  );
  if (!document) throw new AppError('not_found');
  return { program, grid: gridOf(document, lookup) };
}
