import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { makeFlare } from '@/db/factories/flares';
import { makeClearance, makeScreening, makeSymptomReport } from '@/db/factories/health';
import { makeMeasurement } from '@/db/factories/measures';
import { makeLiftStop } from '@/db/factories/progression';
import { auditEvents, clearances, policies, sessionLogs, symptomReports } from '@/db/schema';
import { defaultPolicy } from '@/domain/progression/policy';
import { screeningQuestions } from '@/domain/screening/questions';
import { newId } from '@/lib/id';
import { actorOf, callerAs } from '@/server/testing/callers';
import { clientAtWork, sessionMessages, starAnswers } from '@/server/testing/client-at-work';
import { refusal } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();
const monday = '2026-11-02T09:00:00.000Z';

/** A client at work, their trainer, and a screening in full on the day the plan began. */
async function atTheGate(timeZone?: string) {
  const setting = await clientAtWork(database, timeZone);
  const chart = { clinicId: setting.clinic.id, clientId: setting.client.clientId };
  const trainer = await actorOf(database.admin, setting.clinic.id, setting.trainer.userId);
  const screened = (answeredAt: string, ...yes: string[]) =>
    makeScreening(database.admin, { ...chart, answeredAt, yes });
  await screened('2026-11-01T12:00:00.000Z');
  /** Answered yes to `yes` in October, and cleared until `expiresOn`. */
  const cleared = async (expiresOn: string | null, ...yes: string[]) => {
    const screening = await screened('2026-10-05T09:00:00.000Z', ...yes);
    return makeClearance(database.admin, {
      ...chart,
      screeningId: screening.id,
      requestedAt: '2026-10-05T09:00:00.000Z',
      state: 'cleared',
      decidedAt: '2026-10-06T09:00:00.000Z',
      clinician: 'Dr H. Lam',
      examinedOn: '2026-10-06',
      expiresOn,
    });
  };
  return { ...setting, chart, screened, cleared, desk: (at: string) => callerAs(trainer, new Date(at)) };
}

const allAnswers = (...yes: string[]) => Object.fromEntries(screeningQuestions.map(({ id }) => [id, yes.includes(id)]));
const again = (answeredAt: string, ...yes: string[]) => ({ id: newId(), answers: allAnswers(...yes), answeredAt });
const report = (given: object = {}) => ({
  id: newId(),
  moment: 'any' as const,
  pain: 3,
  regions: [],
  legSymptoms: ['numbness' as const],
  legWorse: false,
  triggers: [],
  words: null,
  starAnswers: starAnswers(),
  plannedSessionId: null,
  reportedAt: monday,
  ...given,
});

describe('a clearance with an end', () => {
  it('locks again on the day after it, in the client’s own zone', async () => {
    const setting = await atTheGate('America/Los_Angeles');
    await setting.cleared('2026-11-01', 'night-pain');
    const { start } = sessionMessages(setting, '2026-11-02T07:30:00.000Z');
    // Half past eleven on Sunday evening in Los Angeles: the last day is not over.
    const evening = setting.at('2026-11-02T07:30:00.000Z');
    expect((await evening.plan.today()).lock).toBeNull();
    const morning = setting.at('2026-11-02T08:30:00.000Z');
    expect((await morning.plan.today()).lock).toMatchObject({
      level: 'review',
      state: 'expired',
      expiredOn: '2026-11-01',
    });
    expect(await refusal(morning.sessions.start(start))).toMatchObject({
      code: 'locked',
      message: 'Your clearance has ended. Lifting is paused until a new one is recorded.',
    });
    expect(await evening.sessions.start(start)).toMatchObject({ locked: false });
  });

  it('is said to the trainer, who renews it; sets done meanwhile are kept', async () => {
    const setting = await atTheGate();
    const clearance = await setting.cleared('2026-11-01', 'night-pain');
    const { clientId } = setting.chart;
    const desk = setting.desk(monday);
    const { lock, clearances: rows } = await desk.charts.overview({ clientId });
    expect(lock).toMatchObject({ state: 'expired' });
    expect(rows).toMatchObject([{ id: clearance.id, lapsed: true }]);
    const queue = await desk.triage.caseload({ scope: 'mine' });
    expect(queue.rows.find((each) => each.clientId === clientId)).toMatchObject({ lock: 'review', group: 'decide' });
    const raise = { id: newId(), clientId, exerciseId: setting.item.exerciseId, reason: 'A step.' };
    expect(await refusal(desk.overrides.setLoad({ ...raise, loadKg: 100 }))).toMatchObject({ code: 'locked' });
    const { set1 } = sessionMessages(setting, monday);
    expect(await setting.at(monday).sessions.logSet(set1)).toMatchObject({ status: 'logged' });
    const renew = {
      id: newId(),
      clientId,
      clearanceId: clearance.id,
      version: 1,
      state: 'cleared' as const,
      clinician: 'Dr H. Lam',
      examinedOn: '2026-11-02',
      restrictions: null,
      expiresOn: '2027-05-01',
    };
    expect(await desk.clearances.record(renew)).toMatchObject({ open: 0, locked: false });
    expect((await setting.at(monday).plan.today()).lock).toBeNull();
  });
});

