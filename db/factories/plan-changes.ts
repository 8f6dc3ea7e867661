import type { Db } from '@/db/connection';
import { closedDays, lineSwaps, planPauses } from '@/db/schema';
import { newId } from '@/lib/id';

type Pause = typeof planPauses.$inferInsert;
type Swap = typeof lineSwaps.$inferInsert;
type Closed = typeof closedDays.$inferInsert;
type Given<Row, Needed extends keyof Row> = Partial<Row> & Pick<Row, Needed>;

/** A pause of a plan, open unless its last day is given. Its sessions are the caller's to move. */
export async function makePause(
  db: Db,
  given: Given<Pause, 'clinicId' | 'clientId' | 'assignmentId' | 'fromDate' | 'madeBy'>,
) {
  const row: Pause & { id: string } = { reason: 'A week away.', untilDate: null, ...given, id: given.id ?? newId() };
  await db.insert(planPauses).values(row);
  return row;
}

/** Another exercise in place of one. The lines of the sessions are the caller's to change. */
export async function makeLineSwap(
  db: Db,
  given: Given<Swap, 'clinicId' | 'clientId' | 'assignmentId' | 'fromDate' | 'exerciseId' | 'toExerciseId' | 'madeBy'>,
) {
  const row: Swap & { id: string } = {
    reason: 'As we agreed.',
    plannedSessionId: null,
    ...given,
    id: given.id ?? newId(),
  };
  await db.insert(lineSwaps).values(row);
  return row;
}

/** Days on which the clinic is closed. */
export async function makeClosedDays(
  db: Db,
  given: Given<Closed, 'clinicId' | 'fromDate' | 'untilDate' | 'createdBy'>,
) {
  const row: Closed & { id: string } = { name: 'Closed', ...given, id: given.id ?? newId() };
  await db.insert(closedDays).values(row);
  return row;
}
