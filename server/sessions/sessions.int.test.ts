import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { clientAtWork, sessionMessages, starAnswers } from '@/server/testing/client-at-work';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();
const started = '2026-11-02T10:00:00.000Z';
const after = '2026-11-02T12:00:00.000Z';

type Setting = Awaited<ReturnType<typeof clientAtWork>>;
type Messages = ReturnType<typeof sessionMessages>;
type Name = keyof Messages;
const names: readonly Name[] = ['start', 'set1', 'set2', 'finish'];

const send = ({ at }: Setting, messages: Messages, name: Name) => {
  const { sessions } = at(after);
  if (name === 'start') return sessions.start(messages.start);
  if (name === 'finish') return sessions.finish(messages.finish);
  return sessions.logSet(messages[name]);
};

/** Everything stored for the client's sessions, without ids that the server makes and times of arrival. */
async function stored({ client }: Setting) {
  const { sql } = database;
  const logs = await sql`
    select l.local_date::text, l.started_at, l.finished_at, l.pain_before, l.pain_after, l.note, p.status
    from session_logs l join planned_sessions p on p.client_id = l.client_id and p.id = l.planned_session_id
    where l.client_id = ${client.clientId}`;
  const sets = await sql`
    select id, item_id, set_number, reps, load_kg, logged_at from set_logs
    where client_id = ${client.clientId} order by item_id, set_number`;
  const [{ screenings, events } = { screenings: -1, events: -1 }] = await sql`
    select (select count(*)::int from screenings where client_id = ${client.clientId}) as screenings,
      (select count(*)::int from audit_events where client_id = ${client.clientId}) as events`;
  return { logs: [...logs], sets: [...sets], screenings, events };
}

