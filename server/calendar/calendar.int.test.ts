import { and, asc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeSessionLog } from '@/db/factories/logs';
import { makeClosedDays } from '@/db/factories/plan-changes';
import { auditEvents, lineSwaps, plannedSessions } from '@/db/schema';
import { newId } from '@/lib/id';
import { clinicAtWork, refusal } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();
let setting: Awaited<ReturnType<typeof clinicAtWork>>;
beforeAll(async () => {
  setting = await clinicAtWork(database);
  await makeClosedDays(database.admin, {
    clinicId: setting.clinic.id,
    fromDate: '2026-12-24',
    untilDate: '2026-12-25',
    createdBy: setting.owner.userId ?? '',
    name: 'Winter holiday',
  });
});

/** A client on Hinge foundations from Monday 2 November, with the calendar as it is on Monday 9 November. */
async function onPlan() {
  const client = await setting.client();
  const { clientId } = client;
  const { assignments: api } = await setting.as(setting.trainer);
  const assignmentId = newId();
  await api.create({
    id: assignmentId,
    clientId,
    programId: setting.hinge.id,
    programVersion: 1,
    startDate: '2026-11-02',
    trainingDays: [1, 3, 5],
    onConflict: 'ask',
  });
  const caller = await setting.as(setting.trainer, '2026-11-09T09:00:00.000Z');
  const rows = () =>
    database.admin
      .select()
      .from(plannedSessions)
      .where(and(eq(plannedSessions.clientId, clientId), eq(plannedSessions.assignmentId, assignmentId)))
      .orderBy(asc(plannedSessions.week), asc(plannedSessions.position));
  const row = async (index: number) => {
    const found = (await rows())[index];
    if (!found) throw new Error('no such session');
    return found;
  };
  const name = async (index: number) => {
    const { id, version } = await row(index);
    return { plannedSessionId: id, version };
  };
  const deed = async (index: number) => ({ id: newId(), clientId, ...(await name(index)) });
  const log = async (index: number) =>
    makeSessionLog(database.admin, {
      clinicId: setting.clinic.id,
      clientId,
      plannedSessionId: (await row(index)).id,
      startedAt: '2026-11-09T08:00:00.000Z',
    });
  return { ...client, assignmentId, calendar: caller.calendar, caller, rows, row, name, deed, log };
}

describe('moving', () => {
  it('keeps the first day, raises the version, lets the end follow, and can be undone', async () => {
    const { calendar, deed, row, caller, clientId } = await onPlan();
    const input = { ...(await deed(35)), toDate: '2027-02-06' };
    const done = await calendar.move(input);
    expect(done).toMatchObject({ date: '2027-02-06', from: '2027-01-25', version: 2, status: 'planned' });
    expect(await calendar.move(input)).toEqual(done);
    expect(await row(35)).toMatchObject({ date: '2027-02-06', movedFrom: '2027-01-25' });
    expect((await caller.charts.plan({ clientId })).assignment?.endDate).toBe('2027-02-06');
    const undo = await calendar.move({ ...(await deed(35)), toDate: done.from });
    expect(undo).toMatchObject({ date: '2027-01-25', version: 3 });
    expect((await row(35)).movedFrom).toBeNull();
    const events = await database.admin
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.subjectId, done.plannedSessionId));
    expect(events.map(({ action }) => action)).toEqual(['calendar.move', 'calendar.move']);
  });

  it('takes a missed one forward, and back to its own day', async () => {
    const { calendar, deed, row } = await onPlan();
    await calendar.move({ ...(await deed(2)), toDate: '2026-11-10' });
    await calendar.move({ ...(await deed(2)), toDate: '2026-11-06' });
    expect(await row(2)).toMatchObject({ date: '2026-11-06', movedFrom: null });
  });

  it.each([
    ['a past day', '2026-11-08', 'passed'],
    ['a closed day', '2026-12-24', 'Winter holiday'],
    ['a day that is taken', '2026-11-16', 'stands on that day'],
    ['a day years ahead', '2029-01-01', 'year ahead'],
  ])('refuses %s with words', async (_, toDate, words) => {
    const { calendar, deed } = await onPlan();
    const refused = await refusal(calendar.move({ ...(await deed(5)), toDate }));
    expect(refused.code).toBe('invalid');
    expect(refused.message).toContain(words);
  });

  it('refuses a pause that has no end', async () => {
    const { calendar, deed, caller, clientId, assignmentId } = await onPlan();
    const pause = { id: newId(), clientId, assignmentId, version: 1, fromDate: '2026-11-18', untilDate: null };
    await caller.assignments.pause({ ...pause, reason: 'Away.' });
    expect((await refusal(calendar.move({ ...(await deed(4)), toDate: '2026-11-19' }))).code).toBe('invalid');
    expect((await refusal(calendar.move({ ...(await deed(20)), toDate: '2026-11-17' }))).code).toBe('conflict');
  });

  it('refuses a session with a log, another version, and one that is not there', async () => {
    const { calendar, deed, log } = await onPlan();
    const input = { ...(await deed(3)), toDate: '2026-11-10' };
    expect(await refusal(calendar.move({ ...input, version: 4 }))).toMatchObject({
      code: 'version_conflict',
      details: { version: 1 },
    });
    expect((await refusal(calendar.move({ ...input, plannedSessionId: newId() }))).code).toBe('not_found');
    await log(3);
    expect((await refusal(calendar.move({ ...input, id: newId() }))).code).toBe('conflict');
  });
});

