import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import { programDrafts, programs, programVersions } from '@/db/schema';
import type { ExerciseLookup } from '@/domain/exercises/types';
import { gridOf } from '@/domain/program/grid/grid-of';
import type { ProgramGrid } from '@/domain/program/grid/types';
import type { ProgramDocument } from '@/domain/program/types';
import { AppError } from '@/server/errors';

export type ProgramRow = typeof programs.$inferSelect;
export type DraftRow = typeof programDrafts.$inferSelect;

export const ofProgram = (clinicId: string, programId: string) =>
  and(eq(programs.clinicId, clinicId), eq(programs.id, programId));
export const ofDraft = (clinicId: string, programId: string) =>
  and(eq(programDrafts.clinicId, clinicId), eq(programDrafts.programId, programId));

/** The program's row, locked until the transaction ends where `lock` says so. Throws `not_found`. */
export async function programRow(db: Db, clinicId: string, programId: string, lock = false): Promise<ProgramRow> {
  const query = db.select().from(programs).where(ofProgram(clinicId, programId));
  const [row] = await (lock ? query.for('update') : query);
  if (!row) throw new AppError('not_found');
  return row;
}

/** The same for one that may be written: `invalid` with words for a built-in or an archived one. */
export async function writableProgram(db: Db, clinicId: string, programId: string, lock = false): Promise<ProgramRow> {
  const row = await programRow(db, clinicId, programId, lock);
  if (row.builtIn !== null) {
    throw new AppError('invalid', 'A program that comes with Sturdy is not changed. Make a copy and change that.');
  }
  if (row.archived) throw new AppError('invalid', 'This program is archived. Bring it back first.');
  return row;
}

/** The document of one published version; null where there is none. */
export async function documentAt(
  db: Db,
  clinicId: string,
  programId: string,
  version: number | null,
): Promise<ProgramDocument | null> {
  if (version === null) return null;
  const [row] = await db
    .select({ document: programVersions.document })
    .from(programVersions)
    .where(
      and(
        eq(programVersions.clinicId, clinicId),
        eq(programVersions.programId, programId),
        eq(programVersions.number, version),
      ),
    );
  return row?.document ?? null;
}

export type StoredDraft = {
  readonly program: ProgramRow;
  readonly draft: DraftRow;
  /** What was published last; null before the first version. */
  readonly published: ProgramDocument | null;
  /** What is written, or what one would begin from. */
  readonly grid: ProgramGrid;
};

/**
 * The draft of a program, its rows locked where `lock` says so; one that was never begun is made, without a grid.
 * Throws `not_found`, `invalid` for a built-in or an archived program.
 */
export async function storedDraft(
  { db, clinicId, userId, now }: { db: Db; clinicId: string; userId: string; now: Date },
  programId: string,
  lookup: ExerciseLookup,
  lock = false,
): Promise<StoredDraft> {
  const program = await writableProgram(db, clinicId, programId, lock);
  const here = ofDraft(clinicId, programId);
  const read = async () => {
    const query = db.select().from(programDrafts).where(here);
    return (await (lock ? query.for('update') : query))[0];
  };
  let draft = await read();
  if (!draft) {
    const { publishedVersion: baseVersion } = program;
    await db
      .insert(programDrafts)
      .values({ clinicId, programId, baseVersion, grid: null, updatedBy: userId, updatedAt: now.toISOString() })
      .onConflictDoNothing();
    draft = await read();
  }
  if (!draft) throw new AppError('not_found');
  const published = await documentAt(db, clinicId, programId, program.publishedVersion);
  const grid = draft.grid ?? (published && gridOf(published, lookup));
  if (!grid) throw new AppError('not_found');
  return { program, draft, published, grid };
}
