import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeClient } from '@/db/factories/clients';
import { makeFlare } from '@/db/factories/flares';
import { makeClearance, makeScreening, makeSymptomReport } from '@/db/factories/health';
import { makeMeasurement } from '@/db/factories/measures';
import { makeStaffNote } from '@/db/factories/notes';
import { auditEvents } from '@/db/schema';
import { newId } from '@/lib/id';
import { refusal } from '@/server/testing/clinic-at-work';
import { lifter } from '@/server/testing/lifter';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();
/** The plan began on Monday 2 November. */
const NOW = '2026-11-20T12:00:00.000Z';

async function reported() {
  const setting = await lifter(database);
  const { chart, coach } = setting;
  const { admin } = database;
  await setting.train(0, 60, { before: 3, after: 4 });
  await setting.morning(0, 2);
  await setting.train(1, 62.5, { before: 2, after: 2, during: 5, rpe: 10 });
  const note = (given: Partial<Parameters<typeof makeStaffNote>[1]>) =>
    makeStaffNote(admin, { ...chart, authorId: coach, createdAt: '2026-11-03T09:00:00.000Z', ...given });
  await note({ kind: 'restriction', body: 'No floor pulls before the review.' });
  await note({ kind: 'restriction', body: 'Only until last week.', untilDate: '2026-11-13' });
  const replaced = await note({ kind: 'restriction', body: 'At most 50 kg.' });
  await note({ kind: 'restriction', body: 'At most 60 kg.', replacesId: replaced.id, untilDate: '2026-12-24' });
  await note({ kind: 'restriction', body: 'Taken away.', removedAt: '2026-11-04T09:00:00.000Z', removedBy: coach });
  await note({ body: 'Worries about the house.' });
  const measure = (instrument: string, takenOn: string, score: number, answers = {}) =>
    makeMeasurement(admin, { ...chart, instrument, takenOn, score, answers, enteredBy: coach });
  const rated = (rating: number) => ({ activities: [{ activity: 'Lift a full crate', rating }] });
  await measure('psfs', '2026-11-03', 3, rated(3));
  await measure('psfs', '2026-11-19', 5, rated(5));
  await measure('sorensen', '2026-11-03', 60);
  await measure('phq4', '2026-11-03', 7);
  const wrong = await measure('rmdq24', '2026-11-03', 20);
  await makeMeasurement(admin, {
    ...chart,
    ...{ instrument: 'rmdq24', takenOn: '2026-11-03', score: 12, correctsId: wrong.id, enteredBy: coach },
  });
  const asked = await makeScreening(admin, {
    ...chart,
    ...{ yes: ['weight-loss'], answeredAt: '2026-11-03T09:00:00.000Z', occasion: 'again' as const },
  });
  await makeClearance(admin, {
    ...chart,
    screeningId: asked.id,
    requestedAt: asked.answeredAt,
    ...{ state: 'cleared', decidedAt: '2026-11-04T09:00:00.000Z', decidedBy: coach },
    ...{ clinician: 'Dr Ada Example', examinedOn: '2026-11-04', restrictions: 'Nothing overhead.' },
  });
  const sore = await makeSymptomReport(admin, { ...chart, pain: 7, localDate: '2026-11-11', moment: 'any' });
  await makeFlare(admin, {
    ...chart,
    ...{ fromDate: '2026-11-11', untilDate: '2026-11-13', peakPain: 7, whatHelped: 'Walking' },
    symptomReportId: sore.id,
  });
  const stranger = await makeClient(admin, { clinicId: chart.clinicId, trainerId: coach, name: 'Someone Else' });
  const strange = { clinicId: chart.clinicId, clientId: stranger.clientId };
  await makeSymptomReport(admin, { ...strange, pain: 10, localDate: '2026-11-12' });
  await makeStaffNote(admin, { ...strange, kind: 'restriction', body: 'Of somebody else.', authorId: coach });
  return setting;
}

