import { beforeAll, describe, expect, it } from 'vitest';
import { makeClient } from '@/db/factories/clients';
import { makeClinic } from '@/db/factories/clinics';
import { makeClearance, makeSymptomReport } from '@/db/factories/health';
import { makeMeasurement } from '@/db/factories/measures';
import { makeMessage } from '@/db/factories/messages';
import { makeAssignment } from '@/db/factories/plans';
import { makeLiftStop } from '@/db/factories/progression';
import { auditEvents } from '@/db/schema';
import { addDays } from '@/domain/schedule/dates';
import { clinicAtWork, refusal } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();
/** Twelve weeks that begin on 7 September. */
const NOW = '2026-11-29T12:00:00.000Z';
const FIRST = '2026-09-07';
const at = (date: string, hour: number) => `${date}T${String(hour).padStart(2, '0')}:00:00.000Z`;

/**
 * Six clients of one trainer, each with pain of 6 at first and 6 − n at last, and Roland-Morris 10 and 10 − 2n; a seventh
 * without an intake, one invited, one of another trainer, and a clinic beside it.
 */
async function smallClinic() {
  const setting = await clinicAtWork(database);
  const { admin } = database;
  const clinicId = setting.clinic.id;
  const clients = [];
  for (let n = 0; n < 6; n += 1) {
    const client = await setting.client({ intakeCompletedAt: at('2026-08-01', 9), createdAt: at('2026-08-01', 9) });
    clients.push(client);
    const chart = { clinicId, clientId: client.clientId };
    const report = (localDate: string, pain: number) =>
      makeSymptomReport(admin, { ...chart, localDate, pain, reportedAt: at(localDate, 8) });
    await report(FIRST, 6);
    await report('2026-09-13', 6);
    // In neither week.
    await report('2026-10-10', 10);
    await report('2026-11-27', 6 - n);
    const measure = (takenOn: string, score: number) =>
      makeMeasurement(admin, {
        ...chart,
        ...{ instrument: 'rmdq24', takenOn, score, answers: {} },
        enteredBy: client.userId ?? '',
      });
    await measure('2026-08-20', 24);
    await measure('2026-09-08', 10);
    await measure('2026-11-20', 10 - 2 * n);
    await makeMessage(admin, {
      ...chart,
      ...{ authorId: client.userId ?? '', side: 'client', createdAt: at('2026-10-05', 8) },
    });
    // A second message while one waits begins no second wait.
    await makeMessage(admin, {
      ...chart,
      ...{ authorId: client.userId ?? '', side: 'client', createdAt: at('2026-10-05', 9) },
    });
    if (n > 0) {
      await makeMessage(admin, {
        ...chart,
        ...{ authorId: setting.trainer.userId, side: 'staff', createdAt: at('2026-10-05', 8 + 2 * n) },
      });
    }
    if (n < 5) {
      await makeLiftStop(admin, {
        ...chart,
        rule: 'S8',
        since: at('2026-11-01', 6),
        endedAt: at('2026-11-02', 6),
        endedBy: setting.trainer.userId,
      });
    }
  }
  const plan = await makeAssignment(admin, {
    clinicId,
    clientId: clients[0]?.clientId ?? '',
    programId: setting.hinge.id,
    startDate: FIRST,
    trainingDays: [1, 3, 5],
    assignedBy: setting.trainer.userId,
  });
  await setting.client({ intakeCompletedAt: null, name: 'Ina Intake' });
  await setting.client({ status: 'invited', name: 'Ivo Invited' });
  await setting.client({ status: 'archived', name: 'Arno Archived' });
  const other = await makeClient(admin, { clinicId, trainerId: setting.other.userId, name: 'Otto Other' });
  await makeSymptomReport(admin, { clinicId, clientId: other.clientId, localDate: FIRST, pain: 9 });
  await makeSymptomReport(admin, { clinicId, clientId: other.clientId, localDate: '2026-11-27', pain: 9 });
  const beside = await makeClinic(admin);
  await makeClient(admin, { clinicId: beside.id });
  return { ...setting, clients, plan };
}

let setting: Awaited<ReturnType<typeof smallClinic>>;
beforeAll(async () => {
  setting = await smallClinic();
});

