import { and, desc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { ArchivedProgram, ArchiveProgramInput, ProgramChange } from '@/contracts/program-drafts';
import type { compareVersions, ProgramVersions } from '@/contracts/programs';
import type { Db } from '@/db/connection';
import { memberships, programs, programVersions as versions } from '@/db/schema';
import { diffDocuments } from '@/domain/program/diff';
import { weekCount } from '@/domain/program/resolve';
import { writeAudit } from '@/server/audit/audit';
import { AppError } from '@/server/errors';
import { exerciseLookup } from '@/server/exercises/queries';
import type { WorkContext } from '@/server/trpc';
import { clientsOnPrograms } from './clients';
import { documentAt, ofProgram, programRow } from './stored';

/** Every published version, newest first. Throws `not_found`. */
export async function programVersions({ db, actor, now }: WorkContext, programId: string): Promise<ProgramVersions> {
  const program = await programRow(db, actor.clinicId, programId);
  const rows = await db
    .select({
      version: versions.number,
      publishedAt: versions.publishedAt,
      publishedBy: memberships.name,
      note: versions.note,
      document: versions.document,
    })
    .from(versions)
    .leftJoin(
      memberships,
      and(eq(memberships.clinicId, versions.clinicId), eq(memberships.userId, versions.publishedBy)),
    )
    .where(and(eq(versions.clinicId, actor.clinicId), eq(versions.programId, programId)))
    .orderBy(desc(versions.number));
  const clients = await clientsOnPrograms(db, now);
  return {
    programId,
    name: program.name,
    builtIn: program.builtIn !== null,
    publishedVersion: program.publishedVersion,
    versions: rows.map(({ document, publishedAt, ...row }) => ({
      ...row,
      publishedAt: new Date(publishedAt).toISOString(),
      clients: clients.of(programId, (version) => version === row.version),
      weeks: weekCount(document),
      sessions: document.mesocycles.flatMap(({ weeks }) => weeks).flatMap(({ sessions }) => sessions).length,
    })),
  };
}

/** What one published version says otherwise than another. Throws `not_found`. */
export async function versionChanges(
  db: Db,
  clinicId: string,
  { programId, from, to }: z.output<typeof compareVersions>,
): Promise<ProgramChange[]> {
  await programRow(db, clinicId, programId);
  const [before, after] = [
    await documentAt(db, clinicId, programId, from),
    await documentAt(db, clinicId, programId, to),
  ];
  if (!before || !after) throw new AppError('not_found');
  return diffDocuments(before, after, await exerciseLookup(db, clinicId));
}

/** Takes a program out of what can be assigned, or back. Plans that are in force go on. Doing it twice is harmless. */
export async function archiveProgram(ctx: WorkContext, input: ArchiveProgramInput): Promise<ArchivedProgram> {
  const { db, actor, origin } = ctx;
  const { programId, archived } = input;
  const program = await programRow(db, actor.clinicId, programId, true);
  if (program.archived === archived) return { programId, archived };
  await db
    .update(programs)
    .set({ archived, version: sql`${programs.version} + 1` })
    .where(ofProgram(actor.clinicId, programId));
  await writeAudit(db, actor, origin, {
    action: archived ? 'program.archive' : 'program.restore',
    subjectType: 'program',
    subjectId: programId,
  });
  return { programId, archived };
}
