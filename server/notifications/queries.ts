import { and, eq, isNull, sql } from 'drizzle-orm';
import type { NotificationSettings } from '@/contracts/notifications';
import { notificationSettings, pushSubscriptions } from '@/db/schema';
import { env } from '@/lib/env';
import type { WorkContext } from '@/server/trpc';

/** "07:30" of a column that has seconds. */
const shortTime = (time: string) => time.slice(0, 5);

/** What stands until somebody chooses: nothing is sent, and these times are proposed. */
const untouched = {
  version: 0,
  morningPush: false,
  morningEmail: false,
  missedPush: false,
  missedEmail: false,
  messagePush: false,
  messageEmail: false,
  morningAt: '07:30',
  quietFrom: '21:00',
  quietUntil: '07:00',
} as const;

/** Without a mail server production sends none; elsewhere mails are kept on this machine. */
const sendsMail = () => env().SMTP_URL !== undefined || env().APP_MODE !== 'production';

/** What the person wants to be told, and what this server can do about it. */
export async function settingsOf({ db, actor }: WorkContext): Promise<NotificationSettings> {
  const own = { clinicId: actor.clinicId, userId: actor.userId };
  const [row] = await db
    .select()
    .from(notificationSettings)
    .where(and(eq(notificationSettings.clinicId, own.clinicId), eq(notificationSettings.userId, own.userId)));
  const [browsers] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(pushSubscriptions)
    .where(
      and(
        eq(pushSubscriptions.clinicId, own.clinicId),
        eq(pushSubscriptions.userId, own.userId),
        isNull(pushSubscriptions.goneAt),
      ),
    );
  const { clinicId: _clinic, userId: _user, updatedAt: _at, ...kept } = row ?? { ...own, updatedAt: '', ...untouched };
  return {
    ...kept,
    morningAt: shortTime(kept.morningAt),
    quietFrom: shortTime(kept.quietFrom),
    quietUntil: shortTime(kept.quietUntil),
    email: actor.email,
    pushKey: env().VAPID_PUBLIC_KEY ?? null,
    mail: sendsMail(),
    browsers: browsers?.count ?? 0,
  };
}