describe('one session', () => {
  it('is stored as it was sent, on the day it started', async () => {
    const setting = await clientAtWork(database);
    const messages = sessionMessages(setting, started);
    expect(await send(setting, messages, 'start')).toEqual({
      sessionLogId: messages.start.id,
      locked: false,
      outcome: 'ready',
      existing: false,
      screeningDue: false,
    });
    const logged = await send(setting, messages, 'set1');
    expect(logged).toMatchObject({ status: 'logged', setLog: { id: messages.set1.id, loadKg: 40, voided: false } });
    await send(setting, messages, 'set2');
    expect(await send(setting, messages, 'finish')).toEqual({
      sessionLogId: messages.start.id,
      finishedAt: messages.finish.finishedAt,
      sets: 2,
    });
    const { logs, sets, screenings, events } = await stored(setting);
    expect(logs).toMatchObject([
      { local_date: '2026-11-02', pain_before: 2, pain_after: 3, note: 'Fine', status: 'done' },
    ]);
    expect(sets).toHaveLength(2);
    expect(screenings).toBe(1);
    // The start, what it meant for the loads, two sets, the end.
    expect(events).toBe(5);
  });

  it('is not to be seen or written by somebody else', async () => {
    const [mine, theirs] = [await clientAtWork(database), await clientAtWork(database)];
    const messages = sessionMessages(mine, started);
    await expect(theirs.at(after).sessions.start(messages.start)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(theirs.at(after).sessions.logSet(messages.set1)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(theirs.at(after).sessions.finish(messages.finish)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('replays', () => {
  it('of 50 identical messages at once leave one row and get one answer', async () => {
    const setting = await clientAtWork(database);
    const messages = sessionMessages(setting, started);
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(setting, messages, 'set1')));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const { logs, sets } = await stored(setting);
    expect([logs.length, sets.length]).toEqual([1, 1]);
  });

  it('of 50 sets with different ids for one set number keep the first', async () => {
    const setting = await clientAtWork(database);
    const { set1 } = sessionMessages(setting, started);
    const { sessions } = setting.at(after);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) => sessions.logSet({ ...set1, id: newId(), reps: i + 1 })),
    );
    expect(answers.filter(({ status }) => status === 'logged')).toHaveLength(1);
    const kept = answers.find(({ status }) => status === 'logged')?.setLog;
    expect(new Set(answers.map(({ setLog }) => setLog.id))).toEqual(new Set([kept?.id]));
    expect((await stored(setting)).sets).toHaveLength(1);
  });

  it('with other content are refused, and the first content stays', async () => {
    const setting = await clientAtWork(database);
    const messages = sessionMessages(setting, started);
    await send(setting, messages, 'set1');
    await expect(setting.at(after).sessions.logSet({ ...messages.set1, reps: 9 })).rejects.toMatchObject({
      cause: { code: 'reused_id' },
    });
    await expect(setting.at(after).sessions.finish({ ...messages.finish, id: messages.set1.id })).rejects.toMatchObject(
      { cause: { code: 'reused_id' } },
    );
    expect((await stored(setting)).sets).toMatchObject([{ reps: 8 }]);
  });

  it('in any order and number, alone or together, end in the same state', async () => {
    const orders = names.flatMap((a) =>
      names.flatMap((b) => names.flatMap((c) => names.map((d) => [a, b, c, d] as const))),
    );
    const permutations = orders.filter((order) => new Set(order).size === 4);
    const schedule = fc.record({
      order: fc.constantFrom(...permutations),
      again: fc.array(fc.record({ name: fc.constantFrom(...names), at: fc.nat(4) }), { maxLength: 6 }),
      together: fc.boolean(),
    });
    const run = async ({
      order,
      again,
      together,
    }: {
      order: readonly Name[];
      again: { name: Name; at: number }[];
      together: boolean;
    }) => {
      const setting = await clientAtWork(database);
      const messages = sessionMessages(setting, started);
      const sent: Name[] = [...order];
      for (const { name, at } of again) sent.splice(at, 0, name);
      if (together) await Promise.all(sent.map((name) => send(setting, messages, name)));
      else for (const name of sent) await send(setting, messages, name);
      const { sets, ...rest } = await stored(setting);
      expect(sets.map(({ id }) => id)).toEqual([messages.set1.id, messages.set2.id]);
      return JSON.stringify({ ...rest, sets: sets.map(({ id: _, ...set }) => set) });
    };
    const expected = await run({ order: names, again: [], together: false });
    for (const order of permutations) expect(await run({ order, again: [], together: false })).toBe(expected);
    await fc.assert(
      fc.asyncProperty(schedule, async (each) => {
        expect(await run(each)).toBe(expected);
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});

describe('two devices', () => {
  it('share one log, whose start is the earlier one', async () => {
    const setting = await clientAtWork(database);
    const phone = sessionMessages(setting, '2026-11-02T10:05:00.000Z');
    const tablet = sessionMessages(setting, started);
    const first = await send(setting, phone, 'start');
    const second = await send(setting, tablet, 'start');
    expect(second).toMatchObject({ sessionLogId: phone.start.id, existing: true });
    expect(first).toMatchObject({ sessionLogId: phone.start.id, existing: false });
    await send(setting, phone, 'set1');
    expect(await send(setting, tablet, 'set1')).toMatchObject({
      status: 'already-logged',
      setLog: { id: phone.set1.id },
    });
    await setting.at(after).sessions.finish({ ...phone.finish, painAfter: null });
    await setting.at(after).sessions.finish({ ...tablet.finish, painAfter: 4, note: 'Other' });
    const { logs, sets } = await stored(setting);
    expect(logs).toMatchObject([{ started_at: new Date(started), pain_after: 4, note: 'Fine' }]);
    expect(sets).toHaveLength(1);
  });

  it('may correct a set that the other one turns out to have logged', async () => {
    const setting = await clientAtWork(database);
    const [phone, tablet] = [sessionMessages(setting, started), sessionMessages(setting, started)];
    await send(setting, phone, 'set1');
    await send(setting, tablet, 'set1');
    const { sessions } = setting.at(after);
    const { startedAt: _, itemId: __, setNumber: ___, ...values } = tablet.set1;
    const corrected = await sessions.correctSet({ ...values, id: newId(), correctsId: tablet.set1.id, reps: 6 });
    expect(corrected.setLog).toMatchObject({ setNumber: 1, reps: 6, corrected: true });
  });
});

describe('late and wrong', () => {
  it('takes a set after the finish, and sets more than were asked for', async () => {
    const setting = await clientAtWork(database);
    const messages = sessionMessages(setting, started);
    for (const name of ['start', 'set1', 'finish'] as const) await send(setting, messages, name);
    expect(await send(setting, messages, 'set2')).toMatchObject({ status: 'logged' });
    const extra = { ...messages.set2, id: newId(), setNumber: 9 };
    expect(await setting.at(after).sessions.logSet(extra)).toMatchObject({ status: 'logged' });
    expect((await stored(setting)).logs).toMatchObject([{ status: 'done' }]);
  });

  it('bounds a phone clock that runs ahead', async () => {
    const setting = await clientAtWork(database);
    const messages = sessionMessages(setting, '2027-03-01T10:00:00.000Z');
    await send(setting, messages, 'start');
    await send(setting, messages, 'set1');
    const { logs, sets } = await stored(setting);
    expect(logs).toMatchObject([{ local_date: '2026-11-02', started_at: new Date(after) }]);
    expect(sets).toMatchObject([{ logged_at: new Date(after) }]);
  });

  it('starts nothing before the intake, nor what was taken out of the plan, but records what was done of it', async () => {
    const setting = await clientAtWork(database);
    const messages = sessionMessages(setting, started);
    const { clientId } = setting.client;
    await database.sql`update clients set intake_completed_at = null where id = ${clientId}`;
    await expect(send(setting, messages, 'start')).rejects.toMatchObject({ cause: { code: 'conflict' } });
    await database.sql`update clients set intake_completed_at = now() where id = ${clientId}`;
    await database.sql`update planned_sessions set status = 'cancelled' where id = ${setting.first.id}`;
    await expect(send(setting, messages, 'start')).rejects.toMatchObject({ cause: { code: 'conflict' } });
    expect(await send(setting, messages, 'set1')).toMatchObject({ status: 'logged' });
    expect(await send(setting, messages, 'finish')).toMatchObject({ sets: 1 });
    expect((await stored(setting)).logs).toMatchObject([{ status: 'done' }]);
  });

  it('refuses a line that the session does not have, and blank sets', async () => {
    const setting = await clientAtWork(database);
    const { set1, start } = sessionMessages(setting, started);
    const { sessions } = setting.at(after);
    await expect(sessions.logSet({ ...set1, itemId: 'nothing' })).rejects.toMatchObject({ cause: { code: 'invalid' } });
    await expect(sessions.logSet({ ...set1, reps: null })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(sessions.start({ ...start, starAnswers: {} })).rejects.toMatchObject({ cause: { code: 'invalid' } });
    expect((await stored(setting)).logs).toHaveLength(0);
  });
});

describe('a correction', () => {
  let setting: Setting;
  let messages: Messages;
  const values = { reps: 7, loadKg: 37.5, seconds: null, metres: null, rpe: 8, pain: 2, loggedAt: after };
  beforeAll(async () => {
    setting = await clientAtWork(database);
    messages = sessionMessages(setting, started);
    for (const name of names) await send(setting, messages, name);
  });

  it('is a new row in a chain; only its end can be corrected again', async () => {
    const { sessions, plan } = setting.at(after);
    const plannedSessionId = setting.first.id;
    const one = { ...values, id: newId(), plannedSessionId, correctsId: messages.set1.id };
    const first = await sessions.correctSet(one);
    expect(first.setLog).toMatchObject({ id: one.id, reps: 7, loadKg: 37.5, corrected: true });
    expect(await sessions.correctSet(one)).toEqual(first);
    await expect(sessions.correctSet({ ...one, id: newId(), reps: 5 })).rejects.toMatchObject({
      cause: { code: 'conflict', details: { currentId: one.id } },
    });
    const back = await sessions.correctSet({ ...one, id: newId(), correctsId: one.id, voided: true });
    expect(back.setLog).toMatchObject({ voided: true, setNumber: 1 });
    const item = (await plan.session({ plannedSessionId })).items.find(({ itemId }) => itemId === setting.item.id);
    expect(item?.logged.map(({ voided }) => voided)).toEqual([true, false]);
    const again = await sessions.correctSet({ ...one, id: newId(), correctsId: back.setLog.id });
    expect(again.setLog).toMatchObject({ voided: false, reps: 7 });
    const [rows] = await database.sql`select count(*)::int from set_logs where client_id = ${setting.client.clientId}`;
    expect(rows?.count).toBe(5);
  });

  it('that only adds effort or pain does not call the set corrected', async () => {
    const { sessions } = setting.at(after);
    const { reps, loadKg } = messages.set2;
    const felt = { ...values, reps, loadKg, id: newId(), plannedSessionId: setting.first.id };
    const { setLog } = await sessions.correctSet({ ...felt, correctsId: messages.set2.id, rpe: 9, pain: 3 });
    expect(setLog).toMatchObject({ rpe: 9, pain: 3, corrected: false });
  });

  it('of a set that is not there is not found', async () => {
    const { sessions } = setting.at(after);
    const missing = { ...values, id: newId(), plannedSessionId: setting.first.id, correctsId: newId() };
    await expect(sessions.correctSet(missing)).rejects.toMatchObject({ cause: { code: 'not_found' } });
    const otherSession = setting.planned[1]?.id ?? '';
    await expect(
      sessions.correctSet({ ...missing, plannedSessionId: otherSession, correctsId: messages.set2.id }),
    ).rejects.toMatchObject({ cause: { code: 'not_found' } });
  });

  it('from 20 places at once succeeds once', async () => {
    const fresh = await clientAtWork(database);
    const { set1 } = sessionMessages(fresh, started);
    const { sessions } = fresh.at(after);
    await sessions.logSet(set1);
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        sessions.correctSet({
          ...values,
          id: newId(),
          plannedSessionId: fresh.first.id,
          correctsId: set1.id,
        }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('a lock', () => {
  it('comes from an answer, keeps the session from starting and keeps what was said', async () => {
    const setting = await clientAtWork(database);
    const { start } = sessionMessages(setting, started);
    const { sessions, plan } = setting.at(after);
    const answer = await sessions.start({ ...start, starAnswers: starAnswers('saddle-numbness') });
    expect(answer).toMatchObject({ sessionLogId: null, locked: true, outcome: 'emergency', existing: false });
    expect((await plan.today()).lock).toMatchObject({ level: 'emergency', state: 'requested', since: after });
    const next = { ...start, id: newId() };
    await expect(sessions.start(next)).rejects.toMatchObject({ cause: { code: 'locked' } });
    const [kept] = await database.sql`
      select pain, moment from symptom_reports where client_id = ${setting.client.clientId}`;
    expect(kept).toEqual({ pain: 2, moment: 'before' });
    await database.sql`update clearances set state = 'cleared' where client_id = ${setting.client.clientId}`;
    expect(await sessions.start(next)).toMatchObject({ locked: false, sessionLogId: next.id });
  });

  it('does not keep what happened from being recorded', async () => {
    const setting = await clientAtWork(database);
    const messages = sessionMessages(setting, started);
    await send(setting, messages, 'start');
    await setting.at(after).sessions.start({
      ...messages.start,
      id: newId(),
      plannedSessionId: setting.planned[1]?.id ?? '',
      starAnswers: starAnswers('chest-collapse'),
    });
    expect(await send(setting, messages, 'set1')).toMatchObject({ status: 'logged' });
    expect(await send(setting, messages, 'finish')).toMatchObject({ sets: 1 });
  });

  it('stays while it is refused', async () => {
    const setting = await clientAtWork(database);
    const { start } = sessionMessages(setting, started);
    await setting.at(after).sessions.start({ ...start, starAnswers: starAnswers('bladder-change') });
    await database.sql`update clearances set state = 'refused' where client_id = ${setting.client.clientId}`;
    expect((await setting.at(after).plan.today()).lock).toMatchObject({ state: 'refused' });
    await expect(setting.at(after).sessions.start({ ...start, id: newId() })).rejects.toMatchObject({
      cause: { code: 'locked' },
    });
  });
});

describe('the day of a session', () => {
  const dayOf = async (timeZone: string, startedAt: string, order: readonly Name[] = names) => {
    const setting = await clientAtWork(database, timeZone);
    const messages = sessionMessages(setting, startedAt);
    const { sessions } = setting.at('2027-06-01T00:00:00.000Z');
    for (const name of order) {
      if (name === 'start') await sessions.start(messages.start);
      else if (name === 'finish') await sessions.finish(messages.finish);
      else await sessions.logSet(messages[name]);
    }
    return (await stored(setting)).logs[0]?.local_date;
  };

  it('is the one on which it started, on the wall of the client', async () => {
    // 23:50 and 00:05 in Kathmandu, 5:45 ahead of UTC; both sessions end the day after or on the day.
    expect(await dayOf('Asia/Kathmandu', '2026-11-02T18:05:00.000Z')).toBe('2026-11-02');
    expect(await dayOf('Asia/Kathmandu', '2026-11-02T18:20:00.000Z')).toBe('2026-11-03');
  });

  it('holds over the change to and from summer time', async () => {
    // Spring: 01:30 BST on 28 March is 00:30 UTC; autumn: the hour from 1 to 2 comes twice on 25 October.
    expect(await dayOf('Europe/London', '2027-03-27T23:59:00.000Z')).toBe('2027-03-27');
    expect(await dayOf('Europe/London', '2027-03-28T00:30:00.000Z')).toBe('2027-03-28');
    expect(await dayOf('Europe/London', '2027-03-28T23:30:00.000Z')).toBe('2027-03-29');
    expect(await dayOf('America/New_York', '2026-11-02T04:59:00.000Z')).toBe('2026-11-01');
    expect(await dayOf('America/New_York', '2026-11-01T03:59:00.000Z')).toBe('2026-10-31');
  });

  it('does not depend on which message came first', async () => {
    expect(await dayOf('Asia/Kathmandu', '2026-11-02T18:05:00.000Z', ['finish', 'set2', 'set1', 'start'])).toBe(
      '2026-11-02',
    );
  });
});
