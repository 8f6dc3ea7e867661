import type { Db } from '@/db/connection';
import { calendarFeeds } from '@/db/schema';
import { newId } from '@/lib/id';

type Feed = typeof calendarFeeds.$inferInsert;

/** A feed in force whose token nobody knows, unless its hash is given. */
export async function makeCalendarFeed(db: Db, given: Partial<Feed> & Pick<Feed, 'clinicId' | 'clientId'>) {
  const row = { tokenHash: newId(), alarmMinutes: null, startHour: null, ...given, id: given.id ?? newId() };
  await db.insert(calendarFeeds).values(row);
  return row;
}
