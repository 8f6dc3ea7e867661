import { and, asc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeSessionLog } from '@/db/factories/logs';
import { makeClosedDays } from '@/db/factories/plan-changes';
import { assignments, plannedSessions, planPauses } from '@/db/schema';
import { newId } from '@/lib/id';
import { clinicAtWork, refusal } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();
let setting: Awaited<ReturnType<typeof clinicAtWork>>;
beforeAll(async () => {
  setting = await clinicAtWork(database);
});

const MONDAY = '2026-11-09T09:00:00.000Z';

/** A client on Hinge foundations from Monday 2 November on Monday, Wednesday and Friday. */
async function onPlan() {
  const client = await setting.client();
  const { assignments: api } = await setting.as(setting.trainer);
  const id = newId();
  await api.create({
    id,
    clientId: client.clientId,
    programId: setting.hinge.id,
    programVersion: 1,
    startDate: '2026-11-02',
    trainingDays: [1, 3, 5],
    onConflict: 'ask',
  });
  const deed = (version: number) => ({ id: newId(), clientId: client.clientId, assignmentId: id, version });
  const sessions = () =>
    database.admin
      .select()
      .from(plannedSessions)
      .where(and(eq(plannedSessions.clientId, client.clientId), eq(plannedSessions.assignmentId, id)))
      .orderBy(asc(plannedSessions.week), asc(plannedSessions.position));
  const plan = async () => (await database.admin.select().from(assignments).where(eq(assignments.id, id)))[0];
  return { ...client, id, deed, sessions, plan };
}

const at = async (instant = MONDAY) => await setting.as(setting.trainer, instant);

describe('a pause with an end', () => {
  it('moves what is left behind it, in order, and the end of the plan with it', async () => {
    const { deed, sessions, plan } = await onPlan();
    const { assignments: api } = await at();
    const input = { ...deed(1), fromDate: '2026-11-11', untilDate: '2026-11-20', reason: 'A holiday.' };
    const done = await api.pause(input);
    expect(done).toMatchObject({ version: 2, waiting: 0, movedSessions: 32, nextDate: '2026-11-23', runsInto: null });
    expect(await api.pause(input)).toEqual(done);
    const rows = await sessions();
    expect(rows.slice(2, 7).map(({ date, movedFrom, status }) => [date, movedFrom, status])).toEqual([
      ['2026-11-06', null, 'planned'],
      ['2026-11-09', null, 'planned'],
      ['2026-11-23', '2026-11-11', 'planned'],
      ['2026-11-25', '2026-11-13', 'planned'],
      ['2026-11-27', '2026-11-16', 'planned'],
    ]);
    expect(done.endDate).toBe(rows.at(-1)?.date);
    expect(await plan()).toMatchObject({ status: 'active', endDate: done.endDate });
    expect(new Set(rows.map(({ date }) => date)).size).toBe(36);
  });

  it('can be cut short, and called off before it begins', async () => {
    const { deed, sessions } = await onPlan();
    const { assignments: api } = await at();
    const before = (await sessions()).map(({ date }) => date);
    await api.pause({ ...deed(1), fromDate: '2026-11-16', untilDate: '2026-11-29', reason: 'A holiday.' });
    await api.resume({ ...deed(2), onDate: '2026-11-09' });
    expect((await sessions()).map(({ date, movedFrom }) => [date, movedFrom])).toEqual(
      before.map((date) => [date, null]),
    );
    await api.pause({ ...deed(3), fromDate: '2026-11-16', untilDate: '2026-11-29', reason: 'Another holiday.' });
    const later = await at('2026-11-20T09:00:00.000Z');
    expect(await later.assignments.resume({ ...deed(4), onDate: '2026-11-23' })).toMatchObject({
      nextDate: '2026-11-23',
    });
    expect((await sessions())[6]).toMatchObject({ date: '2026-11-23', movedFrom: '2026-11-16' });
    expect(await refusal(later.assignments.resume({ ...deed(5), onDate: '2026-12-20' }))).toMatchObject({
      code: 'invalid',
    });
  });
});

