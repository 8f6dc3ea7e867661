import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeClearance, makeScreening, makeSymptomReport } from '@/db/factories/health';
import { makeSessionLog, makeSetLog } from '@/db/factories/logs';
import { makeAssignment, makeOverride } from '@/db/factories/plans';
import { auditEvents } from '@/db/schema';
import { addDays } from '@/domain/schedule/dates';
import { newId } from '@/lib/id';
import { actorOf, callerAs } from '@/server/testing/callers';
import { clinicAtWork, refusal } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();
const today = '2026-11-25';
const now = `${today}T09:00:00.000Z`;
const at = (date: string, time = '10:00') => `${date}T${time}:00.000Z`;

/** Three weeks of three sessions, the last one missed; pain falls from 4 to 1, with a flare in the second week. */
async function history() {
  const setting = await clinicAtWork(database);
  const client = await setting.client({ name: 'Marcus', usualPain: 2, goal: 'Lift my daughter again' });
  const chart = { clinicId: setting.clinic.id, clientId: client.clientId };
  const plan = await makeAssignment(database.admin, {
    ...chart,
    programId: setting.deadlift.id,
    startDate: '2026-11-02',
    trainingDays: [1, 3, 5],
    assignedBy: setting.trainer.userId,
  });
  const due = plan.planned.filter(({ date }) => date < today);
  const item = due[0]?.prescription.items.find(({ exerciseId }) => exerciseId === 'deadlift');
  if (!item) throw new Error('no deadlift');
  let load = 40;
  for (const { id, date } of due.slice(0, -1)) {
    const log = await makeSessionLog(database.admin, {
      ...chart,
      plannedSessionId: id,
      startedAt: at(date),
      finishedAt: at(date, '11:00'),
      painBefore: date < '2026-11-16' ? 4 : 2,
      painAfter: 1,
    });
    const set = await makeSetLog(database.admin, {
      ...chart,
      sessionLogId: log.id,
      item,
      loadKg: load,
      loggedAt: at(date, '10:10'),
    });
    if (load === 40) {
      const correction = { ...chart, sessionLogId: log.id, item, loadKg: 42.5, correctsId: set.id };
      await makeSetLog(database.admin, { ...correction, loggedAt: at(date, '10:20') });
    }
    await makeSymptomReport(database.admin, {
      ...chart,
      pain: date >= '2026-11-09' && date < '2026-11-16' ? 5 : 1,
      reportedAt: at(addDays(date, 1), '07:00'),
      localDate: addDays(date, 1),
    });
    load += 2.5;
  }
  return { ...setting, marcus: client, chart, due, plan, load: load - 2.5 };
}

let setting: Awaited<ReturnType<typeof history>>;
beforeAll(async () => {
  setting = await history();
});

const trainer = () => setting.as(setting.trainer, now);
const ofClient = () => ({ clientId: setting.marcus.clientId });

