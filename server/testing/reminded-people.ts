import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import webPush from 'web-push';
import { makeSessionLog } from '@/db/factories/logs';
import { makeNotificationSettings, makePushSubscription } from '@/db/factories/notifications';
import { rereadEnv } from '@/lib/env';
import { newId } from '@/lib/id';
import { listOutbox } from '@/server/mail/outbox';
import { clientAtWork } from './client-at-work';
import { pushBrowser, pushService } from './push-service';
import type { TestDatabase } from './test-database';

type Wants = Parameters<typeof makeNotificationSettings>[1];
type Own = { readonly clinicId: string; readonly userId: string };

/** An instant of Tuesday 3 November 2026, the day after the first session of the plan. */
export const tuesday = (time: string) => `2026-11-03T${time}Z`;

/** People who want to be told, with a browser whose service is on this machine. Call at the top of a test file. */
export function remindedPeople(database: TestDatabase) {
  let service: Awaited<ReturnType<typeof pushService>>;
  beforeAll(async () => {
    const { publicKey, privateKey } = webPush.generateVAPIDKeys();
    service = await pushService();
    const home = await mkdtemp(path.join(tmpdir(), 'sturdy-reminders-'));
    Object.assign(process.env, { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey, DATA_DIR: home });
    rereadEnv();
    return () => rm(home, { recursive: true, force: true });
  });
  afterAll(() => service.close());
  // What is due is looked for in the whole database: each test begins with nobody who wants anything.
  beforeEach(async () => {
    await database.sql`update notification_settings set morning_push = false, morning_email = false,
      missed_push = false, missed_email = false, message_push = false, message_email = false`;
    service.arrived.length = 0;
  });

  async function signIn({ clinicId, userId }: Own, createdAt = '2026-11-01T08:00:00Z') {
    const id = newId();
    await database.sql`insert into auth_sessions (id, token_hash, user_id, clinic_id, created_at, expires_at)
      values (${id}, ${newId()}, ${userId}, ${clinicId}, ${createdAt}, '2026-12-01T08:00:00Z')`;
    return id;
  }

  /** A client with a plan, by default in London, where 09:00 is 09:00 UTC in that November. */
  async function reminded(wants: Partial<Wants>, timeZone = 'Europe/London') {
    const who = await clientAtWork(database, timeZone);
    const own = { clinicId: who.clinic.id, userId: who.client.userId ?? '' };
    const chart = { clinicId: who.clinic.id, clientId: who.client.clientId };
    await makeNotificationSettings(database.admin, { ...own, ...wants });
    const authSessionId = await signIn(own);
    const browser = pushBrowser();
    const subscription = await makePushSubscription(database.admin, {
      ...own,
      authSessionId,
      p256dh: browser.p256dh,
      auth: browser.auth,
      endpoint: service.endpoint(own.userId),
    });
    return {
      ...who,
      own,
      chart,
      browser,
      subscription,
      authSessionId,
      mails: async () => (await listOutbox()).filter(({ to }) => to === who.client.email),
      pushes: () => service.arrived.filter(({ path: at }) => at === `/${own.userId}`),
      kept: () => database.sql`select kind, subject, attempt, channel, sent_at is not null as sent,
        failed_at is not null as failed from notifications where user_id = ${own.userId} order by claimed_at, channel`,
    };
  }

  /** Trained on Monday 2 November: the question of Tuesday's morning is open. */
  const trained = (who: Awaited<ReturnType<typeof reminded>>) =>
    makeSessionLog(database.admin, {
      ...who.chart,
      plannedSessionId: who.first.id,
      startedAt: '2026-11-02T17:00:00Z',
      finishedAt: '2026-11-02T18:00:00Z',
    });

  return { service: () => service, reminded, signIn, trained };
}

export type Reminded = Awaited<ReturnType<ReturnType<typeof remindedPeople>['reminded']>>;
