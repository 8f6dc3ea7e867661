import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { inTransaction } from '@/db/connection';
import { makeClient } from '@/db/factories/clients';
import { makeCover, makeMember } from '@/db/factories/clinics';
import { makeStaffNote } from '@/db/factories/notes';
import { newId } from '@/lib/id';
import { actorOf, callerAs } from '@/server/testing/callers';
import { clientAtWork, sessionMessages, starAnswers } from '@/server/testing/client-at-work';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();
const started = '2026-11-02T10:00:00.000Z';
const after = '2026-11-02T12:00:00.000Z';

type Setting = Awaited<ReturnType<typeof clientAtWork>>;

/** A client at work, and their trainer, who enters what they do. */
async function onTheFloor() {
  const setting = await clientAtWork(database);
  const { clientId } = setting.client;
  const trainer = await actorOf(database.admin, setting.clinic.id, setting.trainer.userId);
  const messages = sessionMessages(setting, started);
  const entered = Object.fromEntries(
    Object.entries(messages).map(([name, message]) => [name, { ...message, clientId }]),
  ) as { [Name in keyof typeof messages]: (typeof messages)[Name] & { clientId: string } };
  return { ...setting, messages, entered, staff: (at = after) => callerAs(trainer, new Date(at)) };
}

const ledger = async ({ client }: Pick<Setting, 'client'>) => ({
  logs: [
    ...(await database.sql`
      select entered_by as by, confirmed_at is not null as confirmed, pain_before::int as before, pain_after::int as after,
        finished_at is not null as finished from session_logs where client_id = ${client.clientId}`),
  ],
  sets: [
    ...(await database.sql`
      select id, set_number::int as n, reps::int, entered_by as by, corrects_id as corrects from set_logs
      where client_id = ${client.clientId} order by received_at, id`),
  ],
});

