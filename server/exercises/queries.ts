import { and, asc, eq, sql } from 'drizzle-orm';
import type { ExerciseDetail, LibraryExercise } from '@/contracts/exercises';
import type { Db } from '@/db/connection';
import { memberships, exercises as ownExercises, programs, programVersions } from '@/db/schema';
import { libraryWith, lookupWith } from '@/domain/exercises/own';
import type { Exercise, ExerciseLookup } from '@/domain/exercises/types';
import { AppError } from '@/server/errors';

/** The clinic's own exercises by name, archived ones too. Row-level security gives none to a client. */
export async function readOwnExercises(db: Db, clinicId: string) {
  const rows = await db
    .select()
    .from(ownExercises)
    .where(eq(ownExercises.clinicId, clinicId))
    .orderBy(asc(ownExercises.id));
  return rows
    .map((row) => ({ exercise: { ...row.definition, id: row.id } satisfies Exercise, row }))
    .sort((a, b) => a.exercise.name.localeCompare(b.exercise.name, 'en'));
}

/** Finds built-in exercises and the clinic's own, archived ones too: programs may still name them. */
export async function exerciseLookup(db: Db, clinicId: string): Promise<ExerciseLookup> {
  const own = await readOwnExercises(db, clinicId);
  return lookupWith(own.map(({ exercise }) => exercise));
}

/** Everything that can be prescribed: built-in exercises, then the clinic's own by name. */
export async function listExercises(
  db: Db,
  clinicId: string,
  { archived = false }: { readonly archived?: boolean } = {},
): Promise<LibraryExercise[]> {
  const own = await readOwnExercises(db, clinicId);
  return libraryOf(own.filter(({ row }) => archived || !row.archived));
}

function libraryOf(own: Awaited<ReturnType<typeof readOwnExercises>>): LibraryExercise[] {
  const states = new Map(own.map(({ row }) => [row.id, { version: row.version, archived: row.archived }]));
  return libraryWith(own.map(({ exercise }) => exercise)).map((exercise) => ({
    ...exercise,
    own: states.get(exercise.id) ?? null,
  }));
}

/** One exercise with where it is used. Throws `not_found`. */
export async function exerciseDetail(db: Db, clinicId: string, exerciseId: string): Promise<ExerciseDetail> {
  const all = await readOwnExercises(db, clinicId);
  const exercise = libraryOf(all).find(({ id }) => id === exerciseId);
  if (!exercise) throw new AppError('not_found');
  const kept = all.find(({ row }) => row.id === exerciseId);
  const own = kept?.exercise;
  return {
    exercise,
    made: kept ? await madeBy(db, clinicId, kept.row) : null,
    written: own ? { easier: own.easier, harder: own.harder } : null,
    programs: await programsWith(db, clinicId, exerciseId),
  };
}

async function madeBy(
  db: Db,
  clinicId: string,
  row: typeof ownExercises.$inferSelect,
): Promise<ExerciseDetail['made']> {
  const [author] = await db
    .select({ name: memberships.name })
    .from(memberships)
    .where(and(eq(memberships.clinicId, clinicId), eq(memberships.userId, row.createdBy)));
  return { byName: author?.name ?? null, at: new Date(row.createdAt).toISOString() };
}

/** Programs in use whose published version names the exercise, by name. */
function programsWith(db: Db, clinicId: string, exerciseId: string) {
  const named = ['exerciseId', 'swapTo', 'swapForLeg'].map((key) => `@.${key} == $id`).join(' || ');
  return db
    .select({ id: programs.id, name: programs.name })
    .from(programs)
    .innerJoin(
      programVersions,
      and(
        eq(programVersions.clinicId, programs.clinicId),
        eq(programVersions.programId, programs.id),
        eq(programVersions.number, programs.publishedVersion),
      ),
    )
    .where(
      and(
        eq(programs.clinicId, clinicId),
        eq(programs.archived, false),
        sql`jsonb_path_exists(${programVersions.document}, ${`$.mesocycles[*].weeks[*].sessions[*].items[*] ? (${named})`}::jsonpath,
          jsonb_build_object('id', ${exerciseId}::text))`,
      ),
    )
    .orderBy(asc(programs.name));
}
