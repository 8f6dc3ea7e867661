import { and, eq, isNull, sql } from 'drizzle-orm';
import type { ChangeNotificationsInput, NotificationSettings, SubscribeInput } from '@/contracts/notifications';
import { notificationSettings, pushSubscriptions } from '@/db/schema';
import { env } from '@/lib/env';
import { writeAudit } from '@/server/audit/audit';
import { AppError } from '@/server/errors';
import type { WorkContext } from '@/server/trpc';
import { pushAddress } from './push-services';
import { settingsOf } from './queries';

/** Saves what the person wants to be told. Throws `version_conflict` when another device has saved since. */
export async function changeNotifications(
  ctx: WorkContext,
  { version, ...wishes }: ChangeNotificationsInput,
): Promise<NotificationSettings> {
  const { db, actor, now } = ctx;
  const own = { clinicId: actor.clinicId, userId: actor.userId };
  const change = { ...wishes, version: version + 1, updatedAt: now.toISOString() };
  const saved =
    version === 0
      ? await db
          .insert(notificationSettings)
          .values({ ...own, ...change })
          .onConflictDoNothing()
          .returning({ version: notificationSettings.version })
      : await db
          .update(notificationSettings)
          .set(change)
          .where(
            and(
              eq(notificationSettings.clinicId, own.clinicId),
              eq(notificationSettings.userId, own.userId),
              eq(notificationSettings.version, version),
            ),
          )
          .returning({ version: notificationSettings.version });
  if (saved.length === 0) throw new AppError('version_conflict');
  await writeAudit(db, actor, ctx.origin, { action: 'notifications.change', subjectType: 'notification_settings' });
  return settingsOf(ctx);
}

/**
 * Lets this browser be woken, for as long as this sign-in is not ended. The same browser again, as after a new sign-in, is
 * taken up again. Throws `invalid` for an address that is of no browser's service, or where no pushes are sent.
 */
export async function subscribe(ctx: WorkContext, input: SubscribeInput): Promise<{ browsers: number }> {
  const { db, actor } = ctx;
  const { id, endpoint, p256dh, auth } = input;
  if (env().VAPID_PUBLIC_KEY === undefined)
    throw new AppError('invalid', 'This clinic’s server sends no notifications.');
  if (pushAddress(endpoint) === null) {
    throw new AppError('invalid', 'This browser’s notifications go through a service that is not known here.');
  }
  const own = and(
    eq(pushSubscriptions.clinicId, actor.clinicId),
    eq(pushSubscriptions.userId, actor.userId),
    eq(pushSubscriptions.endpoint, endpoint),
  );
  const [known] = await db.select().from(pushSubscriptions).where(own);
  const isKept = known?.authSessionId === actor.authSessionId && known.p256dh === p256dh && known.auth === auth;
  // Each start of the app says so again.
  if (isKept && known.goneAt === null) return { browsers: (await settingsOf(ctx)).browsers };
  const bound = { authSessionId: actor.authSessionId, p256dh, auth, userAgent: ctx.origin.userAgent, goneAt: null };
  await db
    .insert(pushSubscriptions)
    .values({ clinicId: actor.clinicId, userId: actor.userId, id, endpoint, ...bound })
    .onConflictDoUpdate({
      target: [pushSubscriptions.clinicId, pushSubscriptions.userId, pushSubscriptions.endpoint],
      set: bound,
      setWhere: sql`${pushSubscriptions.clinicId} = ${actor.clinicId} and ${pushSubscriptions.userId} = ${actor.userId}`,
    });
  await writeAudit(db, actor, ctx.origin, { action: 'notifications.subscribe', subjectType: 'push_subscription' });
  return { browsers: (await settingsOf(ctx)).browsers };
}

/** Lets this browser alone again. One that was not subscribed stays so. */
export async function unsubscribe(ctx: WorkContext, endpoint: string): Promise<{ browsers: number }> {
  const { db, actor, now } = ctx;
  const ended = await db
    .update(pushSubscriptions)
    .set({ goneAt: now.toISOString() })
    .where(
      and(
        eq(pushSubscriptions.clinicId, actor.clinicId),
        eq(pushSubscriptions.userId, actor.userId),
        eq(pushSubscriptions.endpoint, endpoint),
        isNull(pushSubscriptions.goneAt),
      ),
    )
    .returning({ id: pushSubscriptions.id });
  if (ended.length > 0) {
    await writeAudit(db, actor, ctx.origin, { action: 'notifications.unsubscribe', subjectType: 'push_subscription' });
  }
  return { browsers: (await settingsOf(ctx)).browsers };
}