describe('an open pause', () => {
  it('keeps the sessions until the plan goes on, around closed days', async () => {
    const { clientId, userId, id, deed, sessions, plan } = await onPlan();
    await makeClosedDays(database.admin, {
      clinicId: setting.clinic.id,
      fromDate: '2027-06-04',
      untilDate: '2027-06-04',
      createdBy: setting.owner.userId ?? '',
      name: 'A day for repairs',
    });
    const rows = await sessions();
    const begun = rows[5];
    await makeSessionLog(database.admin, {
      clinicId: setting.clinic.id,
      clientId,
      plannedSessionId: begun?.id ?? '',
      startedAt: MONDAY,
    });
    const { assignments: api } = await at();
    const held = await api.pause({ ...deed(1), fromDate: '2026-11-11', untilDate: null, reason: 'An operation.' });
    expect(held).toMatchObject({ waiting: 31, movedSessions: 0, nextDate: null });
    const kept = await sessions();
    expect(kept.filter(({ status, pauseId }) => status === 'cancelled' && pauseId !== null)).toHaveLength(31);
    expect(kept.find((row) => row.id === begun?.id)?.status).toBe('planned');
    expect(await plan()).toMatchObject({ status: 'active' });

    // It holds the plan for as long as it takes, on the trainer's page and on the client's phone.
    const late = await setting.as({ userId: setting.trainer.userId }, '2027-06-01T09:00:00.000Z');
    const page = await late.charts.plan({ clientId });
    expect(page).toMatchObject({ assignment: { id, pause: { from: '2026-11-11', until: null } }, waiting: 31 });

    const phone = (await setting.as({ userId }, '2027-06-01T09:00:00.000Z')).plan;
    const pause = { from: '2026-11-11', until: null, reason: 'An operation.' };
    expect((await phone.weeks()).assignment).toMatchObject({ id, status: 'active', pause, waiting: 31 });
    expect(await phone.today()).toMatchObject({ hasPlan: true, session: null, next: null, pause });

    const row = (await late.triage.caseload({ scope: 'mine' })).rows.find((each) => each.clientId === clientId);
    expect(row?.plan).toMatchObject({ isPaused: true });
    expect(row?.reasons.map(({ code }) => code)).not.toContain('plan-ending');

    const back = await late.assignments.resume({ ...deed(2), onDate: '2027-06-02' });
    expect(back).toMatchObject({ waiting: 0, movedSessions: 31, nextDate: '2027-06-02' });
    const after = await sessions();
    expect(after.every(({ status, pauseId }) => status === 'planned' && pauseId === null)).toBe(true);
    expect(after[4]).toMatchObject({ date: '2027-06-02', movedFrom: '2026-11-11' });
    expect(after[6]).toMatchObject({ date: '2027-06-07', movedFrom: '2026-11-16' });
    expect(await plan()).toMatchObject({ endDate: after.at(-1)?.date, version: 3 });
    const [ended] = await database.admin.select().from(planPauses).where(eq(planPauses.assignmentId, id));
    expect(ended).toMatchObject({ fromDate: '2026-11-11', untilDate: '2027-06-01' });
  });

  it('is closed when the plan ends', async () => {
    const { clientId, id, deed } = await onPlan();
    const { assignments: api } = await at();
    await api.pause({ ...deed(1), fromDate: '2026-11-09', untilDate: null, reason: 'Away.' });
    await api.end({ clientId, assignmentId: id, version: 2, reason: 'Moving on.' });
    const [pause] = await database.admin.select().from(planPauses).where(eq(planPauses.assignmentId, id));
    expect(pause?.untilDate).toBe('2026-11-09');
  });
});

