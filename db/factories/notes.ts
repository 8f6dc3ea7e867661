import type { Db } from '@/db/connection';
import { logComments, staffNotes, wordTemplates } from '@/db/schema';
import { newId } from '@/lib/id';

type Note = typeof staffNotes.$inferInsert;
type Template = typeof wordTemplates.$inferInsert;
type Comment = typeof logComments.$inferInsert;
type Given<Row, Needed extends keyof Row> = Partial<Row> & Pick<Row, Needed>;

/** A note for the staff, unless told to be a restriction. */
export async function makeStaffNote(db: Db, given: Given<Note, 'clinicId' | 'clientId' | 'authorId'>) {
  const row = { kind: 'note' as const, body: 'Long spine works as a cue.', ...given, id: given.id ?? newId() };
  await db.insert(staffNotes).values(row);
  return row;
}

export async function makeWordTemplate(db: Db, given: Given<Template, 'clinicId' | 'createdBy'>) {
  const row = {
    ...{ kind: 'reply' as const, title: 'Thanks', body: 'Thank you, {name}. I have read it.' },
    ...given,
    id: given.id ?? newId(),
  };
  await db.insert(wordTemplates).values(row);
  return row;
}

/** A word on a session as a whole, unless told a set. */
export async function makeLogComment(
  db: Db,
  given: Given<Comment, 'clinicId' | 'clientId' | 'sessionLogId' | 'authorId'>,
) {
  const row = { body: 'Good and slow.', ...given, id: given.id ?? newId() };
  await db.insert(logComments).values(row);
  return row;
}