describe('an answer that a clinician has cleared', () => {
  it('opens no other request, however often it is reported, until it is worse or new', async () => {
    const setting = await atTheGate();
    await setting.cleared(null, 'leg-stable-deficit');
    const { symptoms, plan } = setting.at(monday);
    expect((await plan.today()).cleared).toEqual(['leg-stable-deficit']);
    for (let times = 0; times < 2; times += 1) {
      expect(await symptoms.report(report())).toMatchObject({ outcome: 'ready', lock: null, advice: null });
    }
    const count = () => database.admin.$count(clearances, eq(clearances.clientId, setting.chart.clientId));
    expect(await count()).toBe(1);
    expect(await symptoms.report(report({ legWorse: true }))).toMatchObject({ outcome: 'review' });
    expect(await count()).toBe(2);
  });

  it('asks again once the clearance has run out', async () => {
    const setting = await atTheGate();
    await setting.cleared('2026-11-01', 'leg-stable-deficit');
    const { symptoms } = setting.at(monday);
    expect(await symptoms.report(report())).toMatchObject({ outcome: 'review', lock: { state: 'requested' } });
  });

  it('never covers an emergency', async () => {
    const setting = await atTheGate();
    await setting.cleared(null, 'bladder-change', 'leg-weakness');
    const { symptoms, screening } = setting.at(monday);
    expect(await symptoms.report(report({ starAnswers: starAnswers('bladder-change') }))).toMatchObject({
      outcome: 'emergency',
      lock: { level: 'emergency' },
    });
    expect(await screening.again(again(monday, 'leg-weakness'))).toMatchObject({ outcome: 'emergency' });
  });
});