describe('the summary of a caseload', () => {
  it('counts one’s own clients alone, and says who is left out', async () => {
    const page = await (await setting.as(setting.trainer, NOW)).reports.summary({});
    expect(page).toMatchObject({ trainers: [], trainerName: 'Tom Trainer' });
    expect(page.summary).toMatchObject({
      from: FIRST,
      until: '2026-11-29',
      clients: 6,
      leftOut: [
        { count: 1, why: 'invited and not joined yet' },
        { count: 1, why: 'intake not finished' },
      ],
    });
  });

  it('has the first and the last week of pain, and results of the period alone', async () => {
    const { summary } = await (await setting.as(setting.trainer, NOW)).reports.summary({});
    const [pain, rmdq, psfs] = summary.changes;
    // Changes 0 to −5, and 0 to −10 by twos: Student's t with 5 degrees of freedom.
    expect(pain).toMatchObject({
      id: 'nprs',
      clients: 6,
      figure: { first: 6, last: 3.5, improved: { count: 4 }, worse: 0 },
    });
    expect(pain?.figure?.change.value).toBeCloseTo(-2.5, 10);
    expect(pain?.figure?.change.low).toBeCloseTo(-4.4633, 3);
    expect(rmdq).toMatchObject({ clients: 6, figure: { first: 10, last: 5, improved: { count: 3 } } });
    expect(psfs).toMatchObject({ clients: 0, figure: null, leftOut: [{ count: 6 }] });
  });

  it('shows no figure of fewer than five', async () => {
    const { summary } = await (await setting.as(setting.trainer, NOW)).reports.summary({});
    const due = setting.plan.planned.filter(({ date }) => date < '2026-11-29').length;
    expect(due).toBeGreaterThan(0);
    expect(summary.adherence).toMatchObject({ clients: 1, figure: null });
    expect(summary.waits.proposal.figure).toBeNull();
  });

  it('times the first answer to a message, and the first contact after a stop', async () => {
    const { summary } = await (await setting.as(setting.trainer, NOW)).reports.summary({});
    expect(summary.waits.message).toMatchObject({
      clients: 6,
      figure: { asked: 6, answered: 5, waiting: 1, median: 6, withinDay: 5 },
    });
    expect(summary.waits.stop).toMatchObject({ clients: 5, figure: { asked: 5, waiting: 0, median: 24 } });
  });

  it('is of the clinic, or of one trainer, for an owner alone', async () => {
    const owner = await setting.as(setting.owner, NOW);
    const clinic = await owner.reports.summary({ whose: 'clinic' });
    expect(clinic.summary.clients).toBe(7);
    expect(clinic.trainers.map(({ name }) => name)).toEqual(['Tom Trainer', 'Una Other']);
    const one = await owner.reports.summary({ whose: { trainerId: setting.other.userId } });
    expect(one).toMatchObject({ trainerName: 'Una Other', summary: { clients: 1 } });
    expect(one.summary.changes.every(({ figure }) => figure === null)).toBe(true);
    const trainer = await setting.as(setting.trainer, NOW);
    for (const whose of [
      'clinic',
      { trainerId: setting.other.userId },
      { trainerId: setting.trainer.userId },
    ] as const) {
      expect((await refusal(trainer.reports.summary({ whose }))).code).toBe('forbidden');
    }
    const nobody = { trainerId: setting.owner.userId };
    expect((await refusal(owner.reports.summary({ whose: nobody }))).code).toBe('not_found');
  });

  it('names no client, in the table for a spreadsheet neither', async () => {
    const page = await (await setting.as(setting.owner, NOW)).reports.summary({ whose: 'clinic' });
    const text = JSON.stringify(page);
    for (const { clientId, name } of setting.clients) {
      expect(text).not.toContain(clientId);
      expect(text).not.toContain(name);
    }
    expect(page.csv).toContain('"Pain, mean of a week: first",points,2026-09-07,2026-11-29,7,6.429,,\r\n');
    // Below zero, and still a number to reckon with.
    expect(page.csv).toContain('points,2026-09-07,2026-11-29,7,-2.143,-3.948,-0.338\r\n');
    expect(page.csv).not.toMatch(/(^|,)[=+@]/m);
  });

  it('leaves a trace of who read it', async () => {
    await (await setting.as(setting.owner, NOW)).reports.summary({ whose: 'clinic', period: 'year' });
    const events = await database.admin.select().from(auditEvents);
    expect(events.filter(({ action }) => action === 'caseload.summary')).toContainEqual(
      expect.objectContaining({
        userId: setting.owner.userId,
        clientId: null,
        detail: { from: addDays('2026-11-29', -364), until: '2026-11-29', clients: 7 },
      }),
    );
  });

  it('counts a worrying answer until a clearance is decided', async () => {
    const [first] = setting.clients;
    const chart = { clinicId: setting.clinic.id, clientId: first?.clientId ?? '' };
    await makeClearance(database.admin, { ...chart, requestedAt: at('2026-11-20', 6) });
    const { summary } = await (await setting.as(setting.trainer, NOW)).reports.summary({});
    expect(summary.waits.stop.figure).toMatchObject({ asked: 6, answered: 5, waiting: 1 });
  });
});
