import { beforeAll, describe, expect, it, vi } from 'vitest';
import { makeCover } from '@/db/factories/clinics';
import { makeClearance, makeSymptomReport } from '@/db/factories/health';
import { makeSessionLog } from '@/db/factories/logs';
import { makeAssignment, makeOverride } from '@/db/factories/plans';
import { makeDecision, makeProposal } from '@/db/factories/progression';
import { onceEach } from '@/server/once';
import { createCaller } from '@/server/root';
import { actorOf, contextFor } from '@/server/testing/callers';
import { clinicAtWork, refusal } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';

import { knownClients } from './status';

vi.mock(import('./status'), async (original) => {
  const status = await original();
  return { ...status, knownClients: vi.fn(status.knownClients) };
});

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
      ['Emil Waiting', 'decide', 'review-answer'],
      ['Cleo Sore', 'decide', 'morning-above-usual'],
      ['Finn New', 'decide', 'no-plan'],
      ['Ben Drifting', 'drifting', 'quiet', 'missed'],
    ]);
    expect(counts).toEqual({
      stop: 1,
      decide: 3,
      drifting: 1,
      'on-plan': 1,
      snoozed: 0,
      reviewed: 0,
      invited: 1,
    });
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
      (await (await setting.as(member, now)).triage.clients({ scope })).rows.map(({ name }) => name);
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
    const { rows } = await trainer.triage.clients({ scope: 'mine' });
    expect(rows.find(({ name }) => name === 'Ida Elsewhere')).toMatchObject({
      isCover: true,
      trainerName: 'Una Other',
    });
  });
});

describe('what was decided of the lifts', () => {
  /** Somebody whose session of last Monday the table decided on the morning after. */
  async function decided(name: string, given: { readonly cutsInARow?: number; readonly morning?: number } = {}) {
    const client = await setting.client({ name, trainerId: setting.trainer.userId, usualPain: 2 });
    const chart = { clinicId: setting.clinic.id, clientId: client.clientId };
    const plan = await makeAssignment(database.admin, {
      ...chart,
      programId: setting.hinge.id,
      startDate: '2026-11-16',
      trainingDays: [1, 3, 5],
      assignedBy: setting.trainer.userId,
    });
    const train = (date: string) => {
      const planned = plan.planned.find((session) => session.date === date);
      if (!planned) throw new Error('No such session.');
      const startedAt = `${date}T07:00:00.000Z`;
      return makeSessionLog(database.admin, { ...chart, plannedSessionId: planned.id, startedAt, finishedAt: now });
    };
    const log = await train('2026-11-16');
    const session = plan.planned.find(({ date }) => date === '2026-11-16');
    const next = plan.planned.find(({ date }) => date === today);
    const item = session?.prescription.items.find(({ exerciseId }) =>
      next?.prescription.items.some((each) => each.exerciseId === exerciseId),
    );
    if (!session || !item) throw new Error('No such session.');
    const decidedAt = '2026-11-17T08:00:00.000Z';
    const decision = await makeDecision(database.admin, {
      ...chart,
      plannedSessionId: session.id,
      sessionLogId: log.id,
      item,
      decidedAt,
      inputs: { morning: given.morning ?? 1 },
      lift: { cutsInARow: given.cutsInARow ?? 0 },
    });
    const propose = () =>
      makeProposal(database.admin, {
        ...chart,
        decisionId: decision.id,
        exerciseId: item.exerciseId,
        createdAt: decidedAt,
      });
    const override = (createdAt: string) =>
      makeOverride(database.admin, {
        ...chart,
        exerciseId: item.exerciseId,
        loadKg: 30,
        setBy: setting.trainer.userId,
        createdAt,
      });
    const again = (at: string) =>
      makeDecision(database.admin, {
        ...chart,
        plannedSessionId: session.id,
        sessionLogId: log.id,
        item,
        revision: 2,
        decidedAt: at,
        inputs: { morning: null },
      });
    return { propose, override, again, train };
  }
  const codes = async (name: string) => {
    const { triage } = await setting.as(setting.trainer, now);
    const { rows } = await triage.caseload({ scope: 'mine' });
    const reasons = rows.find((row) => row.name === name)?.reasons ?? [];
    return reasons.filter(({ code }) => code === 'proposal' || code === 'two-decreases').map(({ label }) => label);
  };

  it('counts the steps that wait', async () => {
    const { propose } = await decided('Jo Steps');
    expect(await codes('Jo Steps')).toEqual([]);
    await propose();
    expect(await codes('Jo Steps')).toEqual(['1 step waits for you']);
  });

  it.each<[string, (made: Awaited<ReturnType<typeof decided>>) => Promise<unknown>]>([
    ['the trainer chose another load', ({ override }) => override('2026-11-22T08:00:00.000Z')],
    ['the lift was decided again', ({ again }) => again('2026-11-22T08:00:00.000Z')],
    ['the lift’s next session has begun', ({ train }) => train(today)],
  ])('does not count a step when %s', async (why, happen) => {
    const name = `Kim ${why}`;
    const made = await decided(name);
    await made.propose();
    await happen(made);
    expect(await codes(name)).toEqual([]);
  });

  it('tells of a load that fell twice, until the trainer has spoken', async () => {
    const { override } = await decided('Lea Fell', { cutsInARow: 1, morning: 3 });
    expect(await codes('Lea Fell')).toEqual(['Load fell twice']);
    await override('2026-11-22T08:00:00.000Z');
    expect(await codes('Lea Fell')).toEqual([]);
  });
});

it('is read once for a page that asks for it and counts it in its menu', async () => {
  const actor = await actorOf(database.admin, setting.clinic.id, setting.trainer.userId ?? '');
  const context = contextFor(actor, new Date(now));
  const ask = async ({ triage }: ReturnType<typeof createCaller>) => {
    vi.mocked(knownClients).mockClear();
    const [{ counts }, page] = await Promise.all([
      triage.caseload({ scope: 'mine' }),
      triage.clients({ scope: 'mine', query: '' }),
    ]);
    return { counts, page, readings: vi.mocked(knownClients).mock.calls.length };
  };
  const each = await ask(createCaller(context));
  expect(each.readings).toBe(2);
  expect(await ask(createCaller({ ...context, once: onceEach() }))).toEqual({ ...each, readings: 1 });
});
