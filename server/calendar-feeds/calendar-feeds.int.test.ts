import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeClient } from '@/db/factories/clients';
import { makeClinic, makeMember } from '@/db/factories/clinics';
import { makeAssignment } from '@/db/factories/plans';
import { makeBuiltInPrograms } from '@/db/factories/programs';
import { addDays } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';
import { newId } from '@/lib/id';
import { hashToken, newToken } from '@/server/auth/tokens';
import { actorOf, callerAs, contextFor } from '@/server/testing/callers';
import { parseFeed, valueIn } from '@/server/testing/parse-feed';
import { testDatabase } from '@/server/testing/test-database';
import { answerFeed } from './feed-route';

const database = testDatabase();
const today = localDate(new Date(), 'Europe/London');
const daily = { startHour: 17, alarmMinutes: 30 };

type Someone = { readonly clientId: string; readonly userId: string; readonly own: ReturnType<typeof callerAs> };
let clinicId = '';
let trainer: ReturnType<typeof callerAs>;
let programId = '';
let trainerId = '';

async function someone(): Promise<Someone> {
  const { clientId, userId } = await makeClient(database.admin, { clinicId, trainerId, timeZone: 'Europe/London' });
  await makeAssignment(database.admin, {
    clinicId,
    clientId,
    programId,
    startDate: addDays(today, -40),
    trainingDays: [1, 3, 5],
    assignedBy: trainerId,
  });
  const own = callerAs(await actorOf(database.admin, clinicId, userId ?? ''));
  return { clientId, userId: userId ?? '', own };
}

const fileOf = (address: string) => address.split('/').at(-1) ?? '';
const ask = (file: string, now?: Date) => answerFeed(file, contextFor(null, now));

async function eventsOf(file: string) {
  const answer = await ask(file);
  expect(answer.status).toBe(200);
  const calendar = parseFeed(await answer.text());
  return calendar.inside.map((event) => ({
    id: (valueIn(event, 'UID') ?? '').replace(/@sturdy$/, ''),
    date: (valueIn(event, 'DTSTART') ?? '').replace(/^(\d{4})(\d\d)(\d\d).*/, '$1-$2-$3'),
    sequence: Number(valueIn(event, 'SEQUENCE')),
  }));
}

beforeAll(async () => {
  ({ id: clinicId } = await makeClinic(database.admin, { timeZone: 'Europe/London' }));
  ({ userId: trainerId } = await makeMember(database.admin, { clinicId, role: 'trainer' }));
  trainer = callerAs(await actorOf(database.admin, clinicId, trainerId));
  programId = (await makeBuiltInPrograms(database.admin, { clinicId }))['hinge-foundations']?.id ?? '';
});
beforeEach(async () => {
  await database.sql`delete from rate_limits`;
});

