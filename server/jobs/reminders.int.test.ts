import { verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeFlare } from '@/db/factories/flares';
import { makeClearance, makeSymptomReport } from '@/db/factories/health';
import { makeSessionLog } from '@/db/factories/logs';
import { makeMessage } from '@/db/factories/messages';
import { makePushSubscription } from '@/db/factories/notifications';
import { makeClosedDays, makePause } from '@/db/factories/plan-changes';
import { makeLiftStop } from '@/db/factories/progression';
import { newId } from '@/lib/id';
import { type Reminded, remindedPeople, tuesday } from '@/server/testing/reminded-people';
import { testDatabase } from '@/server/testing/test-database';
import { alert, askMornings, nudge, type Run } from './work';

const database = testDatabase();
const { service, reminded, signIn, trained } = remindedPeople(database);
const never = new AbortController().signal;
const run = (job: Run, at: string) => job(() => new Date(at), never);

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
      aud: new URL(service().endpoint('x')).origin,
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
    expect(service().arrived).toHaveLength(0);
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
    expect(service().arrived.map(({ path: at }) => at)).toEqual([`/${cleared.own.userId}`]);
  });
});

describe('a browser', () => {
  it('that is gone is forgotten, and the other one of the person still hears', async () => {
    const who = await reminded({ morningPush: true });
    await trained(who);
    await makePushSubscription(database.admin, {
      ...who.own,
      authSessionId: who.authSessionId,
      endpoint: service().endpoint(`${who.own.userId}-old`),
      p256dh: who.browser.p256dh,
      auth: who.browser.auth,
    });
    service().answer(`${who.own.userId}-old`, 410);
    await run(askMornings, tuesday('08:00:00'));
    await run(askMornings, tuesday('10:00:00'));
    expect(service().arrived.filter(({ path: at }) => at.endsWith('-old'))).toHaveLength(1);
    expect(who.pushes()).toHaveLength(2);
    const gone = await database.sql`select endpoint from push_subscriptions
      where user_id = ${who.own.userId} and gone_at is not null`;
    expect(gone.map(({ endpoint }) => endpoint)).toEqual([service().endpoint(`${who.own.userId}-old`)]);
  });

  it('whose sign-in was ended hears nothing', async () => {
    const who = await reminded({ morningPush: true });
    await trained(who);
    await database.sql`update auth_sessions set revoked_at = now() where id = ${who.authSessionId}`;
    await run(askMornings, tuesday('08:00:00'));
    expect(service().arrived).toHaveLength(0);
  });

  it('that two people used belongs to the one who signed in last', async () => {
    const [before, after] = [await reminded({ morningPush: true }), await reminded({ morningPush: true })];
    await trained(before);
    await trained(after);
    const later = await signIn(after.own, '2026-11-02T08:00:00Z');
    await database.sql`update push_subscriptions set endpoint = ${service().endpoint('shared')}, p256dh = ${after.browser.p256dh},
      auth = ${after.browser.auth} where id in ${database.sql([before.subscription.id, after.subscription.id])}`;
    await database.sql`update push_subscriptions set auth_session_id = ${later} where id = ${after.subscription.id}`;
    await run(askMornings, tuesday('08:00:00'));
    expect(service().arrived.map(({ path: at }) => at)).toEqual(['/shared']);
    expect(await after.kept()).toMatchObject([{ sent: true }]);
  });

  it('whose service refuses is tried again after five minutes, for an hour, and not twice when it took it', async () => {
    const who = await reminded({ morningPush: true });
    await trained(who);
    service().answer(who.own.userId, 503);
    for (const at of ['08:00', '08:01', '08:04', '08:05']) await run(askMornings, tuesday(`${at}:00`));
    expect(who.pushes()).toHaveLength(2);
    service().answer(who.own.userId, 201);
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

  const explained: [string, (who: Reminded) => Promise<unknown>][] = [
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
    expect(text).toContain('/my/you/reminders');
  }
});
