import { createHash } from 'node:crypto';
import type { Db } from '@/db/connection';
import { messagePictures, messageReads, messages } from '@/db/schema';
import { newId } from '@/lib/id';

type Message = typeof messages.$inferInsert;
type Picture = typeof messagePictures.$inferInsert;
type Read = typeof messageReads.$inferInsert;
type Given<Row, Needed extends keyof Row> = Partial<Row> & Pick<Row, Needed>;

/** A message of staff, unless told otherwise. */
export async function makeMessage(db: Db, given: Given<Message, 'clinicId' | 'clientId' | 'authorId'>) {
  const row = {
    side: 'staff' as const,
    body: 'See you on Thursday.',
    writtenAt: new Date().toISOString(),
    ...given,
    id: given.id ?? newId(),
  };
  await db.insert(messages).values(row);
  return row;
}

/** One grey pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

/** A picture of one pixel that waits for its message, unless told otherwise. Size and digest are those of the content. */
export async function makeMessagePicture(db: Db, given: Given<Picture, 'clinicId' | 'clientId' | 'uploadedBy'>) {
  const content = given.content ?? pixel;
  const row = {
    mediaType: 'image/png' as const,
    width: 1,
    height: 1,
    ...given,
    id: given.id ?? newId(),
    content,
    sizeBytes: content.byteLength,
    sha256: createHash('sha256').update(content).digest('hex'),
  };
  await db.insert(messagePictures).values(row);
  return row;
}

export async function makeMessageRead(db: Db, given: Given<Read, 'clinicId' | 'clientId' | 'userId'>) {
  const row = { readUntil: new Date().toISOString(), ...given };
  await db.insert(messageReads).values(row);
  return row;
}
