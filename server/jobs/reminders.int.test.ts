import { verify } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import webPush from 'web-push';
import { makeFlare } from '@/db/factories/flares';
import { makeClearance, makeSymptomReport } from '@/db/factories/health';
import { makeSessionLog } from '@/db/factories/logs';
import { makeMessage, makeMessageRead } from '@/db/factories/messages';
import { makeNotificationSettings, makePushSubscription } from '@/db/factories/notifications';
import { makeClosedDays, makePause } from '@/db/factories/plan-changes';
import { makeLiftStop } from '@/db/factories/progression';
import { rereadEnv } from '@/lib/env';
import { newId } from '@/lib/id';
import { listOutbox } from '@/server/mail/outbox';
import { clientAtWork } from '@/server/testing/client-at-work';
import { pushBrowser, pushService } from '@/server/testing/push-service';
import { testDatabase } from '@/server/testing/test-database';
import { alert, askMornings, nudge, type Run } from './work';

const database = testDatabase();
const never = new AbortController().signal;
const run = (job: Run, at: string) => job(() => new Date(at), never);

let service: Awaited<ReturnType<typeof pushService>>;
let home: string;
beforeAll(async () => {
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  service = await pushService();
  home = await mkdtemp(path.join(tmpdir(), 'sturdy-reminders-'));
  Object.assign(process.env, { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey, DATA_DIR: home });
  rereadEnv();
});
afterAll(async () => {
  await service.close();
  await rm(home, { recursive: true, force: true });
});
// What is due is looked for in the whole database: each test begins with nobody who wants anything.
beforeEach(async () => {
  await database.sql`update notification_settings set morning_push = false, morning_email = false, missed_push = false,
    missed_email = false, message_push = false, message_email = false`;
  service.arrived.length = 0;
});

type Wants = Parameters<typeof makeNotificationSettings>[1];

/** A client in London (09:00 there is 09:00 UTC) who wants to be told, on one browser. */
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
  const mails = async () => (await listOutbox()).filter(({ to }) => to === who.client.email);
  const pushes = () => service.arrived.filter(({ path: at }) => at === `/${own.userId}`);
  const kept = () => database.sql`select kind, subject, attempt, channel, sent_at is not null as sent,
    failed_at is not null as failed from notifications where user_id = ${own.userId} order by claimed_at, channel`;
  return { ...who, own, chart, browser, subscription, authSessionId, mails, pushes, kept };
}

async function signIn({ clinicId, userId }: { clinicId: string; userId: string }, createdAt = '2026-11-01T08:00:00Z') {
  const id = newId();
  await database.sql`insert into auth_sessions (id, token_hash, user_id, clinic_id, created_at, expires_at)
    values (${id}, ${newId()}, ${userId}, ${clinicId}, ${createdAt}, '2026-12-01T08:00:00Z')`;
  return id;
}

/** Trained on Monday 2 November: Tuesday's morning question is open. */
const trained = (who: Awaited<ReturnType<typeof reminded>>) =>
  makeSessionLog(database.admin, {
    ...who.chart,
    plannedSessionId: who.first.id,
    startedAt: '2026-11-02T17:00:00Z',
    finishedAt: '2026-11-02T18:00:00Z',
  });

const tuesday = (time: string) => `2026-11-03T${time}Z`;