describe('swapping days, leaving out, copying', () => {
  it('lets two sessions take each other’s day', async () => {
    const { calendar, clientId, name, row } = await onPlan();
    const done = await calendar.swapDays({ id: newId(), clientId, a: await name(4), b: await name(5) });
    expect([done.a.date, done.b.date]).toEqual(['2026-11-13', '2026-11-11']);
    expect(await row(4)).toMatchObject({ date: '2026-11-13', movedFrom: '2026-11-11' });
    await calendar.swapDays({ id: newId(), clientId, a: await name(4), b: await name(5) });
    expect(await row(5)).toMatchObject({ date: '2026-11-13', movedFrom: null });
    const past = { id: newId(), clientId, a: await name(0), b: await name(5) };
    expect((await refusal(calendar.swapDays(past))).code).toBe('invalid');
  });

  it('leaves a session out, which counts for nothing, and takes it in again', async () => {
    const { calendar, deed, caller, clientId } = await onPlan();
    const missed = async () => (await caller.charts.overview({ clientId })).tiles.sessions;
    expect(await missed()).toMatchObject({ due: 3, missedInARow: 3 });
    await calendar.skip(await deed(2));
    expect(await missed()).toMatchObject({ due: 2, missedInARow: 2 });
    const plan = await caller.charts.plan({ clientId });
    expect(plan.weeks[0]?.sessions[2]).toMatchObject({ skipped: true, state: 'held' });
    expect((await refusal(calendar.skip(await deed(2)))).code).toBe('conflict');
    await calendar.unskip(await deed(2));
    expect(await missed()).toMatchObject({ due: 3 });
  });

  it('copies a session as an extra one, which alone can be taken out again', async () => {
    const { calendar, deed, row, rows, caller, clientId } = await onPlan();
    const copied = await calendar.copy({ ...(await deed(3)), toDate: '2026-11-14' });
    const source = await row(3);
    const copy = (await rows()).find(({ id }) => id === copied.plannedSessionId);
    expect(copy).toMatchObject({
      date: '2026-11-14',
      week: source.week,
      position: 3,
      prescription: source.prescription,
    });
    const shown = (await caller.charts.plan({ clientId })).weeks[1]?.sessions.map(({ isCopy }) => isCopy);
    expect(shown).toEqual([false, false, false, true]);
    const remove = { id: newId(), clientId, plannedSessionId: copied.plannedSessionId, version: copied.version };
    expect((await refusal(calendar.removeCopy(await deed(3)))).code).toBe('conflict');
    expect(await calendar.removeCopy(remove)).toMatchObject({ status: 'cancelled' });
  });
});

