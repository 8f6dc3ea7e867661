import type { Db } from '@/db/connection';
import { exercises } from '@/db/schema';
import { exerciseById } from '@/domain/exercises/library';
import type { Exercise } from '@/domain/exercises/types';

/** What a clinic could write down as its own: a goblet squat of another name, a rung above the built-in one. */
export function ownDefinition(given: Partial<Omit<Exercise, 'id'>> = {}): Omit<Exercise, 'id'> {
  const like = exerciseById('goblet-squat');
  if (!like) throw new Error('The library has no goblet squat');
  const { id, ...rest } = like;
  return {
    ...rest,
    name: 'Heels-up goblet squat',
    aliases: [],
    faults: [],
    easier: [{ id, axis: 'range' }],
    harder: [],
    ...given,
  };
}

/** An exercise of the clinic's own. */
export async function makeOwnExercise(
  db: Db,
  {
    id = 'own-heels-up-goblet-squat',
    clinicId,
    createdBy,
    ...given
  }: {
    readonly clinicId: string;
    readonly createdBy: string;
    readonly id?: string;
  } & Partial<Omit<Exercise, 'id'>>,
) {
  const [row] = await db
    .insert(exercises)
    .values({ clinicId, id, createdBy, definition: ownDefinition(given) })
    .returning();
  if (!row) throw new Error('The exercise was not stored');
  return row;
}
