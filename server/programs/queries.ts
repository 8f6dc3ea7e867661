import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { ProgramDetail, ProgramSummary } from '@/contracts/programs';
import type { Db } from '@/db/connection';
import { programs, programVersions } from '@/db/schema';
import { isOwn } from '@/domain/exercises/own';
import { builtInFlareSession } from '@/domain/program/flare-session';
import { weekCount } from '@/domain/program/resolve';
import type { ProgramDocument } from '@/domain/program/types';
import { AppError } from '@/server/errors';
import { exerciseLookup } from '@/server/exercises/queries';

const versionOf = (published: boolean) =>
  and(
    eq(programVersions.clinicId, programs.clinicId),
    eq(programVersions.programId, programs.id),
    published ? eq(programVersions.number, programs.publishedVersion) : undefined,
  );

const columns = {
  id: programs.id,
  name: programs.name,
  builtIn: programs.builtIn,
  archived: programs.archived,
  publishedVersion: programs.publishedVersion,
  version: programVersions.number,
  document: programVersions.document,
  publishedAt: programVersions.publishedAt,
};

/** Published programs of the clinic that can be assigned: built-in ones first, then by name. */
export async function listPrograms(db: Db, clinicId: string): Promise<ProgramSummary[]> {
  const rows = await db
    .select(columns)
    .from(programs)
    .innerJoin(programVersions, versionOf(true))
    .where(and(eq(programs.clinicId, clinicId), eq(programs.archived, false), isNotNull(programs.publishedVersion)))
    .orderBy(asc(programs.name));
  const summaries = rows.map(summaryOf);
  return [...summaries.filter((row) => row.builtIn), ...summaries.filter((row) => !row.builtIn)];
}

/** One version of a program, the published one by default. Throws `not_found`. */
export async function programVersion(db: Db, clinicId: string, programId: string, version?: number) {
  const [row] = await db
    .select(columns)
    .from(programs)
    .innerJoin(programVersions, versionOf(version === undefined))
    .where(
      and(
        eq(programs.clinicId, clinicId),
        eq(programs.id, programId),
        version === undefined ? undefined : eq(programVersions.number, version),
      ),
    );
  if (!row) throw new AppError('not_found');
  return row;
}

/** A program as a trainer reads it before assigning it. Throws `not_found`. */
export async function programDetail(
  db: Db,
  clinicId: string,
  programId: string,
  version?: number,
): Promise<ProgramDetail> {
  const row = await programVersion(db, clinicId, programId, version);
  const exercises = await exerciseLookup(db, clinicId);
  const names = new Map<string, string>();
  for (const { exerciseId } of [...sessionsOf(row.document), row.document.flareSession ?? builtInFlareSession].flatMap(
    ({ items }) => items,
  )) {
    names.set(exerciseId, exercises(exerciseId)?.name ?? exerciseId);
  }
  return {
    ...summaryOf(row),
    document: row.document,
    flareSession: row.document.flareSession ?? builtInFlareSession,
    exerciseNames: Object.fromEntries(names),
    ownExercises: [...names.keys()].filter(isOwn).flatMap((id) => exercises(id) ?? []),
    publishedAt: new Date(row.publishedAt).toISOString(),
  };
}

function sessionsOf(document: ProgramDocument) {
  return document.mesocycles.flatMap(({ weeks }) => weeks).flatMap(({ sessions }) => sessions);
}

type Row = Awaited<ReturnType<typeof programVersion>>;

function summaryOf({ id, name, builtIn, version, document }: Row): ProgramSummary {
  return {
    id,
    name,
    builtIn: builtIn !== null,
    version,
    summary: document.summary,
    forWhom: document.forWhom,
    weeks: weekCount(document),
    sessionsPerWeek: document.sessionsPerWeek,
    sessions: sessionsOf(document).length,
    certainty: document.evidence.certainty,
  };
}