describe('the morning question', () => {
  it('comes once, again once after two hours, and by mail and push alike', async () => {
    const who = await reminded({ morningPush: true, morningEmail: true });
    await trained(who);
    for (const at of ['07:29', '07:30', '07:31', '09:29', '09:30', '09:31', '11:59']) {
      await run(askMornings, tuesday(`${at}:00`));
    }
    expect(await who.kept()).toMatchObject(
      [1, 2].flatMap((attempt) =>
        ['email', 'push'].map((channel) => ({ kind: 'morning', subject: '2026-11-03', attempt, channel, sent: true })),
      ),
    );
    expect(who.pushes()).toHaveLength(2);
    expect((await who.mails()).map(({ subject }) => subject)).toEqual(Array(2).fill('One tap for this morning'));
  });

  it('tells a browser nothing but a kind and a path, encrypted for it and signed by us', async () => {
    const who = await reminded({ morningPush: true });
    await trained(who);
    await run(askMornings, tuesday('08:00:00'));
    const [push] = who.pushes();
    expect(who.browser.read(push?.body ?? Buffer.alloc(0))).toEqual({ kind: 'morning', path: '/my/morning' });
    expect(push?.headers).toMatchObject({
      'content-encoding': 'aes128gcm',
      ttl: '10800',
      urgency: 'normal',
      topic: 'morning',
    });
    const [, token = '', key] = push?.headers.authorization?.match(/^vapid t=(\S+), k=(\S+)$/) ?? [];
    expect(key).toBe(process.env.VAPID_PUBLIC_KEY);
    const [head = '', claims = '', signature = ''] = token.split('.');
    const point = Buffer.from(key ?? '', 'base64url');
    const jwk = {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    };
    const signed = verify(
      'sha256',
      Buffer.from(`${head}.${claims}`),
      { key: jwk, format: 'jwk', dsaEncoding: 'ieee-p1363' },
      Buffer.from(signature, 'base64url'),
    );
    expect(signed).toBe(true);
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
      aud: new URL(service.endpoint('x')).origin,
      sub: 'mailto:no-reply@sturdy.invalid',
    });
  });

  it('stays away once it is answered, and does not come without a session or a flare', async () => {
    const answered = await reminded({ morningPush: true });
    await trained(answered);
    await makeSymptomReport(database.admin, { ...answered.chart, reportedAt: tuesday('06:50:00') });
    const resting = await reminded({ morningPush: true });
    const unasked = await reminded({});
    await trained(unasked);
    await run(askMornings, tuesday('08:00:00'));
    expect(service.arrived).toHaveLength(0);
    expect(await resting.kept()).toHaveLength(0);
  });

  it('comes on each day of a flare, by the wall of the client, until the day’s report', async () => {
    const who = await reminded({ morningPush: true }, 'Asia/Kathmandu');
    const report = await makeSymptomReport(database.admin, {
      ...who.chart,
      moment: 'any',
      localDate: '2026-11-10',
      reportedAt: '2026-11-10T06:00:00Z',
    });
    await makeFlare(database.admin, { ...who.chart, symptomReportId: report.id, fromDate: '2026-11-10' });
    // 07:30 in Kathmandu is 01:45 UTC.
    await run(askMornings, '2026-11-10T01:45:00Z');
    await run(askMornings, '2026-11-11T01:44:00Z');
    expect(who.pushes()).toHaveLength(0);
    await run(askMornings, '2026-11-11T01:45:00Z');
    expect(who.pushes()).toHaveLength(1);
    await makeSymptomReport(database.admin, {
      ...who.chart,
      moment: 'any',
      localDate: '2026-11-12',
      reportedAt: '2026-11-11T19:00:00Z',
    });
    await run(askMornings, '2026-11-12T02:00:00Z');
    expect(who.pushes()).toHaveLength(1);
  });

  it('leaves alone whose lifting is locked', async () => {
    const stopped = await reminded({ morningPush: true });
    await trained(stopped);
    await makeLiftStop(database.admin, { ...stopped.chart, since: '2026-11-02T18:00:00Z' });
    const waiting = await reminded({ morningPush: true });
    await trained(waiting);
    await makeClearance(database.admin, { ...waiting.chart, state: 'requested', decidedAt: null });
    const lapsed = await reminded({ morningPush: true });
    await trained(lapsed);
    await makeClearance(database.admin, { ...lapsed.chart, state: 'cleared', expiresOn: '2026-11-02' });
    const cleared = await reminded({ morningPush: true });
    await trained(cleared);
    await makeClearance(database.admin, { ...cleared.chart, state: 'cleared', expiresOn: '2026-11-03' });
    await run(askMornings, tuesday('08:00:00'));
    expect(service.arrived.map(({ path: at }) => at)).toEqual([`/${cleared.own.userId}`]);
  });
});

