import { easierThan } from '@/domain/exercises/rungs';
import type { Exercise } from '@/domain/exercises/types';
import { lookupIn } from '@/domain/program/exercise-of';
import { prescriptionInPlace } from '@/domain/program/in-place';
import type { Prescription, ResolvedItem } from '@/domain/program/types';
import { AppError } from '@/server/errors';
import type { PlannedWithLog } from './queries';

/** The line of a planned session that a message names. Throws `invalid` where there is none. */
export function lineOf({ prescription }: PlannedWithLog, itemId: string): ResolvedItem {
  const item = prescription.items.find(({ id }) => id === itemId);
  if (!item) throw new AppError('invalid', 'This exercise is not part of the session. Nothing was changed.');
  return item;
}

/** The exercise that a line has today, unless the client takes another. */
export const exerciseToday = ({ swaps }: Pick<PlannedWithLog, 'swaps'>, item: ResolvedItem): string =>
  swaps[item.id] ?? item.exerciseId;

/**
 * An exercise that a client may do in a line; undefined for any other. Those are: what the plan has there, the swaps that it names, and everything below one of
 * these on its ladders. What a client has at hand, and what is paused, only decides what is offered: by the time it arrives
 * the set was done.
 */
export function findInLine(
  planned: Pick<PlannedWithLog, 'swaps'>,
  item: ResolvedItem,
  id: string,
): Exercise | undefined {
  const lookup = lookupIn([item]);
  const ways = [item.exerciseId, exerciseToday(planned, item), item.swapTo, item.swapForLeg].flatMap(
    (way) => (way === undefined ? undefined : lookup(way)) ?? [],
  );
  return (
    ways.find((each) => each.id === id) ??
    ways.flatMap((each) => easierThan(each, lookup)).find((each) => each.id === id)
  );
}

export const notInLine = () =>
  new AppError('invalid', 'This exercise is neither in your plan here nor an easier one. Nothing was changed.');

/** {@link findInLine}, for what must be there. Throws `invalid`. */
export function exerciseInLine(planned: Pick<PlannedWithLog, 'swaps'>, item: ResolvedItem, id: string): Exercise {
  const found = findInLine(planned, item, id);
  if (!found) throw notInLine();
  return found;
}

/** What is asked of a set of this line, done with this exercise. */
export function prescribedFor(
  planned: Pick<PlannedWithLog, 'swaps'>,
  item: ResolvedItem,
  exercise: Exercise,
): Prescription {
  const isPlanned = exercise.id === item.exerciseId || exercise.id === exerciseToday(planned, item);
  return isPlanned ? item.prescription : prescriptionInPlace(item.prescription, exercise);
}