describe('a column', () => {
  it('shows what the client’s own phone shows, restrictions and checks beside it', async () => {
    const floor = await onTheFloor();
    const { clientId } = floor.client;
    await makeStaffNote(database.admin, {
      clinicId: floor.clinic.id,
      clientId,
      authorId: floor.trainer.userId,
      kind: 'restriction',
      body: 'No loaded bending before 10 o’clock.',
    });
    const column = await floor.staff().floor.column({ clientId });
    const own = await floor.at(after).plan.session({ plannedSessionId: floor.first.id });
    expect(column.session).toEqual(own);
    expect(column).toMatchObject({ clientId, lock: null, hasPlan: true, intakeDone: true, flareDay: null });
    expect(column.restrictions.map(({ words }) => words)).toEqual(['No loaded bending before 10 o’clock.']);
    const check = column.checks.find(({ exerciseId }) => exerciseId === floor.item.exerciseId);
    expect(check).toMatchObject({ isLoaded: true, signOff: null });
    expect(check?.cues.length).toBeGreaterThan(0);
    const [opened] = await database.sql`
      select count(*)::int as n from audit_events where client_id = ${clientId} and action = 'chart.open'`;
    expect(opened?.n).toBe(1);
  });

  it('is for whoever trains the client, and says of others no more than of nobody', async () => {
    const [mine, theirs] = [await onTheFloor(), await onTheFloor()];
    const colleague = await makeClient(database.admin, { clinicId: mine.clinic.id });
    for (const clientId of [theirs.client.clientId, colleague.clientId, newId()]) {
      await expect(mine.staff().floor.column({ clientId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    // An owner who does not train them may look at charts, and enters nothing.
    const owner = await makeMember(database.admin, { clinicId: mine.clinic.id, role: 'owner' });
    const asOwner = callerAs(await actorOf(database.admin, mine.clinic.id, owner.userId), new Date(after));
    const { clientId } = mine.client;
    await expect(asOwner.floor.column({ clientId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await asOwner.floor.candidates()).toEqual([]);
  });

  it('offers one’s own clients and those of a colleague away, a session today first', async () => {
    const floor = await onTheFloor();
    const { id: clinicId } = floor.clinic;
    const idle = await makeClient(database.admin, { clinicId, trainerId: floor.trainer.userId, name: 'Aaron First' });
    const cover = await makeMember(database.admin, { clinicId, role: 'trainer' });
    await makeCover(database.admin, {
      clinicId,
      trainerId: floor.trainer.userId,
      coverId: cover.userId,
      fromDate: '2026-11-02',
      untilDate: '2099-01-01',
    });
    const own = await floor.staff().floor.candidates();
    expect(own.map(({ clientId, isCover }) => [clientId, isCover])).toEqual([
      [floor.client.clientId, false],
      [idle.clientId, false],
    ]);
    expect(own[0]).toMatchObject({ lock: null, session: { state: 'planned' } });
    const asCover = callerAs(await actorOf(database.admin, clinicId, cover.userId), new Date(after));
    expect((await asCover.floor.candidates()).every(({ isCover }) => isCover)).toBe(true);
  });
});

describe('a session entered for the client', () => {
  it('is stored in the name of who entered it, counts at once, and waits for the client’s word', async () => {
    const floor = await onTheFloor();
    const { floor: api } = floor.staff();
    const { start, set1, set2, finish } = floor.entered;
    expect(await api.start(start)).toMatchObject({ locked: false, outcome: 'ready' });
    await api.logSet(set1);
    await api.logSet(set2);
    expect(await floor.at(after).plan.today()).toMatchObject({ toConfirm: [] });
    expect(await api.finish(finish)).toMatchObject({ sets: 2 });
    const by = floor.trainer.userId;
    expect(await ledger(floor)).toMatchObject({
      logs: [{ by, confirmed: false, before: 2, after: 3, finished: true }],
      sets: [
        { n: 1, by },
        { n: 2, by },
      ],
    });
    const rows = await database.sql`select entered_by as by from screenings where client_id = ${floor.client.clientId}`;
    expect(rows.at(-1)).toEqual({ by });
    const events = await database.sql`
      select action from audit_events where client_id = ${floor.client.clientId} and user_id = ${by}
        and relation = 'trainer' and action in ('session.start', 'session.finish') order by action`;
    expect(events.map(({ action }) => action)).toEqual(['session.finish', 'session.start']);

    // What is decided before a session was decided, and by the server.
    const [decided] = await database.sql`
      select count(*)::int as n from decisions where client_id = ${floor.client.clientId} and moment = 'before'`;
    expect(decided?.n).toBeGreaterThan(0);

    const { toConfirm } = await floor.at(after).plan.today();
    expect(toConfirm).toMatchObject([{ plannedSessionId: floor.first.id, date: '2026-11-02' }]);
    const word = {
      id: newId(),
      plannedSessionId: floor.first.id,
      asOf: toConfirm[0]?.asOf ?? '',
    };
    const { sessions, plan } = floor.at(after);
    const answer = await sessions.confirm(word);
    expect(answer).toMatchObject({ confirmed: true });
    expect(await sessions.confirm(word)).toEqual(answer);
    expect((await plan.today()).toConfirm).toEqual([]);
    expect(await ledger(floor)).toMatchObject({ logs: [{ confirmed: true }] });
    // A second word says nothing new; what staff add later asks for another one.
    expect(await sessions.confirm({ ...word, id: newId() })).toMatchObject({ confirmed: false });
    await api.logSet({ ...set2, id: newId(), setNumber: 3 });
    expect((await plan.today()).toConfirm).toHaveLength(1);
    // A word to what was read says nothing of what came after, whenever it was said.
    const asOf = (await plan.today()).toConfirm[0]?.asOf ?? '';
    await api.logSet({ ...set2, id: newId(), setNumber: 4 });
    await sessions.confirm({ ...word, id: newId(), asOf });
    expect((await plan.today()).toConfirm).toHaveLength(1);
  });

  it('begins with the pain that the client tells, whoever was first', async () => {
    const painBefore = async (floor: Awaited<ReturnType<typeof onTheFloor>>) => (await ledger(floor)).logs[0]?.before;
    const staffFirst = await onTheFloor();
    await staffFirst.staff().floor.start({ ...staffFirst.entered.start, painBefore: 1 });
    const own = { ...staffFirst.messages.start, id: newId(), painBefore: 4 };
    await staffFirst.at(after).sessions.start(own);
    expect(await painBefore(staffFirst)).toBe(4);
    await staffFirst.staff().floor.start({ ...staffFirst.entered.start, id: newId(), painBefore: 2 });
    expect(await painBefore(staffFirst)).toBe(4);
    // What staff entered stands where the client says nothing of it.
    await staffFirst.at(after).sessions.start({ ...own, id: newId(), painBefore: null });
    expect(await painBefore(staffFirst)).toBe(4);

    const clientFirst = await onTheFloor();
    await clientFirst.at(after).sessions.start({ ...clientFirst.messages.start, painBefore: 5 });
    await clientFirst.staff().floor.start({ ...clientFirst.entered.start, id: newId(), painBefore: 1 });
    expect(await painBefore(clientFirst)).toBe(5);
  });

  it('ends as the client says, whoever was first; and an end by staff waits for the client’s word', async () => {
    const floor = await onTheFloor();
    const { start, set1, finish } = floor.messages;
    const { sessions, plan } = floor.at(after);
    await sessions.start(start);
    await sessions.logSet(set1);
    const end = async () => {
      const [log] = await database.sql`
        select pain_after::int as pain, end_entered_by as by, ended_early as early from session_logs
        where client_id = ${floor.client.clientId}`;
      return log;
    };
    await floor.staff().floor.finish({ ...floor.entered.finish, painAfter: 1, endedEarly: 'time' });
    expect(await end()).toEqual({ pain: 1, by: floor.trainer.userId, early: 'time' });
    expect((await plan.today()).toConfirm).toMatchObject([{ plannedSessionId: floor.first.id }]);
    await sessions.finish({ ...finish, id: newId(), painAfter: 6, endedEarly: null });
    expect(await end()).toEqual({ pain: 6, by: null, early: 'time' });
    expect((await plan.today()).toConfirm).toEqual([]);
    // What the client has said stays.
    await floor.staff().floor.finish({ ...floor.entered.finish, id: newId(), painAfter: 2 });
    expect(await end()).toEqual({ pain: 6, by: null, early: 'time' });
    await floor.staff().floor.changeLine({
      ...{ id: newId(), plannedSessionId: floor.first.id, clientId: floor.client.clientId },
      ...{ itemId: floor.item.id, kind: 'skip', toExerciseId: null, reason: 'time' },
      ...{ startedAt: started, changedAt: after },
    });
    expect((await plan.today()).toConfirm).toHaveLength(1);
  });

  it('is corrected by the client, in their own name', async () => {
    const floor = await onTheFloor();
    await floor.staff().floor.logSet(floor.entered.set1);
    const correction = {
      ...{ id: newId(), plannedSessionId: floor.first.id, correctsId: floor.entered.set1.id, loggedAt: after },
      ...{ reps: 7, loadKg: 40, seconds: null, metres: null, rpe: 8, pain: 2 },
    };
    expect(await floor.at(after).sessions.correctSet(correction)).toMatchObject({
      setLog: { reps: 7, corrected: true },
    });
    expect((await ledger(floor)).sets).toMatchObject([
      { reps: 8, by: floor.trainer.userId },
      { reps: 7, by: null, corrects: floor.entered.set1.id },
    ]);
  });

  it('is doubled neither by replays nor by the client’s own phone', async () => {
    const floor = await onTheFloor();
    const { set1, start } = floor.entered;
    const own = { ...floor.messages.set1, id: newId(), reps: 6 };
    const answers = await Promise.all([
      ...Array.from({ length: 5 }, () => floor.staff().floor.logSet(set1)),
      floor.at(after).sessions.logSet(own),
      floor.staff().floor.start(start),
      floor.at(after).sessions.start({ ...floor.messages.start, id: newId() }),
    ]);
    const { logs, sets } = await ledger(floor);
    expect(logs).toHaveLength(1);
    expect(sets).toHaveLength(1);
    const [byStaff, byClient] = [answers[0], answers[5]] as { status: string; setLog: { id: string } }[];
    // The first stands, the second is told which.
    expect([byStaff?.status, byClient?.status].sort()).toEqual(['already-logged', 'logged']);
    expect(byStaff?.setLog.id).toBe(byClient?.setLog.id);
  });

  it('takes an id for one client alone', async () => {
    const floor = await onTheFloor();
    const other = await makeClient(database.admin, { clinicId: floor.clinic.id, trainerId: floor.trainer.userId });
    await floor.staff().floor.logSet(floor.entered.set1);
    await expect(floor.staff().floor.logSet({ ...floor.entered.set1, clientId: other.clientId })).rejects.toMatchObject(
      { cause: { code: 'reused_id' } },
    );
  });

  it('locks at once on an emergency answer asked aloud, and severe pain stops the next set', async () => {
    const floor = await onTheFloor();
    const answer = await floor
      .staff()
      .floor.start({ ...floor.entered.start, starAnswers: starAnswers('bladder-change') });
    expect(answer).toMatchObject({ sessionLogId: null, locked: true, outcome: 'emergency' });
    const column = await floor.staff().floor.column({ clientId: floor.client.clientId });
    expect(column.lock).toMatchObject({ level: 'emergency' });
    await expect(floor.staff().floor.start({ ...floor.entered.start, id: newId() })).rejects.toMatchObject({
      cause: { code: 'locked' },
    });
    const sore = await onTheFloor();
    await sore.staff().floor.start(sore.entered.start);
    await sore.staff().floor.logSet({ ...sore.entered.set1, pain: 8 });
    const afterPain = await sore.staff().floor.column({ clientId: sore.client.clientId });
    expect(afterPain.lock).toMatchObject({ level: 'stop', rule: 'S8' });
  });
});

describe('the database', () => {
  it('refuses a row of the floor in any other name', async () => {
    const floor = await onTheFloor();
    await floor.staff().floor.logSet(floor.entered.set1);
    const { clinic, client, trainer } = floor;
    const forged = (userId: string, role: 'trainer' | 'client', enteredBy: string | null) =>
      inTransaction({ clinicId: clinic.id, userId, role }, (db) =>
        db.execute(sql`
          insert into set_logs (clinic_id, client_id, id, session_log_id, item_id, exercise_id, set_number, reps,
            prescribed, entered_by, logged_at)
          select clinic_id, client_id, ${newId()}, session_log_id, item_id, exercise_id, 5, 8, prescribed,
            ${enteredBy}::uuid, logged_at from set_logs where client_id = ${client.clientId} limit 1`),
      );
    const someone = await makeMember(database.admin, { clinicId: clinic.id, role: 'trainer' });
    await expect(forged(trainer.userId, 'trainer', null)).rejects.toThrow();
    await expect(forged(trainer.userId, 'trainer', someone.userId)).rejects.toThrow();
    await expect(forged(client.userId ?? '', 'client', trainer.userId)).rejects.toThrow();
    expect((await ledger(floor)).sets).toHaveLength(1);
    await forged(trainer.userId, 'trainer', trainer.userId);
    expect((await ledger(floor)).sets).toHaveLength(2);
  });
});
