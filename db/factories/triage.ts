import type { Db } from '@/db/connection';
import { triageMarks } from '@/db/schema';
import { newId } from '@/lib/id';

type Mark = typeof triageMarks.$inferInsert;

/** A row that was looked at and asked for nothing, unless told otherwise. */
export async function makeTriageMark(db: Db, given: Partial<Mark> & Pick<Mark, 'clinicId' | 'clientId' | 'markedBy'>) {
  const row = { kind: 'reviewed' as const, seen: {}, ...given, id: given.id ?? newId() };
  await db.insert(triageMarks).values(row);
  return row;
}
