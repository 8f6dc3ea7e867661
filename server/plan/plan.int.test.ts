import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeFlare } from '@/db/factories/flares';
import { makeOverride } from '@/db/factories/plans';
import { makeSignOff } from '@/db/factories/progression';
import { closedDays, plannedSessions } from '@/db/schema';
import { newId } from '@/lib/id';
import { clientAtWork, sessionMessages, starAnswers } from '@/server/testing/client-at-work';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();
type Setting = Awaited<ReturnType<typeof clientAtWork>>;

/** Trains the n-th planned session on its day at ten, two sets of `loadKg`, and finishes it. */
async function train(setting: Setting, index: number, loadKg: number) {
  const planned = setting.planned[index];
  if (!planned) throw new Error('no such session');
  const item = planned.prescription.items.find(({ exerciseId }) => exerciseId === setting.item.exerciseId);
  if (!item) throw new Error('the exercise is not in this session');
  const startedAt = `${planned.date}T10:00:00.000Z`;
  const { sessions } = setting.at(`${planned.date}T12:00:00.000Z`);
  const messages = sessionMessages({ ...setting, first: planned, item }, startedAt);
  await sessions.start(messages.start);
  await sessions.logSet({ ...messages.set1, loadKg });
  await sessions.logSet({ ...messages.set2, loadKg });
  // Two of its sets, for want of time: nothing that the rules would hold against the load.
  await sessions.finish({ ...messages.finish, endedEarly: 'time' });
  return messages;
}

const morning = (pain: number, reportedAt: string) => ({
  id: newId(),
  moment: 'morning' as const,
  pain,
  regions: [],
  legSymptoms: [],
  legWorse: false,
  triggers: [],
  words: null,
  starAnswers: null,
  plannedSessionId: null,
  reportedAt,
});

/** Positions of the sessions that hold the setting's exercise. */
const withItem = ({ planned, item }: Setting) =>
  planned.flatMap(({ prescription }, index) =>
    prescription.items.some(({ exerciseId }) => exerciseId === item.exerciseId) ? [index] : [],
  );

describe('today', () => {
  it('shows the session of the day with its loads, the week and the morning', async () => {
    const { at, first, item } = await clientAtWork(database);
    const today = await at('2026-11-02T07:30:00.000Z').plan.today();
    expect(today).toMatchObject({
      today: '2026-11-02',
      hour: 7,
      client: { units: 'kg', timeZone: 'Europe/London' },
      clinic: { emergencyNumber: '999', responseTime: 'within one working day', weekStartsOn: 1 },
      lock: null,
      intakeDone: true,
      hasPlan: true,
      morning: { reported: null, since: null },
      session: { plannedSessionId: first.id, state: 'planned', week: 1, weeks: 12, deload: false, setsLogged: 0 },
      next: null,
    });
    expect(today.week.map(({ state }) => state)).toEqual([
      'planned',
      'rest',
      'planned',
      'rest',
      'planned',
      'rest',
      'rest',
    ]);
    const shown = today.session?.items.find(({ itemId }) => itemId === item.id);
    expect(shown?.why).toMatchObject({ kind: 'start' });
    expect(shown?.loadKg).toBeLessThanOrEqual(item.prescription.startLoadKg ?? 0);
    expect(shown?.doseText).toMatch(/^\d+ × \d+/);
    expect(shown?.figure).not.toBeNull();
  });

  it('shows what comes next on a rest day and after the session is done', async () => {
    const setting = await clientAtWork(database);
    await train(setting, 0, 40);
    const done = await setting.at('2026-11-02T18:00:00.000Z').plan.today();
    expect(done.session).toMatchObject({ state: 'done', setsLogged: 2 });
    expect(done.next).toMatchObject({ date: '2026-11-04', state: 'planned' });
    const rest = await setting.at('2026-11-03T07:00:00.000Z').plan.today();
    expect(rest.session).toBeNull();
    expect(rest.next).toMatchObject({ date: '2026-11-04' });
    expect(rest.morning).toEqual({
      reported: null,
      since: { date: '2026-11-02', title: setting.first.prescription.title },
    });
    const missed = await setting.at('2026-11-05T07:00:00.000Z').plan.today();
    expect(missed.week.slice(0, 5).map(({ state }) => state)).toEqual(['done', 'rest', 'missed', 'rest', 'planned']);
  });

  it('asks for the morning once, by the day of the client', async () => {
    const setting = await clientAtWork(database, 'Asia/Kathmandu');
    await train(setting, 0, 40);
    // 05:15 on Tuesday in Kathmandu, still Monday in UTC.
    await setting.at('2026-11-02T23:30:00.000Z').symptoms.report(morning(2, '2026-11-02T23:30:00.000Z'));
    const told = await setting.at('2026-11-03T05:00:00.000Z').plan.today();
    expect(told).toMatchObject({ today: '2026-11-03', morning: { reported: 2, since: { date: '2026-11-02' } } });
    // 00:15 on Wednesday there: a new morning, and the session has been asked about.
    const next = await setting.at('2026-11-03T18:30:00.000Z').plan.today();
    expect(next).toMatchObject({ today: '2026-11-04', hour: 0, morning: { reported: null, since: null } });
  });

  it('goes on with a session past midnight', async () => {
    const setting = await clientAtWork(database);
    const { start } = sessionMessages(setting, '2026-11-02T23:30:00.000Z');
    await setting.at('2026-11-02T23:30:00.000Z').sessions.start(start);
    const { session } = await setting.at('2026-11-03T00:20:00.000Z').plan.today();
    expect(session).toMatchObject({ plannedSessionId: setting.first.id, date: '2026-11-02', state: 'started' });
  });

  it('has nothing to show before the plan begins but the first session, and after its end says so', async () => {
    const { at, first } = await clientAtWork(database);
    const early = await at('2026-10-01T09:00:00.000Z').plan.today();
    expect(early).toMatchObject({ hasPlan: true, session: null, next: { plannedSessionId: first.id } });
    const late = await at('2027-06-01T09:00:00.000Z').plan.today();
    expect(late).toMatchObject({ session: null, next: null });
  });
});