describe('all questions again', () => {
  it('are due after twelve weeks, keep a session from starting without losing anything, and are answered once', async () => {
    const setting = await atTheGate();
    const late = '2027-01-25T10:00:00.000Z';
    const { sessions, plan, screening } = setting.at(late);
    expect((await setting.at('2027-01-23T10:00:00.000Z').plan.today()).screeningDue).toBeNull();
    expect((await plan.today()).screeningDue).toEqual({ reason: 'weeks', since: '2026-11-01' });
    const { start, set1 } = sessionMessages(setting, late);
    const held = await sessions.start(start);
    expect(held).toMatchObject({ sessionLogId: null, screeningDue: true, outcome: 'ready' });
    expect(await sessions.start(start)).toEqual(held);
    const logs = () => database.admin.$count(sessionLogs, eq(sessionLogs.clientId, setting.chart.clientId));
    expect(await logs()).toBe(0);
    const [kept] = await database.admin.select().from(symptomReports).where(eq(symptomReports.id, start.id));
    expect(kept).toMatchObject({ moment: 'before', pain: 2 });

    const input = again(late);
    const answered = await screening.again(input);
    expect(answered).toEqual({ outcome: 'ready', lock: null, screeningDue: null });
    expect(await screening.again(input)).toEqual(answered);
    expect(await refusal(screening.again({ ...input, answers: allAnswers('night-pain') }))).toMatchObject({
      code: 'reused_id',
    });
    const events = await database.admin.select().from(auditEvents).where(eq(auditEvents.subjectId, input.id));
    expect(events.map(({ action }) => action)).toEqual(['screening.again']);
    expect(await sessions.start({ ...start, id: newId() })).toMatchObject({ screeningDue: false, locked: false });
    expect(await sessions.logSet(set1)).toMatchObject({ status: 'logged' });
  });

  it('do not stop what was done without a network', async () => {
    const setting = await atTheGate();
    const late = '2027-01-25T10:00:00.000Z';
    const { sessions } = setting.at(late);
    const { start, set1, finish } = sessionMessages(setting, late);
    await sessions.start(start);
    expect(await sessions.logSet(set1)).toMatchObject({ status: 'logged' });
    expect(await sessions.finish(finish)).toMatchObject({ sets: 1 });
  });

  it('come after the clinic’s own number of days', async () => {
    const setting = await atTheGate();
    await database.admin.insert(policies).values({
      clinicId: setting.clinic.id,
      version: 1,
      policy: { ...defaultPolicy, screenAgainDays: 28 },
      reason: 'Every four weeks here.',
      createdBy: setting.trainer.userId,
    });
    const { plan } = setting.at('2026-11-29T10:00:00.000Z');
    expect((await plan.today()).screeningDue).toMatchObject({ reason: 'weeks' });
  });

  it('are due when a flare has ended, not while it goes on', async () => {
    const setting = await atTheGate();
    const reported = await makeSymptomReport(database.admin, setting.chart);
    const flare = { ...setting.chart, symptomReportId: reported.id, fromDate: '2026-11-02' };
    await makeFlare(database.admin, { ...flare, untilDate: '2026-11-05' });
    const { plan, screening } = setting.at('2026-11-06T10:00:00.000Z');
    expect((await plan.today()).screeningDue).toEqual({ reason: 'flare', since: '2026-11-05' });
    await screening.again(again('2026-11-06T09:59:00.000Z'));
    expect((await plan.today()).screeningDue).toBeNull();
    await makeFlare(database.admin, { ...flare, fromDate: '2026-11-06' });
    expect((await plan.today()).screeningDue).toBeNull();
  });

  it('let a stop end, which a client cannot do by answering alone', async () => {
    const setting = await atTheGate();
    await makeLiftStop(database.admin, { ...setting.chart, since: '2026-11-02T08:00:00.000Z' });
    const { plan, screening, sessions } = setting.at(monday);
    expect((await plan.today()).screeningDue).toMatchObject({ reason: 'stop' });
    // A phone's clock that runs ahead does not carry the answers past the stop's begin by itself.
    expect(await screening.again(again('2026-11-02T07:00:00.000Z'))).toMatchObject({
      screeningDue: { reason: 'stop' },
    });
    expect(await screening.again(again('2026-11-02T08:59:00.000Z'))).toMatchObject({
      screeningDue: null,
      lock: { level: 'stop' },
    });
    const { start } = sessionMessages(setting, monday);
    expect(await refusal(sessions.start(start))).toMatchObject({
      code: 'locked',
      message: 'Pain was severe. Pause; your trainer will get in touch.',
    });
  });

  it('lock like the intake, and are never taken half answered as a no', async () => {
    const setting = await atTheGate();
    const { screening, plan } = setting.at(monday);
    const { 'night-pain': _, ...open } = allAnswers();
    for (const answers of [{}, open, { 'leg-pain': true }, starAnswers()]) {
      expect(await refusal(screening.again({ ...again(monday), answers }))).toMatchObject({ code: 'invalid' });
    }
    expect(await screening.again({ ...again(monday), answers: { 'night-pain': true } })).toMatchObject({
      outcome: 'review',
      lock: { level: 'review', state: 'requested' },
    });
    expect((await plan.today()).lock).toMatchObject({ level: 'review' });
    const { clearances: rows } = await setting.desk(monday).charts.overview({ clientId: setting.chart.clientId });
    expect(rows[0]).toMatchObject({ occasion: 'again', state: 'requested' });
  });

  it('are not got round by a start without the questions before a session', async () => {
    const setting = await atTheGate();
    const { sessions } = setting.at(monday);
    const { start } = sessionMessages(setting, monday);
    expect(await refusal(sessions.start({ ...start, starAnswers: null }))).toMatchObject({ code: 'invalid' });
    const half = { ...start, starAnswers: { 'leg-pain': true } };
    expect(await refusal(sessions.start(half))).toMatchObject({ code: 'invalid' });
  });

  it('show the trainer when they were answered, when they are due, and what to be careful about', async () => {
    const setting = await atTheGate();
    const { clientId } = setting.chart;
    await setting.at(monday).screening.again(again(monday, 'leg-pain'));
    await makeMeasurement(database.admin, {
      ...setting.chart,
      instrument: 'phq4',
      score: 7,
      takenOn: '2026-11-02',
      enteredBy: setting.client.userId ?? '',
    });
    const { screening } = await setting.desk('2027-02-01T10:00:00.000Z').charts.overview({ clientId });
    expect(screening).toEqual({
      newest: { occasion: 'again', answeredAt: monday, outcome: 'ready' },
      due: { reason: 'weeks', since: '2026-11-02' },
      cautions: ['Pain down a leg, without numbness or weakness', 'PHQ-4 score 7 of 12: refer, do not treat'],
    });
  });
});
