import type { Db } from '@/db/connection';
import { erasureRequests } from '@/db/schema';
import { newId } from '@/lib/id';

type Request = typeof erasureRequests.$inferInsert;

/** A request of the client that nobody has decided yet, unless told otherwise. */
export async function makeErasureRequest(
  db: Db,
  given: Partial<Request> & Pick<Request, 'clinicId' | 'clientId' | 'requestedBy'>,
) {
  const row = { reason: 'asked' as const, ...given, id: given.id ?? newId() };
  await db.insert(erasureRequests).values(row);
  return row;
}