let setting: Awaited<ReturnType<typeof reported>>;
const ask = async (given: { from?: string; until?: string } = {}, instant = NOW) =>
  (await setting.trainer(instant)).reports.progress({ clientId: setting.chart.clientId, ...given });
beforeAll(async () => {
  setting = await reported();
});

describe('a progress report', () => {
  it('is of the days asked for, and those to come are none', async () => {
    const { report, today } = await ask({ from: '2026-11-02', until: '2026-12-31' });
    expect(report).toMatchObject({ from: '2026-11-02', until: '2026-11-20' });
    expect(today).toBe('2026-11-20');
    expect((await ask({ from: '2026-11-09', until: '2026-11-03' })).report).toMatchObject({
      from: '2026-11-03',
      until: '2026-11-09',
    });
  });

  it('has goals, dose, function and flares as they stand', async () => {
    const { report, plan, screenings } = await ask({ from: '2026-11-02' });
    expect(plan).toMatchObject({ name: 'Deadlift 8', weeks: 8, sessionsPerWeek: 2, isActive: true });
    expect(report.activities).toEqual([{ activity: 'Lift a full crate', first: 3, latest: 5 }]);
    expect(report.function).toMatchObject([
      { instrument: 'psfs', band: 'better' },
      { instrument: 'rmdq24', first: { score: 12 }, latest: null },
      { instrument: 'sorensen', first: { score: 60 }, latest: null },
    ]);
    expect(report.mood).toMatchObject({ first: { score: 7 } });
    expect(report.flares).toMatchObject([{ from: '2026-11-11', days: 3, whatHelped: 'Walking' }]);
    expect(report.pain).toMatchObject({ worst: { pain: 7, date: '2026-11-11' } });
    expect(report.lifts[0]).toMatchObject({
      first: { kg: 60 },
      latest: { kg: 62.5 },
      estimate: { latest: { set: { loadKg: 62.5 } } },
    });
    expect(report.adherence.done).toBe(2);
    expect(screenings).toMatchObject([{ askedOn: '2026-11-03', decidedOn: '2026-11-04', clinician: 'Dr Ada Example' }]);
  });

  it('holds the restrictions in force, no other note, and nothing of anybody else', async () => {
    const answer = await ask();
    expect(answer.restrictions.map(({ body }) => body).sort()).toEqual([
      'At most 60 kg.',
      'No floor pulls before the review.',
    ]);
    expect(answer.inForce).toMatchObject([{ restrictions: 'Nothing overhead.' }]);
    const text = JSON.stringify(answer);
    for (const absent of ['Worries', 'Of somebody else', 'Someone Else', 'Only until', 'Taken away', '50 kg']) {
      expect(text).not.toContain(absent);
    }
  });

  it('tells each opening once, apart from that of the chart', async () => {
    await ask();
    await ask();
    const events = await database.admin
      .select({ action: auditEvents.action })
      .from(auditEvents)
      .where(and(eq(auditEvents.clientId, setting.chart.clientId), eq(auditEvents.userId, setting.coach)));
    // Each sign-in of the test is one of its own.
    expect(events.filter(({ action }) => action === 'report.open').length).toBeGreaterThan(0);
    expect(events.filter(({ action }) => action === 'chart.open')).toEqual([]);
    const trainer = await setting.trainer(NOW);
    const count = async () =>
      (await database.admin.select().from(auditEvents)).filter(({ action }) => action === 'report.open').length;
    const before = await count();
    await trainer.reports.progress({ clientId: setting.chart.clientId });
    await trainer.reports.progress({ clientId: setting.chart.clientId });
    expect(await count()).toBe(before + 1);
  });

  it('is not there for another client’s id', async () => {
    const call = (await setting.trainer(NOW)).reports.progress({ clientId: newId() });
    expect((await refusal(call)).code).toBe('not_found');
  });
});