describe('the load of the day', () => {
  let setting: Setting;
  let indexes: number[];
  const itemAt = async (index: number, instant?: string) => {
    const planned = setting.planned[index];
    const detail = await setting
      .at(instant ?? `${planned?.date}T09:00:00.000Z`)
      .plan.session({ plannedSessionId: planned?.id ?? '' });
    return detail.items.find(({ exerciseId }) => exerciseId === setting.item.exerciseId);
  };
  beforeAll(async () => {
    setting = await clientAtWork(database);
    indexes = withItem(setting);
    await makeSignOff(database.admin, {
      clinicId: setting.clinic.id,
      clientId: setting.client.clientId,
      exerciseId: setting.item.exerciseId,
      signedBy: setting.trainer.userId,
      createdAt: '2026-11-01T09:00:00.000Z',
    });
    await train(setting, indexes[0] ?? 0, 16);
    await setting.at('2026-11-03T08:00:00.000Z').symptoms.report(morning(1, '2026-11-03T08:00:00.000Z'));
  });

  it('repeats what was done, and shows last time with its pain and the morning after', async () => {
    const item = await itemAt(indexes[1] ?? 1);
    expect(item).toMatchObject({
      loadKg: 16,
      why: { kind: 'repeat', changeKg: 0 },
      last: { date: '2026-11-02', deload: false, note: 'Fine', pain: 3, nextMorning: 1 },
      logged: [],
    });
    expect(item?.last?.sets).toMatchObject([
      { setNumber: 1, reps: 8, loadKg: 16 },
      { setNumber: 2, reps: 8, loadKg: 16 },
    ]);
  });

  it('follows a correction, made at any later time', async () => {
    const { plan, sessions } = setting.at('2026-11-03T20:00:00.000Z');
    const plannedSessionId = setting.first.id;
    const { items } = await plan.session({ plannedSessionId });
    const old = items.find(({ itemId }) => itemId === setting.item.id)?.logged[1];
    await sessions.correctSet({
      id: newId(),
      plannedSessionId,
      correctsId: old?.id ?? '',
      reps: 8,
      loadKg: 14,
      seconds: null,
      metres: null,
      rpe: 7,
      pain: null,
      loggedAt: '2026-11-03T20:00:00.000Z',
    });
    expect(await itemAt(indexes[1] ?? 1)).toMatchObject({ loadKg: 14, why: { kind: 'repeat' } });
  });

  it('is the trainer’s word until a session has begun since', async () => {
    await makeOverride(database.admin, {
      clinicId: setting.clinic.id,
      clientId: setting.client.clientId,
      exerciseId: setting.item.exerciseId,
      loadKg: 18,
      reason: 'Two good weeks.',
      setBy: setting.trainer.userId,
      createdAt: '2026-11-03T21:00:00.000Z',
    });
    expect(await itemAt(indexes[1] ?? 1)).toMatchObject({
      loadKg: 18,
      why: { kind: 'override', words: expect.stringContaining('Two good weeks.') },
    });
    await train(setting, indexes[1] ?? 1, 18);
    expect(await itemAt(indexes[2] ?? 2)).toMatchObject({ loadKg: 18, why: { kind: 'repeat' } });
  });

  it('of a session in the past stays what it was then', async () => {
    const item = await itemAt(indexes[0] ?? 0, '2027-01-01T00:00:00.000Z');
    expect(item).toMatchObject({ why: { kind: 'start' }, last: null });
    expect(item?.logged).toHaveLength(2);
  });

  it('is lower in a deload week, and not lower again for having been', async () => {
    const [first = -1, second = -1] = indexes.filter((index) => setting.planned[index]?.prescription.deload);
    const loadKg = (await itemAt(first))?.loadKg ?? 0;
    expect(loadKg).toBe(16);
    await train(setting, first, loadKg);
    expect(await itemAt(second)).toMatchObject({ loadKg: 16, last: { deload: true } });
  });
});

