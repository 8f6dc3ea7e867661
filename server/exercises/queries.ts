import { asc, eq } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import { exercises as ownExercises } from '@/db/schema';
import { libraryWith, lookupWith } from '@/domain/exercises/own';
import type { Exercise, ExerciseLookup } from '@/domain/exercises/types';

/** An exercise of the library; `own` says how a clinic's own one stands, and is null for a built-in one. */
export type LibraryExercise = Exercise & {
  readonly own: { readonly version: number; readonly archived: boolean } | null;
};

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
  const own = (await readOwnExercises(db, clinicId)).filter(({ row }) => archived || !row.archived);
  const states = new Map(own.map(({ row }) => [row.id, { version: row.version, archived: row.archived }]));
  return libraryWith(own.map(({ exercise }) => exercise)).map((exercise) => ({
    ...exercise,
    own: states.get(exercise.id) ?? null,
  }));
}
