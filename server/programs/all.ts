import { and, eq, sql } from 'drizzle-orm';
import type { ProgramEntry } from '@/contracts/programs';
import { memberships, programDrafts, programs, programVersions } from '@/db/schema';
import { documentOf } from '@/domain/program/grid/compile';
import { readGrid } from '@/domain/program/grid/read';
import { weekCount } from '@/domain/program/resolve';
import { exerciseLookup } from '@/server/exercises/queries';
import type { WorkContext } from '@/server/trpc';
import { clientsOnPrograms } from './clients';

/**
 * Every program of the clinic, archived ones and those never published too: built-in ones first, then by name. One that
 * nobody has published is described by its draft.
 */
export async function allPrograms({ db, actor, now }: WorkContext): Promise<ProgramEntry[]> {
  const { clinicId } = actor;
  const rows = await db
    .select({
      id: programs.id,
      name: programs.name,
      builtIn: programs.builtIn,
      archived: programs.archived,
      publishedVersion: programs.publishedVersion,
      createdAt: programs.createdAt,
      document: programVersions.document,
      publishedAt: programVersions.publishedAt,
      hasDraft: sql<boolean>`${programDrafts.grid} is not null`,
      // Only of programs without a version: drafts are large.
      grid: sql<typeof programDrafts.$inferSelect.grid>`case when ${programVersions.number} is null
        then ${programDrafts.grid} end`,
      writtenAt: programDrafts.updatedAt,
      writtenBy: sql<string | null>`(select m.name from ${memberships} m where m.clinic_id = ${programs.clinicId}
        and m.user_id = ${programDrafts.updatedBy})`,
      publishedBy: sql<string | null>`(select m.name from ${memberships} m where m.clinic_id = ${programs.clinicId}
        and m.user_id = ${programVersions.publishedBy})`,
    })
    .from(programs)
    .leftJoin(
      programVersions,
      and(
        eq(programVersions.clinicId, programs.clinicId),
        eq(programVersions.programId, programs.id),
        eq(programVersions.number, programs.publishedVersion),
      ),
    )
    .leftJoin(
      programDrafts,
      and(eq(programDrafts.clinicId, programs.clinicId), eq(programDrafts.programId, programs.id)),
    )
    .where(eq(programs.clinicId, clinicId))
    .orderBy(sql`${programs.builtIn} is null, ${programs.name}, ${programs.id}`);
  const lookup = await exerciseLookup(db, clinicId);
  const clients = await clientsOnPrograms(db, now);
  return rows.map(({ document, grid, publishedAt, writtenAt, createdAt, writtenBy, publishedBy, ...row }) => {
    const described = document ?? (grid && documentOf(grid, readGrid(grid, lookup)));
    const isDraft = row.hasDraft && writtenAt !== null;
    const updatedAt = isDraft ? writtenAt : (publishedAt ?? createdAt);
    return {
      ...row,
      builtIn: row.builtIn !== null,
      hasDraft: isDraft,
      summary: described?.summary ?? '',
      forWhom: described?.forWhom ?? '',
      weeks: described ? weekCount(described) : 0,
      sessionsPerWeek: described?.sessionsPerWeek ?? 0,
      sessions:
        described?.mesocycles.flatMap(({ weeks }) => weeks).reduce((sum, week) => sum + week.sessions.length, 0) ?? 0,
      certainty: document?.evidence.certainty ?? null,
      updatedAt: new Date(updatedAt).toISOString(),
      updatedBy: isDraft ? writtenBy : publishedBy,
      clients: clients.of(row.id),
    };
  });
}