describe('plan and access', () => {
  it('lists the weeks with what became of each session', async () => {
    const setting = await clientAtWork(database);
    await train(setting, 0, 40);
    const plan = await setting.at('2026-11-05T09:00:00.000Z').plan.weeks();
    expect(plan.assignment).toMatchObject({
      weeks: 12,
      startDate: '2026-11-02',
      trainingDays: [1, 3, 5],
      status: 'active',
    });
    expect(plan.weeks).toHaveLength(12);
    expect(plan.weeks[0]?.sessions).toMatchObject([
      { state: 'done', setsLogged: 2, key: 'A' },
      { state: 'missed', setsLogged: 0, key: 'B' },
      { state: 'planned', key: 'C' },
    ]);
    expect(plan.weeks[5]).toMatchObject({ week: 6, deload: true });
    expect(plan.weeks[0]?.sessions[0]?.lines).toContainEqual({
      name: setting.item.exerciseName,
      dose: expect.stringMatching(/^\d+ × \d+/),
      effort: expect.stringContaining('tank'),
    });
  });

  it('says what each week is for, block by block', async () => {
    const { at } = await clientAtWork(database);
    const { weeks } = await at('2026-11-02T09:00:00.000Z').plan.weeks();
    const blocks = weeks.map(({ block }) => block);
    expect(blocks).not.toContain(null);
    expect(blocks[0]).toMatchObject({ week: 1, aim: expect.stringMatching(/\w/) });
    // Each week is the next one of its block, or the first of another.
    for (const [index, block] of blocks.entries()) {
      const before = blocks[index - 1];
      expect(block?.week).toBe(before && before.week < before.weeks ? before.week + 1 : 1);
    }
  });

  it('says why a session stands on another day', async () => {
    const setting = await clientAtWork(database);
    const chart = { clinicId: setting.clinic.id, clientId: setting.client.clientId };
    const [first, second, third, fourth] = setting.planned;
    const symptomReportId = newId();
    const { symptoms, plan } = setting.at('2026-11-03T09:00:00.000Z');
    await symptoms.report({ ...morning(5, '2026-11-03T09:00:00.000Z'), id: symptomReportId });
    await makeFlare(database.admin, {
      ...chart,
      symptomReportId,
      fromDate: '2026-11-03',
      untilDate: '2026-11-04',
      moved: [{ plannedSessionId: second?.id ?? '', from: '2026-11-04', to: '2026-11-05' }],
    });
    await database.admin.insert(closedDays).values({
      ...{ clinicId: chart.clinicId, id: newId(), name: 'Holidays' },
      ...{ fromDate: '2026-11-06', untilDate: '2026-11-07', createdBy: setting.trainer.userId },
    });
    const move = (row: typeof first, date: string) =>
      database.admin
        .update(plannedSessions)
        .set({ date, movedFrom: row?.date ?? date })
        .where(eq(plannedSessions.id, row?.id ?? ''));
    await move(second, '2026-11-05');
    await move(third, '2026-11-08');
    await move(fourth, '2026-11-10');
    const { weeks } = await plan.weeks();
    const why = (row: typeof first) =>
      weeks.flatMap(({ sessions }) => sessions).find(({ plannedSessionId }) => plannedSessionId === row?.id)
        ?.movedBecause;
    expect([first, second, third, fourth].map(why)).toEqual([
      null,
      { kind: 'flare', from: '2026-11-03' },
      { kind: 'closed', name: 'Holidays' },
      { kind: 'clinic' },
    ]);
  });

  it('shows the lock everywhere', async () => {
    const setting = await clientAtWork(database);
    const { start } = sessionMessages(setting, '2026-11-02T10:00:00.000Z');
    const { sessions, plan } = setting.at('2026-11-02T10:00:00.000Z');
    await sessions.start({ ...start, starAnswers: starAnswers('leg-weakness') });
    const lock = { level: 'emergency' };
    expect(await plan.today()).toMatchObject({ lock });
    expect(await plan.weeks()).toMatchObject({ lock });
    expect(await plan.session({ plannedSessionId: setting.first.id })).toMatchObject({ lock, log: null });
  });

  it('gives nobody another one’s session', async () => {
    const [mine, theirs] = [await clientAtWork(database), await clientAtWork(database)];
    await expect(
      mine.at('2026-11-02T10:00:00.000Z').plan.session({ plannedSessionId: theirs.first.id }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
