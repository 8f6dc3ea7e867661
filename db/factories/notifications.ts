import type { Db } from '@/db/connection';
import { notificationSettings, notifications, pushSubscriptions } from '@/db/schema';
import { newId } from '@/lib/id';

type Whose = { readonly clinicId: string; readonly userId: string };

/** Everything off, unless told otherwise. */
export async function makeNotificationSettings(
  db: Db,
  given: Whose & Partial<typeof notificationSettings.$inferInsert>,
) {
  await db.insert(notificationSettings).values(given);
  return given;
}

/** A browser that may be woken. Its keys are of the right form and belong to nobody. */
export async function makePushSubscription(db: Db, given: Whose & Partial<typeof pushSubscriptions.$inferInsert>) {
  const id = given.id ?? newId();
  const row = {
    authSessionId: newId(),
    endpoint: `https://updates.push.services.mozilla.com/wpush/v2/${id}`,
    p256dh: Buffer.concat([Buffer.from([4]), Buffer.alloc(64, 7)]).toString('base64url'),
    auth: Buffer.alloc(16, 7).toString('base64url'),
    ...given,
    id,
  };
  await db.insert(pushSubscriptions).values(row);
  return row;
}

/** Something that was sent. */
export async function makeNotification(db: Db, given: Whose & Partial<typeof notifications.$inferInsert>) {
  const row = {
    kind: 'morning' as const,
    subject: '2026-11-22',
    attempt: 1,
    channel: 'email' as const,
    ...given,
    id: given.id ?? newId(),
  };
  await db.insert(notifications).values(row);
  return row;
}