describe('a calendar feed', () => {
  it('has the client’s own days from thirty days back to the end of the plan, and nobody else’s', async () => {
    const [mine, theirs] = [await someone(), await someone()];
    const { address } = await mine.own.calendarFeeds.make(daily);
    expect(address).toMatch(/^http:\/\/[^/]+\/api\/calendar\/[A-Za-z0-9_-]{43}\.ics$/);
    const rows = await database.sql<{ id: string; date: string; client: string }[]>`
      select id, date::text, client_id as client from planned_sessions
      where client_id in (${mine.clientId}, ${theirs.clientId}) order by date, id`;
    const wanted = rows.filter(({ client, date }) => client === mine.clientId && date >= addDays(today, -30));
    expect(wanted.length).toBeGreaterThan(10);
    expect(rows.some(({ client, date }) => client === mine.clientId && date < addDays(today, -30))).toBe(true);
    const events = await eventsOf(fileOf(address));
    expect(events.map(({ id, date }) => ({ id, date }))).toEqual(wanted.map(({ id, date }) => ({ id, date })));
  });

  it('follows a moved session under the same id, and drops one that is left out', async () => {
    const { own, clientId } = await someone();
    const file = fileOf((await own.calendarFeeds.make({ startHour: null, alarmMinutes: 240 })).address);
    const before = await eventsOf(file);
    const [moved, skipped] = before.filter(({ date }) => date > today);
    if (!moved || !skipped) throw new Error('nothing is planned');
    const to = addDays(moved.date, 1);
    const head = (id: string) => ({ id: newId(), clientId, plannedSessionId: id, version: 1 });
    await trainer.calendar.move({ ...head(moved.id), toDate: to });
    await trainer.calendar.skip(head(skipped.id));
    const after = await eventsOf(file);
    expect(after.map(({ id }) => id).sort()).toEqual(
      before
        .map(({ id }) => id)
        .filter((id) => id !== skipped.id)
        .sort(),
    );
    const found = after.find(({ id }) => id === moved.id);
    expect(found?.date).toBe(to);
    expect(found?.sequence).toBeGreaterThan(moved.sequence);
  });

  it('is kept as a hash alone, tells its address once, and is the only one', async () => {
    const { own, clientId } = await someone();
    expect(await own.calendarFeeds.mine()).toBeNull();
    const first = await own.calendarFeeds.make(daily);
    const second = await own.calendarFeeds.make({ startHour: 8, alarmMinutes: null });
    expect(await own.calendarFeeds.mine()).toEqual(second.feed);
    expect(JSON.stringify(second.feed)).not.toContain(fileOf(second.address).slice(0, 20));
    const rows = await database.sql<{ hash: string; open: boolean }[]>`
      select token_hash as hash, revoked_at is null as open from calendar_feeds
      where client_id = ${clientId} order by created_at`;
    const hashOf = ({ address }: { address: string }) => hashToken(fileOf(address).replace('.ics', ''));
    expect(rows.map((row) => ({ ...row }))).toEqual([
      { hash: hashOf(first), open: false },
      { hash: hashOf(second), open: true },
    ]);
    expect((await ask(fileOf(first.address))).status).toBe(404);
    const [traces] = await database.sql<{ all: string }[]>`
      select json_agg(a)::text as all from audit_events a where client_id = ${clientId}`;
    expect(traces?.all).toContain('calendar_feed.make');
    expect(traces?.all).not.toContain(fileOf(second.address).slice(0, 20));
  });

  it('shows a change of hour at the same address, and notes when it was read', async () => {
    const { own } = await someone();
    const { address } = await own.calendarFeeds.make(daily);
    expect((await own.calendarFeeds.mine())?.lastReadAt).toBeNull();
    await own.calendarFeeds.change({ startHour: null, alarmMinutes: null });
    const text = await (await ask(fileOf(address))).text();
    expect(text).toContain('DTSTART;VALUE=DATE:');
    expect(text).not.toContain('VALARM');
    expect(Date.parse((await own.calendarFeeds.mine())?.lastReadAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
  });

  it('answers nobody once it is revoked, nor while the person may not sign in', async () => {
    const { own, userId } = await someone();
    const file = fileOf((await own.calendarFeeds.make(daily)).address);
    await database.sql`update memberships set disabled_at = now() where user_id = ${userId}`;
    expect((await ask(file)).status).toBe(404);
    await database.sql`update memberships set disabled_at = null where user_id = ${userId}`;
    expect((await ask(file)).status).toBe(200);
    expect(await own.calendarFeeds.revoke()).toEqual({ revoked: 1 });
    expect(await own.calendarFeeds.mine()).toBeNull();
    expect((await ask(file)).status).toBe(404);
  });

  it.each(['', 'x', '.ics', `${newToken()}.ics`, `${newToken()}.ics.ics`, '../../etc/passwd'])(
    'says of %j only that there is nothing',
    async (file) => {
      const answer = await ask(file);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toEqual({ code: 'not_found', error: expect.any(String) });
    },
  );

  it('is refused to a program that asks without end, and to nobody else', async () => {
    const [one, other] = [await someone(), await someone()];
    const file = fileOf((await one.own.calendarFeeds.make(daily)).address);
    const otherFile = fileOf((await other.own.calendarFeeds.make(daily)).address);

    expect((await ask(file)).status).toBe(200);
    await database.sql`update rate_limits set hits = 1000`;
    expect((await ask(file)).status).toBe(429);
    expect((await ask(otherFile)).status).toBe(200);
    expect((await ask(file, new Date(Date.now() + 3_600_000))).status).toBe(200);
  });
});
