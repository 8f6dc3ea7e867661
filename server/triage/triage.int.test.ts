import { beforeAll, describe, expect, it } from 'vitest';
import { makeCover } from '@/db/factories/clinics';
import { makeClearance, makeSymptomReport } from '@/db/factories/health';
import { makeSessionLog } from '@/db/factories/logs';
import { makeAssignment } from '@/db/factories/plans';
import { clinicAtWork, refusal } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();
let setting: Awaited<ReturnType<typeof clinicAtWork>>;
const today = '2026-11-23';
const now = `${today}T09:00:00.000Z`;

/** A client with a plan since Monday 2 November who did their sessions until `until`. */
async function trained(name: string, until = today, trainerId = setting.trainer.userId) {
  const client = await setting.client({ name, trainerId, usualPain: 2 });
  const chart = { clinicId: setting.clinic.id, clientId: client.clientId };
  const plan = await makeAssignment(database.admin, {
    ...chart,
    programId: setting.hinge.id,
    startDate: '2026-11-02',
    trainingDays: [1, 3, 5],
    assignedBy: trainerId,
  });
  for (const { id, date } of plan.planned.filter((session) => session.date < today && session.date <= until)) {
    await makeSessionLog(database.admin, {
      ...chart,
      plannedSessionId: id,
      startedAt: `${date}T10:00:00.000Z`,
      finishedAt: `${date}T11:00:00.000Z`,
      painBefore: 1,
      painAfter: 2,
    });
  }
  return chart;
}

beforeAll(async () => {
  setting = await clinicAtWork(database);
  await trained('Anna On plan');
  await trained('Ben Drifting', '2026-11-13');
  const sore = await trained('Cleo Sore');
  await makeSymptomReport(database.admin, { ...sore, pain: 5, reportedAt: `${today}T06:00:00.000Z`, localDate: today });
  const locked = await trained('Dora Emergency');
  await makeClearance(database.admin, { ...locked, level: 'emergency', requestedAt: now });
  const waiting = await trained('Emil Waiting');
  await makeClearance(database.admin, { ...waiting, requestedAt: now });
  await setting.client({ name: 'Finn New' });
  await setting.client({ name: 'Gus Invited', status: 'invited' });
  await setting.client({ name: 'Hal Archived', status: 'archived' });
  await trained('Ida Elsewhere', today, setting.other.userId);
});

describe('the caseload', () => {
  it('is in order of urgency, with its reasons', async () => {
    const { triage } = await setting.as(setting.trainer, now);
    const { rows, counts, invited } = await triage.caseload({ scope: 'mine' });
    expect(rows.map(({ name, group, reasons }) => [name, group, ...reasons.map(({ code }) => code)])).toEqual([
      ['Dora Emergency', 'stop', 'emergency'],
      ['Cleo Sore', 'decide', 'morning-above-usual'],
      ['Emil Waiting', 'decide', 'clearance-waiting'],
      ['Finn New', 'decide', 'no-plan'],
      ['Ben Drifting', 'drifting', 'missed'],
      ['Anna On plan', 'on-plan'],
    ]);
    expect(counts).toEqual({ stop: 1, decide: 3, drifting: 1, 'on-plan': 1, invited: 1 });
    expect(invited).toMatchObject([{ name: 'Gus Invited', hasPlan: false }]);
  });

  it('carries what a row shows', async () => {
    const { triage } = await setting.as(setting.trainer, now);
    const { rows } = await triage.caseload({ scope: 'mine' });
    const ben = rows.find(({ name }) => name.startsWith('Ben'));
    expect(ben).toMatchObject({
      trainerName: 'Tom Trainer',
      isCover: false,
      plan: { name: 'Hinge foundations', week: 4, weeks: 12, endDate: '2027-01-22' },
      missedInARow: 3,
      lastActivity: '2026-11-13',
      lastSession: '2026-11-13',
    });
    expect(ben?.squares.map(({ state }) => state)).toEqual([
      'done',
      'done',
      'done',
      'missed',
      'missed',
      'missed',
      'upcoming',
    ]);
    const cleo = rows.find(({ name }) => name.startsWith('Cleo'));
    expect(cleo).toMatchObject({ morningPain: 5, lastPain: { pain: 5, date: today }, usualPain: 2 });
    expect(cleo?.pain28).toHaveLength(28);
    // Friday's session, the weekend, this morning.
    expect(cleo?.pain28.slice(-4)).toEqual([2, null, null, 5]);
  });

  it("is one's own, what one covers, or the clinic for its owner", async () => {
    const names = async (member: { userId: string }, scope: 'mine' | 'clinic') =>
      (await (await setting.as(member, now)).triage.caseload({ scope })).rows.map(({ name }) => name);
    expect(await names(setting.other, 'mine')).toEqual(['Ida Elsewhere']);
    expect(await names(setting.owner, 'mine')).toEqual([]);
    expect(await names(setting.owner, 'clinic')).toHaveLength(7);
    const trainer = await setting.as(setting.trainer, now);
    expect(await refusal(trainer.triage.caseload({ scope: 'clinic' }))).toMatchObject({ code: 'forbidden' });
    const client = await setting.as(await setting.client({ name: 'Zed New' }), now);
    expect(await refusal(client.triage.caseload({ scope: 'mine' }))).toMatchObject({ code: 'forbidden' });

    // The database reckons covers by its own clock, so this one holds whenever the test runs.
    await makeCover(database.admin, {
      clinicId: setting.clinic.id,
      trainerId: setting.other.userId,
      coverId: setting.trainer.userId,
      fromDate: '2020-01-01',
      untilDate: '2099-01-01',
    });
    const { rows } = await trainer.triage.caseload({ scope: 'mine' });
    expect(rows.find(({ name }) => name === 'Ida Elsewhere')).toMatchObject({
      isCover: true,
      trainerName: 'Una Other',
    });
  });
});