describe('what a pause refuses', () => {
  it.each([
    ['a past day', { fromDate: '2026-11-01' }, { code: 'invalid' }],
    ['a day behind the plan', { fromDate: '2027-08-01', untilDate: null }, { code: 'invalid' }],
    ['another version', { version: 7 }, { code: 'version_conflict', details: { version: 1 } }],
    ['another plan', { assignmentId: newId() }, { code: 'not_found' }],
  ])('%s', async (_, given, expected) => {
    const { deed } = await onPlan();
    const { assignments: api } = await at();
    const input = { ...deed(1), fromDate: '2026-11-11', untilDate: '2026-11-12', reason: 'Away.', ...given };
    expect(await refusal(api.pause(input))).toMatchObject(expected);
  });

  it('a second one, and to go on without one', async () => {
    const { deed } = await onPlan();
    const { assignments: api } = await at();
    expect(await refusal(api.resume({ ...deed(1), onDate: '2026-11-10' }))).toMatchObject({ code: 'conflict' });
    await api.pause({ ...deed(1), fromDate: '2026-11-11', untilDate: null, reason: 'Away.' });
    const again = { ...deed(2), fromDate: '2026-11-18', untilDate: null, reason: 'Away.' };
    expect(await refusal(api.pause(again))).toMatchObject({ code: 'conflict' });
  });
});

describe('other training days', () => {
  it('count from the day given on', async () => {
    const { deed, sessions, plan } = await onPlan();
    const { assignments: api } = await at();
    const done = await api.changeDays({ ...deed(1), fromDate: '2026-11-16', trainingDays: [2, 6] });
    expect(done.nextDate).toBe('2026-11-17');
    const rows = await sessions();
    expect(rows.slice(5, 9).map(({ date }) => date)).toEqual(['2026-11-13', '2026-11-17', '2026-11-21', '2026-11-24']);
    expect(await plan()).toMatchObject({ trainingDays: [2, 6], endDate: rows.at(-1)?.date });
  });
});

describe('many at once', () => {
  const wish = () => ({
    programId: setting.hinge.id,
    programVersion: 1,
    startDate: '2026-11-09',
    trainingDays: [1, 3, 5],
    keepOwnDays: true,
  });

  it('each client gets the plan or a reason, and nobody is left half done', async () => {
    const fresh = await setting.client();
    const busy = await onPlan();
    const archived = await setting.client({ status: 'archived' });
    const elsewhere = await setting.client({ trainerId: setting.other.userId ?? '' });
    const chosen = [fresh, busy, archived, elsewhere].map(({ clientId }) => ({
      id: newId(),
      clientId,
      onConflict: 'ask' as const,
    }));
    const { assignments: api } = await at();
    const preview = await api.previewMany({ ...wish(), clients: chosen.map(({ id: _, ...rest }) => rest) });
    expect(preview.clients.map(({ ok }) => ok)).toEqual([true, true, true, false]);
    expect(preview.clients[1]).toMatchObject({
      ownDays: true,
      warnings: expect.arrayContaining([expect.objectContaining({ code: 'overlap', blocking: true })]),
    });
    const input = { ...wish(), clients: chosen };
    const { results } = await api.createMany(input);
    expect(results.map((one) => (one.ok ? 'made' : one.code))).toEqual(['made', 'conflict', 'invalid', 'not_found']);
    expect(await api.createMany(input)).toEqual({ results });
    const counts = await Promise.all(
      [fresh, busy, archived, elsewhere].map(({ clientId }) =>
        database.admin.$count(assignments, eq(assignments.clientId, clientId)),
      ),
    );
    expect(counts).toEqual([1, 1, 0, 0]);
  });

  it('begins behind the plan that is there where that is the choice, on its own days', async () => {
    const busy = await onPlan();
    const { assignments: api } = await at();
    const clients = [{ clientId: busy.clientId, onConflict: 'after' as const }];
    const preview = await api.previewMany({ ...wish(), trainingDays: [2, 4], clients });
    expect(preview.clients[0]).toMatchObject({ trainingDays: [1, 3, 5], firstDate: '2027-01-25', warnings: [] });
    const { results } = await api.createMany({
      ...wish(),
      trainingDays: [2, 4],
      clients: clients.map((one) => ({ ...one, id: newId() })),
    });
    expect(results[0]).toMatchObject({ ok: true, made: { startDate: '2027-01-25', ended: null } });
  });
});