describe('a browser', () => {
  it('that is gone is forgotten, and the other one of the person still hears', async () => {
    const who = await reminded({ morningPush: true });
    await trained(who);
    await makePushSubscription(database.admin, {
      ...who.own,
      authSessionId: who.authSessionId,
      endpoint: service.endpoint(`${who.own.userId}-old`),
      p256dh: who.browser.p256dh,
      auth: who.browser.auth,
    });
    service.answer(`${who.own.userId}-old`, 410);
    await run(askMornings, tuesday('08:00:00'));
    await run(askMornings, tuesday('10:00:00'));
    expect(service.arrived.filter(({ path: at }) => at.endsWith('-old'))).toHaveLength(1);
    expect(who.pushes()).toHaveLength(2);
    const gone = await database.sql`select endpoint from push_subscriptions
      where user_id = ${who.own.userId} and gone_at is not null`;
    expect(gone.map(({ endpoint }) => endpoint)).toEqual([service.endpoint(`${who.own.userId}-old`)]);
  });

  it('whose sign-in was ended hears nothing', async () => {
    const who = await reminded({ morningPush: true });
    await trained(who);
    await database.sql`update auth_sessions set revoked_at = now() where id = ${who.authSessionId}`;
    await run(askMornings, tuesday('08:00:00'));
    expect(service.arrived).toHaveLength(0);
  });

  it('that two people used belongs to the one who signed in last', async () => {
    const [before, after] = [await reminded({ morningPush: true }), await reminded({ morningPush: true })];
    await trained(before);
    await trained(after);
    const later = await signIn(after.own, '2026-11-02T08:00:00Z');
    await database.sql`update push_subscriptions set endpoint = ${service.endpoint('shared')}, p256dh = ${after.browser.p256dh},
      auth = ${after.browser.auth} where id in ${database.sql([before.subscription.id, after.subscription.id])}`;
    await database.sql`update push_subscriptions set auth_session_id = ${later} where id = ${after.subscription.id}`;
    await run(askMornings, tuesday('08:00:00'));
    expect(service.arrived.map(({ path: at }) => at)).toEqual(['/shared']);
    expect(await after.kept()).toMatchObject([{ sent: true }]);
  });

  it('whose service refuses is tried again after five minutes, for an hour, and not twice when it took it', async () => {
    const who = await reminded({ morningPush: true });
    await trained(who);
    service.answer(who.own.userId, 503);
    for (const at of ['08:00', '08:01', '08:04', '08:05']) await run(askMornings, tuesday(`${at}:00`));
    expect(who.pushes()).toHaveLength(2);
    service.answer(who.own.userId, 201);
    for (const at of ['08:10', '08:11', '08:20']) await run(askMornings, tuesday(`${at}:00`));
    expect(who.pushes()).toHaveLength(3);
    expect(await who.kept()).toMatchObject([{ attempt: 1, sent: true, failed: false }]);
  });
});

describe('the nudge', () => {
  const missed = { missedPush: true };

  it('comes once on the day after a session that was left out, by day, and not again for a week', async () => {
    const who = await reminded(missed);
    for (const at of ['09:59', '10:00', '10:05', '15:00']) await run(nudge, tuesday(`${at}:00`));
    // Wednesday's and Friday's sessions are left out too.
    await run(nudge, '2026-11-05T10:00:00Z');
    await run(nudge, '2026-11-07T10:00:00Z');
    expect(await who.kept()).toMatchObject([{ kind: 'missed', subject: who.first.id, attempt: 1, channel: 'push' }]);
    expect(who.browser.read(who.pushes()[0]?.body ?? Buffer.alloc(0))).toEqual({ kind: 'missed', path: '/my/today' });
    // Tuesday and a week: for Monday's session.
    await run(nudge, '2026-11-10T12:00:00Z');
    expect(who.pushes()).toHaveLength(2);
  });

  const explained: [string, (who: Awaited<ReturnType<typeof reminded>>) => Promise<unknown>][] = [
    ['a session was done that day', trained],
    [
      'it was made up for this morning',
      (who) =>
        makeSessionLog(database.admin, {
          ...who.chart,
          plannedSessionId: who.planned[1]?.id ?? '',
          startedAt: tuesday('08:00:00'),
        }),
    ],
    [
      'a flare goes on',
      async (who) => {
        const report = await makeSymptomReport(database.admin, who.chart);
        await makeFlare(database.admin, { ...who.chart, symptomReportId: report.id, fromDate: '2026-11-02' });
      },
    ],
    [
      'the plan is paused',
      (who) =>
        makePause(database.admin, {
          ...who.chart,
          assignmentId: who.planned[0]?.assignmentId ?? '',
          fromDate: '2026-11-02',
          madeBy: who.trainer.userId,
        }),
    ],
    [
      'the clinic is closed',
      (who) =>
        makeClosedDays(database.admin, {
          clinicId: who.clinic.id,
          fromDate: '2026-11-03',
          untilDate: '2026-11-03',
          createdBy: who.trainer.userId,
        }),
    ],
    ['lifting is locked', (who) => makeLiftStop(database.admin, { ...who.chart, since: '2026-11-01T09:00:00Z' })],
    [
      'the plan has ended',
      (who) => database.sql`update assignments set status = 'ended' where client_id = ${who.chart.clientId}`,
    ],
    [
      'the session was skipped',
      (who) => database.sql`update planned_sessions set status = 'skipped' where id = ${who.first.id}`,
    ],
  ];
  it.each(explained)('does not come when %s', async (_, explain) => {
    const who = await reminded(missed);
    await explain(who);
    await run(nudge, tuesday('12:00:00'));
    expect(who.pushes()).toHaveLength(0);
  });

  it('is one of two workers’ and one in a week, even for two sessions at once', async () => {
    const who = await reminded(missed);
    const { clinicId, userId } = who.own;
    const claims = await Promise.all(
      who.planned.slice(0, 6).map(
        ({
          id,
        }) => database.sql`select id from app.claim_notification(${clinicId}, ${userId}, ${newId()}, 'missed', ${id}, 1,
          'push', ${tuesday('12:00:00')})`,
      ),
    );
    expect(claims.flat()).toHaveLength(1);
  });
});

