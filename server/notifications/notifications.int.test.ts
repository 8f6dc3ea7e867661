import { beforeAll, describe, expect, it } from 'vitest';
import webPush from 'web-push';
import { rereadEnv } from '@/lib/env';
import { newId } from '@/lib/id';
import { actorOf, callerAs } from '@/server/testing/callers';
import { clientAtWork } from '@/server/testing/client-at-work';
import { pushBrowser } from '@/server/testing/push-service';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();
let who: Awaited<ReturnType<typeof clientAtWork>>;
beforeAll(async () => {
  who = await clientAtWork(database);
  process.env.VAPID_PUBLIC_KEY = webPush.generateVAPIDKeys().publicKey;
  rereadEnv();
});
const me = () => who.at('2026-11-03T09:00:00Z').notifications;

const wishes = {
  morningPush: true,
  morningEmail: false,
  missedPush: false,
  missedEmail: true,
  messagePush: false,
  messageEmail: false,
  morningAt: '06:45',
  quietFrom: '22:15',
  quietUntil: '06:30',
};

describe('what somebody wants to be told', () => {
  it('is nothing until it is chosen, and then what was chosen', async () => {
    const before = await me().settings();
    expect(before).toMatchObject({ version: 0, morningPush: false, morningEmail: false, messageEmail: false });
    expect(before).toMatchObject({ morningAt: '07:30', quietFrom: '21:00', email: who.client.email, mail: true });
    expect(await me().change({ version: 0, ...wishes })).toMatchObject({ version: 1, ...wishes });
    expect(await me().settings()).toMatchObject({ version: 1, ...wishes });
  });

  it('is not overwritten by what another device had before', async () => {
    const { version } = await me().settings();
    await me().change({ version, ...wishes, missedEmail: false });
    for (const stale of [0, version]) {
      await expect(me().change({ version: stale, ...wishes })).rejects.toMatchObject({ code: 'CONFLICT' });
    }
    expect(await me().settings()).toMatchObject({ version: version + 1, missedEmail: false });
  });

  it.each([{ morningAt: '12:00' }, { morningAt: '03:59' }, { quietFrom: '24:00' }, { quietUntil: '7:00' }])(
    'takes no %o',
    async (change) => {
      const { version } = await me().settings();
      await expect(me().change({ version, ...wishes, ...change })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    },
  );

  it('is the person’s own, and leaves a trace without what was chosen', async () => {
    const trainer = await actorOf(database.admin, who.clinic.id, who.trainer.userId);
    expect(await callerAs(trainer).notifications.settings()).toMatchObject({ version: 0, morningPush: false });
    const traces = await database.sql`select detail from audit_events where action = 'notifications.change'`;
    expect(traces.length).toBeGreaterThan(0);
    expect(traces.every(({ detail }) => detail === null)).toBe(true);
  });
});

describe('a browser', () => {
  const { p256dh, auth } = pushBrowser();
  const endpoint = 'https://fcm.googleapis.com/fcm/send/abc:def';
  const rows = () => database.sql`select auth_session_id, gone_at from push_subscriptions`;

  it('is taken in once, let go, and taken in again with the sign-in of now', async () => {
    const client = await actorOf(database.admin, who.clinic.id, who.client.userId ?? '');
    const same = callerAs(client).notifications;
    const give = () => ({ id: newId(), endpoint, p256dh, auth });
    expect(await same.subscribe(give())).toEqual({ browsers: 1 });
    expect(await same.subscribe(give())).toEqual({ browsers: 1 });
    expect(await rows()).toEqual([{ auth_session_id: client.authSessionId, gone_at: null }]);
    expect(await same.unsubscribe({ endpoint })).toEqual({ browsers: 0 });
    expect(await same.unsubscribe({ endpoint })).toEqual({ browsers: 0 });
    const later = await actorOf(database.admin, who.clinic.id, who.client.userId ?? '');
    expect(await callerAs(later).notifications.subscribe(give())).toEqual({ browsers: 1 });
    expect(await rows()).toEqual([{ auth_session_id: later.authSessionId, gone_at: null }]);
    const traces =
      await database.sql`select action from audit_events where subject_type = 'push_subscription' order by id`;
    expect(traces.map(({ action }) => action)).toEqual([
      'notifications.subscribe',
      'notifications.unsubscribe',
      'notifications.subscribe',
    ]);
  });

  it.each(['https://example.org/push', 'https://10.0.0.1/', 'http://fcm.googleapis.com/fcm/send/abc'])(
    'is not taken in at %s',
    async (elsewhere) => {
      await expect(me().subscribe({ id: newId(), endpoint: elsewhere, p256dh, auth })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      });
    },
  );

  it('is not taken in where no pushes are sent', async () => {
    const key = process.env.VAPID_PUBLIC_KEY ?? '';
    process.env.VAPID_PUBLIC_KEY = '';
    rereadEnv();
    expect(await me().settings()).toMatchObject({ pushKey: null });
    await expect(me().subscribe({ id: newId(), endpoint, p256dh, auth })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    process.env.VAPID_PUBLIC_KEY = key;
    rereadEnv();
    expect(await me().settings()).toMatchObject({ pushKey: key });
  });
});