describe('the overview', () => {
  it('says what holds, how it goes and what is next', async () => {
    const { charts } = await trainer();
    const overview = await charts.overview(ofClient());
    expect(overview).toMatchObject({
      client: { name: 'Marcus', goal: 'Lift my daughter again', trainerName: 'Tom Trainer', units: 'kg' },
      today,
      may: { plan: true, load: true, clear: true, endStop: true },
      lock: null,
      clearances: [],
      assignment: { name: 'Deadlift 8', startDate: '2026-11-02', status: 'active', version: 1 },
      nextAssignment: null,
    });
    const { tiles } = overview;
    expect(tiles.sessions).toEqual({ done: setting.due.length - 1, due: setting.due.length, missedInARow: 1 });
    expect(tiles.lifts[0]).toMatchObject({ exerciseId: 'deadlift', loadKg: setting.load });
    expect(tiles.weeklyPain.first).toBeGreaterThan(tiles.weeklyPain.mean ?? 10);
    const next = overview.nextLoads.find(({ exerciseId }) => exerciseId === 'deadlift');
    expect(next).toMatchObject({ lastPerformedKg: setting.load, override: null, why: { kind: 'repeat' } });
  });

  it('leaves one trace for an opening, however many pages are read', async () => {
    const actor = await actorOf(database.admin, setting.clinic.id, setting.owner.userId);
    const { charts } = callerAs(actor, new Date(now));
    await charts.overview(ofClient());
    await charts.timeline({ ...ofClient(), weeks: 8 });
    await charts.sessions(ofClient());
    await callerAs(actor, new Date(Date.parse(now) + 2 * 3_600_000)).charts.plan(ofClient());
    const events = await database.admin
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.userId, setting.owner.userId), eq(auditEvents.action, 'chart.open')));
    expect(events).toHaveLength(2);
    expect(events[0]).toMatchObject({ relation: 'owner', clientId: setting.marcus.clientId });
  });

  it('offers an owner who does not train the client only what they may do', async () => {
    const { charts } = await setting.as(setting.owner, now);
    const { may } = await charts.overview(ofClient());
    expect(may).toEqual({ plan: false, load: false, clear: true, endStop: false, handOver: true, accessLog: true });
  });

  it('is not there for other trainers, nor its other pages', async () => {
    const { charts } = await setting.as(setting.other, now);
    for (const call of [charts.overview, charts.plan, charts.sessions, charts.symptoms, charts.timeline]) {
      expect(await refusal(call(ofClient()))).toMatchObject({ code: 'not_found' });
    }
  });
});

describe('the timeline', () => {
  it('draws pain at its moments, loads, sessions, flares and events', async () => {
    await makeOverride(database.admin, {
      ...setting.chart,
      exerciseId: 'deadlift',
      loadKg: 50,
      setBy: setting.trainer.userId,
      createdAt: at('2026-11-20'),
    });
    await makeClearance(database.admin, {
      ...setting.chart,
      state: 'cleared',
      clinician: 'Dr H. Lam',
      requestedAt: at('2026-11-03'),
      decidedAt: at('2026-11-04'),
    });
    const { charts } = await trainer();
    const timeline = await charts.timeline({ ...ofClient(), weeks: 12 });
    // Only as far back as there is something to see.
    expect(timeline).toMatchObject({ from: '2026-11-02', to: today, usualPain: 2, units: 'kg' });
    expect(timeline.weeks[0]).toEqual({ start: '2026-11-02', planWeek: 1 });
    expect(timeline.weeks).toHaveLength(4);
    expect(timeline.episodes[0]).toEqual({
      date: '2026-11-02',
      before: 4,
      during: null,
      after: 1,
      morning: 1,
      morningDate: '2026-11-03',
    });
    expect(timeline.loose).toEqual([]);
    expect(timeline.lifts).toHaveLength(1);
    expect(timeline.lifts[0]?.points[0]).toEqual({ date: '2026-11-02', loadKg: 42.5 });
    expect(timeline.lifts[0]?.points.at(-1)?.loadKg).toBe(setting.load);
    expect(timeline.sessions.find(({ date }) => date === setting.due.at(-1)?.date)?.state).toBe('missed');
    expect(timeline.flares).toMatchObject([{ peak: 5 }]);
    expect(timeline.events.map(({ kind, label }) => [kind, label])).toEqual([
      ['assigned', 'Deadlift 8 began'],
      ['locked', 'Lifting paused'],
      ['cleared', 'Cleared by Dr H. Lam'],
      ['override', 'Deadlift set to 50\u00a0kg'],
    ]);
  });

  it('is empty for a client who has done nothing yet', async () => {
    const { clientId } = await setting.client();
    const { charts } = await trainer();
    const timeline = await charts.timeline({ clientId, weeks: 12 });
    expect(timeline).toMatchObject({ episodes: [], loose: [], lifts: [], sessions: [], flares: [], events: [] });
    expect(timeline.weeks).toHaveLength(2);
    expect(await charts.overview({ clientId })).toMatchObject({ assignment: null, nextLoads: [], lastWords: null });
    expect(await charts.plan({ clientId })).toMatchObject({ assignment: null, weeks: [], others: [] });
  });
});