describe('a message that waits', () => {
  const write = (who: Awaited<ReturnType<typeof reminded>>, createdAt: string, side: 'client' | 'staff' = 'staff') =>
    makeMessage(database.admin, {
      ...who.chart,
      authorId: side === 'staff' ? who.trainer.userId : who.own.userId,
      side,
      createdAt,
    });
  const read = (who: Awaited<ReturnType<typeof reminded>>, readUntil: string) =>
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
      endpoint: service.endpoint('desk'),
      p256dh: browser.p256dh,
      auth: browser.auth,
    });
    await write(who, tuesday('06:00:00'), 'client');
    await run(alert, tuesday('06:59:00'));
    expect(service.arrived).toHaveLength(0);
    await run(alert, tuesday('07:00:00'));
    await run(alert, tuesday('07:01:00'));
    expect(service.arrived.map(({ body }) => browser.read(body))).toEqual([{ kind: 'message', path: '/messages' }]);
  });
});

it('says nothing of health, of names or of a clinic where a locked screen shows it', async () => {
  const who = await reminded({ morningEmail: true, missedEmail: true, messageEmail: true });
  await trained(who);
  await makeMessage(database.admin, {
    ...who.chart,
    authorId: who.trainer.userId,
    createdAt: tuesday('06:00:00'),
    body: 'Sore?',
  });
  await run(askMornings, tuesday('08:00:00'));
  await run(nudge, '2026-11-05T12:00:00Z');
  await run(alert, tuesday('08:00:00'));
  const mails = await who.mails();
  expect(mails.map(({ kind }) => kind).sort()).toEqual(['message', 'missed', 'morning']);
  for (const { subject, text } of mails) {
    expect(subject).not.toMatch(/pain|back|symptom|flare|hurt|miss|Test/i);
    expect(text).not.toMatch(/pain|symptom|flare|hurt|missed|Sore/i);
    expect(text).toContain('/my/you');
  }
});

describe('the rights of the jobs', () => {
  it('reach no table, and who serves requests reaches none of their functions', async () => {
    const tables = await database.sql`select tablename from pg_tables where schemaname = 'public'`;
    const granted = await database.sql`
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'drizzle') and c.relkind in ('r', 'v', 'm', 'S')
        and case c.relkind when 'S' then has_sequence_privilege('app_jobs', c.oid, 'USAGE,SELECT,UPDATE')
          else has_table_privilege('app_jobs', c.oid, 'SELECT,INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER')
            or has_any_column_privilege('app_jobs', c.oid, 'SELECT,INSERT,UPDATE,REFERENCES') end`;
    expect(tables.length).toBeGreaterThan(40);
    expect(granted).toEqual([]);
    const functions = (role: string) => database.sql`select p.proname as name from pg_proc p
      join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'app' and has_function_privilege(${role}, p.oid, 'EXECUTE') order by 1`;
    const own = (await functions('app_jobs')).map(({ name }) => name);
    expect(own).toEqual([
      'claim_notification',
      'clean_up',
      'end_push',
      'finish_notification',
      'message_alerts_due',
      'missed_nudges_due',
      'morning_prompts_due',
      'push_targets',
    ]);
    for (const role of ['app_rw', 'app_auth']) {
      expect((await functions(role)).map(({ name }) => name).filter((name) => own.includes(name))).toEqual([]);
      const [schema] = await database.sql`select has_schema_privilege(${role}, 'pgboss', 'USAGE') as usage`;
      expect(schema?.usage).toBe(false);
    }
    const [role] = await database.sql`select rolsuper, rolbypassrls, rolcreaterole,
      has_database_privilege('app_jobs', current_database(), 'CREATE') as creates
      from pg_roles where rolname = 'app_jobs'`;
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, creates: false });
  });

  it('do not claim for somebody what is not switched on, nor tell where to without a claim', async () => {
    const who = await reminded({ morningEmail: true });
    const { clinicId, userId } = who.own;
    const claim = (kind: string, channel: string) => database.sql`select email from app.claim_notification(${clinicId},
      ${userId}, ${newId()}, ${kind}, '2026-11-03', 1, ${channel}, now())`;
    for (const [kind, channel] of [
      ['morning', 'push'],
      ['missed', 'email'],
      ['message', 'email'],
      ['other', 'email'],
    ]) {
      expect(await claim(kind ?? '', channel ?? '')).toEqual([]);
    }
    expect(await claim('morning', 'email')).toEqual([{ email: who.client.email }]);
    expect(await database.sql`select id from app.push_targets(${clinicId}, ${userId}, ${newId()}, now())`).toEqual([]);
  });
});
