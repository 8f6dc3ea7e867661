import { describe, expect, it } from 'vitest';
import { makeMessage, makeMessageRead } from '@/db/factories/messages';
import { makeNotificationSettings, makePushSubscription } from '@/db/factories/notifications';
import { pushBrowser } from '@/server/testing/push-service';
import { type Reminded, remindedPeople, tuesday } from '@/server/testing/reminded-people';
import { testDatabase } from '@/server/testing/test-database';
import { alert, type Run } from './work';

const database = testDatabase();
const { service, reminded, signIn } = remindedPeople(database);
const never = new AbortController().signal;
const run = (job: Run, at: string) => job(() => new Date(at), never);

describe('a message that waits', () => {
  const write = (who: Reminded, createdAt: string, side: 'client' | 'staff' = 'staff') =>
    makeMessage(database.admin, {
      ...who.chart,
      authorId: side === 'staff' ? who.trainer.userId : who.own.userId,
      side,
      createdAt,
    });
  const read = (who: Reminded, readUntil: string) =>
    makeMessageRead(database.admin, { ...who.chart, userId: who.own.userId, readUntil });

  it('is told once however many follow, again after it was read, and after half a day', async () => {
    const who = await reminded({ messagePush: true });
    await write(who, tuesday('09:00:00'));
    for (const at of ['09:00:30', '09:01:00', '09:02:00']) await run(alert, tuesday(at));
    expect(who.pushes()).toHaveLength(1);
    await write(who, tuesday('09:30:00'));
    await run(alert, tuesday('09:40:00'));
    expect(who.pushes()).toHaveLength(1);
    await read(who, tuesday('09:30:00'));
    await run(alert, tuesday('09:45:00'));
    expect(who.pushes()).toHaveLength(1);
    await write(who, tuesday('09:50:00'));
    await run(alert, tuesday('09:52:00'));
    expect(who.pushes()).toHaveLength(2);
    await write(who, tuesday('10:00:00'));
    await run(alert, tuesday('20:00:00'));
    expect(who.pushes()).toHaveLength(2);
    // Quiet from nine in the evening: what is due since then comes in the morning.
    await run(alert, tuesday('21:52:00'));
    await run(alert, '2026-11-04T07:00:00Z');
    expect(who.pushes()).toHaveLength(3);
    expect(who.browser.read(who.pushes()[0]?.body ?? Buffer.alloc(0))).toEqual({ kind: 'message', path: '/my/coach' });
  });

  it('is not one’s own, nor one that was read meanwhile, and by mail it waits a quarter of an hour', async () => {
    const who = await reminded({ messageEmail: true });
    await write(who, tuesday('09:00:00'), 'client');
    await write(who, tuesday('09:10:00'));
    await run(alert, tuesday('09:24:00'));
    expect(await who.mails()).toHaveLength(0);
    await run(alert, tuesday('09:25:00'));
    await run(alert, tuesday('09:26:00'));
    expect((await who.mails()).map(({ subject }) => subject)).toEqual(['You have a new message']);
    const reader = await reminded({ messageEmail: true });
    await write(reader, tuesday('09:10:00'));
    await read(reader, tuesday('09:10:00'));
    await run(alert, tuesday('09:40:00'));
    expect(await reader.mails()).toHaveLength(0);
  });

  it('reaches the trainer of the client, by the wall of the clinic, and leads to the desk', async () => {
    const who = await reminded({});
    const own = { clinicId: who.clinic.id, userId: who.trainer.userId };
    const browser = pushBrowser();
    await makeNotificationSettings(database.admin, { ...own, messagePush: true });
    await makePushSubscription(database.admin, {
      ...own,
      authSessionId: await signIn(own),
      endpoint: service().endpoint('desk'),
      p256dh: browser.p256dh,
      auth: browser.auth,
    });
    await write(who, tuesday('06:00:00'), 'client');
    await run(alert, tuesday('06:59:00'));
    expect(service().arrived).toHaveLength(0);
    await run(alert, tuesday('07:00:00'));
    await run(alert, tuesday('07:01:00'));
    expect(service().arrived.map(({ body }) => browser.read(body))).toEqual([{ kind: 'message', path: '/messages' }]);
  });
});