describe('the pages', () => {
  it('show sessions planned against done, with what a corrected set said before', async () => {
    const { charts } = await trainer();
    const { sessions, nextCursor } = await charts.sessions(ofClient());
    expect(nextCursor).toBeNull();
    expect(sessions).toHaveLength(setting.due.length + 1);
    expect(sessions[0]).toMatchObject({ state: 'upcoming', date: today });
    expect(sessions[1]).toMatchObject({ state: 'missed', log: null, setsDone: 0 });
    const first = sessions.at(-1);
    expect(first).toMatchObject({ date: '2026-11-02', state: 'done', setsDone: 1, programName: 'Deadlift 8' });
    const sets = first?.items.find(({ exerciseId }) => exerciseId === 'deadlift')?.sets;
    expect(sets).toHaveLength(1);
    expect(sets?.[0]).toMatchObject({ loadKg: 42.5, voided: false, earlier: [{ loadKg: 40 }] });
  });

  it('show reports in words, page by page, none twice', async () => {
    const { clientId } = await setting.client();
    const chart = { clinicId: setting.clinic.id, clientId };
    const screening = await makeScreening(database.admin, { ...chart, occasion: 'symptoms', yes: ['leg-weakness'] });
    for (let index = 0; index < 45; index += 1) {
      // Several share an instant: the id settles their order.
      await makeSymptomReport(database.admin, { ...chart, reportedAt: at('2026-11-20', `0${index % 9}:00`) });
    }
    const mark = { region: 'low-back-left' as const, kind: 'sharp' as const };
    await makeSymptomReport(database.admin, {
      ...chart,
      marks: [{ ...mark, intensity: 2 }],
      reportedAt: at('2026-11-20', '08:30'),
    });
    await makeSymptomReport(database.admin, {
      ...chart,
      moment: 'any',
      pain: 7,
      regions: ['low-back-left'],
      marks: [{ ...mark, intensity: 7 }],
      spread: 'same',
      legSymptoms: ['tingling'],
      triggers: ['sitting'],
      words: 'Four hours in the car.',
      screeningId: screening.id,
      reportedAt: at('2026-11-21'),
    });
    const { charts } = await trainer();
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof charts.symptoms>> = await charts.symptoms({ clientId, cursor });
      if (cursor === null) {
        expect(page.reports[0]).toMatchObject({
          pain: 7,
          regions: ['Low back, left'],
          legSymptoms: ['Tingling or pins and needles'],
          triggers: ['Sitting or driving'],
          words: 'Four hours in the car.',
          outcome: 'emergency',
          marks: [{ region: 'low-back-left', kind: 'sharp', intensity: 7 }],
          spread: 'same',
        });
        expect(page.drawings.map(({ pain, spread }) => [pain, spread])).toEqual([
          [2, null],
          [7, 'same'],
        ]);
        expect(page.reports[0]?.yes[0]).toContain('leg newly weak');
      }
      seen.push(...page.reports.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toHaveLength(47);
    expect(new Set(seen).size).toBe(47);
  });

  it("turn down a cursor of one's own making", async () => {
    const { charts } = await trainer();
    for (const cursor of ['x', `2026-02-31~${newId()}`, '2026-02-01~1', `2026-02-01T99:00:00.000000Z~${newId()}`]) {
      await expect(charts.symptoms({ ...ofClient(), cursor })).rejects.toThrow('cursor');
    }
  });

  it('show the plan week by week', async () => {
    const { charts } = await trainer();
    const { assignment, weeks, others } = await charts.plan(ofClient());
    expect(assignment).toMatchObject({ name: 'Deadlift 8' });
    expect(others).toEqual([]);
    expect(weeks.flatMap(({ sessions }) => sessions)).toHaveLength(setting.plan.planned.length);
    expect(weeks[0]?.sessions[0]).toMatchObject({ date: '2026-11-02', state: 'done' });
    expect(weeks[0]?.sessions[0]?.items[0]?.exerciseName).toMatch(/^[A-Z]/);
  });
});