describe('swapping an exercise', () => {
  it('offers what the plan and the ladders name first', async () => {
    const { calendar, clientId, row } = await onPlan();
    const session = await row(3);
    const item = session.prescription.items[0];
    const swapTo = session.prescription.items[1]?.exerciseId;
    if (!item || !swapTo) throw new Error('too few lines');
    const items = [{ ...item, swapTo }, ...session.prescription.items.slice(1)];
    const other = { ...session, id: newId(), prescription: { ...session.prescription, items } };
    await database.admin.insert(plannedSessions).values(other);
    const { choices, name } = await calendar.swapChoices({
      clientId,
      plannedSessionId: other.id,
      exerciseId: item.exerciseId,
    });
    expect(name).toBe(item.exerciseName);
    expect(choices[0]).toMatchObject({ exerciseId: swapTo, why: 'bad-day' });
    expect(choices.some(({ why }) => why === 'harder' || why === 'easier')).toBe(true);
    expect(choices.some(({ exerciseId }) => exerciseId === item.exerciseId)).toBe(false);
    expect(new Set(choices.map(({ exerciseId }) => exerciseId)).size).toBe(choices.length);
  });

  it('changes one session, or all behind it without a log, and gives the exercise back', async () => {
    const { calendar, clientId, deed, row, rows, log, assignmentId } = await onPlan();
    const session = await row(3);
    const item = session.prescription.items[0];
    if (!item) throw new Error('no line');
    const { choices } = await calendar.swapChoices({
      clientId,
      plannedSessionId: session.id,
      exerciseId: item.exerciseId,
    });
    const here = new Set(session.prescription.items.map(({ exerciseId }) => exerciseId));
    const [one, other] = choices.filter(({ exerciseId }) => !here.has(exerciseId));
    if (!one || !other) throw new Error('no choices');
    const before = await rows();
    const withIt = before.flatMap(({ prescription, id }, index) =>
      index >= 3 && prescription.items.some(({ exerciseId }) => exerciseId === item.exerciseId) ? [{ index, id }] : [],
    );
    const logged = withIt[2];
    if (!logged) throw new Error('the exercise comes too seldom');
    await log(logged.index);

    const swap = { exerciseId: item.exerciseId, reason: 'Kinder to the knee.' };
    const first = await calendar.swapExercise({
      ...(await deed(3)),
      ...swap,
      toExerciseId: one.exerciseId,
      reach: 'one',
    });
    expect(first).toMatchObject({ changedSessions: 1, toName: one.name });
    const all = await calendar.swapExercise({
      ...(await deed(withIt[1]?.index ?? 0)),
      ...swap,
      toExerciseId: other.exerciseId,
      reach: 'all',
    });
    // Neither the first, which has its own, nor the one with a log.
    expect(all.changedSessions).toBe(withIt.length - 2);
    const after = await rows();
    const untouched = after.find(({ id }) => id === logged.id);
    expect(untouched?.prescription).toEqual(before[logged.index]?.prescription);
    expect(after[3]?.prescription.items[0]).toMatchObject({ exerciseId: one.exerciseId, id: item.id });

    await calendar.endSwap({ id: newId(), clientId, swapId: all.swapId });
    await calendar.endSwap({ id: newId(), clientId, swapId: first.swapId });
    expect((await rows()).map(({ prescription }) => prescription)).toEqual(
      before.map(({ prescription }) => prescription),
    );
    const kept = await database.admin.select().from(lineSwaps).where(eq(lineSwaps.assignmentId, assignmentId));
    expect(kept.every(({ endedAt }) => endedAt !== null)).toBe(true);
    expect((await refusal(calendar.endSwap({ id: newId(), clientId, swapId: all.swapId }))).code).toBe('conflict');
  });
});

describe('closed days', () => {
  it('are written by owners, and counted against what is planned', async () => {
    const { caller } = await onPlan();
    const owner = await setting.as(setting.owner);
    const input = { id: newId(), fromDate: '2026-11-30', untilDate: '2026-12-01', name: 'Inventory' };
    expect((await refusal(caller.closedDays.add(input))).code).toBe('forbidden');
    const { closedDaysId, sessions } = await owner.closedDays.add(input);
    expect(sessions).toBeGreaterThan(0);
    expect((await refusal(owner.closedDays.add({ ...input, id: newId() }))).code).toBe('conflict');
    const { days, mayChange } = await caller.closedDays.list();
    expect(mayChange).toBe(false);
    expect(days.find(({ id }) => id === closedDaysId)).toMatchObject({ name: 'Inventory', from: '2026-11-30' });
    await owner.closedDays.remove({ id: newId(), closedDaysId });
    expect((await caller.closedDays.list()).days.some(({ id }) => id === closedDaysId)).toBe(false);
  });
});

describe('handing over', () => {
  it('gives the chart and the note to the new trainer, and takes it from the old one', async () => {
    const { clientId, caller } = await onPlan();
    const { choices } = await caller.people.handOverChoices({ clientId });
    expect(choices.map(({ name }) => name)).toEqual(['Olive Owner', 'Una Other']);
    const input = { id: newId(), clientId, toUserId: setting.other.userId ?? '', note: 'Likes mornings.' };
    expect(await caller.people.handOver(input)).toEqual({ toName: 'Una Other', mayStillRead: false });
    expect((await refusal(caller.charts.overview({ clientId }))).code).toBe('not_found');
    const other = await setting.as(setting.other, new Date().toISOString());
    expect((await other.charts.overview({ clientId })).handOver).toMatchObject({
      note: 'Likes mornings.',
      fromName: 'Tom Trainer',
    });
    const later = await setting.as(setting.other, new Date(Date.now() + 15 * 86_400_000).toISOString());
    expect((await later.charts.overview({ clientId })).handOver).toBeNull();
    const back = { ...input, id: newId() };
    expect((await refusal(other.people.handOver(back))).code).toBe('invalid');
  });
});
