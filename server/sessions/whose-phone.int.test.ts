import { expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { storeNameOf } from '@/server/auth/store-name';
import { appRouter } from '@/server/root';
import { actorOf, contextFor } from '@/server/testing/callers';
import { clientAtWork, sessionMessages } from '@/server/testing/client-at-work';
import { testDatabase } from '@/server/testing/test-database';
import { createCallerFactory } from '@/server/trpc';

const database = testDatabase();
const now = new Date('2026-11-16T12:00:00.000Z');

const report = (reportedAt: string) => ({
  ...{ id: newId(), moment: 'any' as const, pain: 3, regions: [], legSymptoms: [], legWorse: false, triggers: [] },
  ...{ words: null, starAnswers: null, plannedSessionId: null, reportedAt },
});

it('takes nothing into the record of somebody else who has signed in on the same device', async () => {
  const [mine, theirs] = [await clientAtWork(database), await clientAtWork(database)];
  const [me, them] = [
    await actorOf(database.admin, mine.clinic.id, mine.client.userId ?? ''),
    await actorOf(database.admin, theirs.clinic.id, theirs.client.userId ?? ''),
  ];
  const as = (actor: typeof me, askedFor: string | null) =>
    createCallerFactory(appRouter)({ ...contextFor(actor, now), askedFor });
  const message = report('2026-11-16T11:00:00.000Z');
  await expect(as(them, storeNameOf(me)).symptoms.report(message)).rejects.toMatchObject({
    cause: { code: 'signed_out' },
  });
  await expect(as(them, storeNameOf(me)).plan.today()).rejects.toMatchObject({ cause: { code: 'signed_out' } });
  expect(await database.sql`select id from symptom_reports`).toHaveLength(0);
  await as(me, storeNameOf(me)).symptoms.report(message);
  const [row] = await database.sql`select client_id as whose from symptom_reports`;
  expect(row?.whose).toBe(mine.client.clientId);
});

it('keeps what a phone that was dead for two weeks sends on the days on which it happened', async () => {
  const setting = await clientAtWork(database, 'Pacific/Auckland');
  const actor = await actorOf(database.admin, setting.clinic.id, setting.client.userId ?? '');
  // Its clock went back to the day it was made, and was never set.
  const wrong = Date.parse('2020-01-01T00:00:00.000Z') - now.getTime();
  const byPhone = (instant: string) => new Date(Date.parse(instant) + wrong).toISOString();
  const phone = createCallerFactory(appRouter)({
    ...contextFor(actor, now),
    phoneTime: new Date(now.getTime() + wrong - 4_000),
  });
  const { start, set1, set2, finish } = sessionMessages(setting, byPhone('2026-11-02T05:00:00.000Z'));
  // The morning after is Tuesday in Auckland, still Monday in London.
  await phone.symptoms.report({ ...report(byPhone('2026-11-02T19:00:00.000Z')), moment: 'morning', pain: 1 });
  await phone.sessions.finish(finish);
  await phone.sessions.logSet(set2);
  await phone.sessions.logSet(set1);
  await phone.sessions.start(start);
  const { clientId } = setting.client;
  const [log] = await database.sql`
    select local_date::text as day, pain_before::int as before from session_logs where client_id = ${clientId}`;
  expect(log).toEqual({ day: '2026-11-02', before: 2 });
  const [morning] = await database.sql`
    select local_date::text as day from symptom_reports
    where client_id = ${clientId} and moment = 'morning'`;
  expect(morning).toEqual({ day: '2026-11-03' });
  const sets = await database.sql<{ at: Date }[]>`
    select logged_at as at from set_logs where client_id = ${clientId} order by set_number`;
  expect(sets.map(({ at }) => at.toISOString())).toEqual(['2026-11-02T05:05:00.000Z', '2026-11-02T05:09:00.000Z']);
  const after = await setting.at('2026-11-16T12:00:00.000Z').plan.session({ plannedSessionId: setting.first.id });
  const line = after.items.find(({ itemId }) => itemId === setting.item.id);
  expect(line?.logged).toHaveLength(2);
  // What follows from it is decided though it came late.
  const decisions = await database.sql`
    select 1 from decisions where client_id = ${clientId} and planned_session_id = ${setting.first.id} and moment = 'after'`;
  expect(decisions.length).toBeGreaterThan(0);
});
