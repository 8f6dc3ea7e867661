import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeClearance, makeSymptomReport } from '@/db/factories/health';
import { makeSessionLog } from '@/db/factories/logs';
import { assignments, auditEvents, plannedSessions } from '@/db/schema';
import { defaultEquipment } from '@/domain/load/equipment';
import { addDays } from '@/domain/schedule/dates';
import { newId } from '@/lib/id';
import { clinicAtWork, refusal } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();
let setting: Awaited<ReturnType<typeof clinicAtWork>>;
beforeAll(async () => {
  setting = await clinicAtWork(database);
});

const days = { startDate: '2026-11-02', trainingDays: [1, 3, 5] };
const giving = (clientId: string, given: object = {}) => ({
  id: newId(),
  clientId,
  programId: setting.hinge.id,
  programVersion: 1,
  onConflict: 'ask' as const,
  ...days,
  ...given,
});

const planned = (clientId: string, assignmentId: string) =>
  database.admin
    .select()
    .from(plannedSessions)
    .where(and(eq(plannedSessions.clientId, clientId), eq(plannedSessions.assignmentId, assignmentId)))
    .orderBy(plannedSessions.date);

describe('programs', () => {
  it('lists the built-in ones with what they ask for, and gives one in full', async () => {
    const { programs } = await setting.as(setting.trainer);
    const list = await programs.list({});
    const names = list.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    expect(list.every(({ builtIn, version }) => builtIn && version === 1)).toBe(true);
    const hinge = list.find(({ id }) => id === setting.hinge.id);
    expect(hinge).toMatchObject({ name: 'Hinge foundations', weeks: 12, sessionsPerWeek: 3, sessions: 36 });
    const detail = await programs.get({ programId: setting.hinge.id });
    expect(detail.document).toEqual(setting.hinge.document);
    const used = detail.document.mesocycles[0]?.weeks[0]?.sessions[0]?.items[0]?.exerciseId ?? '';
    expect(detail.exerciseNames[used]).toMatch(/^[A-Z]/);
    expect(await refusal(programs.get({ programId: setting.hinge.id, version: 2 }))).toMatchObject({
      code: 'not_found',
    });
  });

  it('are not for clients', async () => {
    const { programs } = await setting.as(await setting.client());
    expect(await refusal(programs.list({}))).toMatchObject({ code: 'forbidden' });
  });
});

describe('the preview', () => {
  it('shows the calendar and writes nothing', async () => {
    const { clientId } = await setting.client();
    const { assignments: api } = await setting.as(setting.trainer);
    const preview = await api.preview({ clientId, programId: setting.hinge.id, ...days });
    expect(preview).toMatchObject({
      program: { name: 'Hinge foundations', version: 1 },
      today: '2026-11-02',
      weeks: 12,
      calendarWeeks: 12,
      firstDate: '2026-11-02',
      endDate: '2027-01-22',
      warnings: [],
      other: null,
    });
    expect(preview.days).toHaveLength(36);
    expect(preview.days[15]).toMatchObject({ week: 6, deload: true });
    expect(await database.admin.$count(assignments, eq(assignments.clientId, clientId))).toBe(0);
  });

  it('warns of what to think of first', async () => {
    const equipment = { ...defaultEquipment('kg'), has: ['dumbbells'] };
    const { clientId } = await setting.client({ equipment, status: 'invited' });
    await makeClearance(database.admin, { clinicId: setting.clinic.id, clientId });
    const { assignments: api } = await setting.as(setting.trainer);
    const preview = await api.preview({
      clientId,
      programId: setting.hinge.id,
      startDate: '2026-10-26',
      trainingDays: [1, 2],
    });
    const codes = preview.warnings.map(({ code }) => code).sort();
    expect(codes).toEqual(['days-in-a-row', 'equipment', 'fewer-days', 'locked', 'not-joined', 'start-in-the-past']);
    expect(preview.warnings.find(({ code }) => code === 'equipment')?.words).toContain('Barbell and plates');
    expect(preview.calendarWeeks).toBe(18);
  });

  it('names exercises that are usually paused with what the client told, and only lately', async () => {
    const { clientId } = await setting.client();
    const chart = { clinicId: setting.clinic.id, clientId };
    const { assignments: api } = await setting.as(setting.trainer);
    const look = () => api.preview({ clientId, programId: setting.hinge.id, ...days });
    const { today, warnings } = await look();
    expect(warnings.map(({ code }) => code)).not.toContain('pattern');
    const arched = (daysAgo: number) =>
      makeSymptomReport(database.admin, {
        ...chart,
        moment: 'any',
        triggers: ['arching'],
        reportedAt: `${addDays(today, -daysAgo)}T10:00:00.000Z`,
      });
    await arched(40);
    await arched(3);
    expect((await look()).warnings.map(({ code }) => code)).not.toContain('pattern');
    await arched(2);
    const said = (await look()).warnings.filter(({ code }) => code === 'pattern').map(({ words }) => words);
    expect(said).toEqual([expect.stringMatching(/^With symptoms that arching makes worse .*Block-pull deadlift/)]);
  });
});

describe('assigning', () => {
  it('writes the plan once, each session with its own copy', async () => {
    const { clientId } = await setting.client();
    const { assignments: api } = await setting.as(setting.trainer);
    const input = giving(clientId);
    const made = await api.create(input);
    expect(made).toEqual({
      id: input.id,
      version: 1,
      name: 'Hinge foundations',
      startDate: '2026-11-02',
      endDate: '2027-01-22',
      sessions: 36,
      ended: null,
    });
    expect(await api.create(input)).toEqual(made);
    const rows = await planned(clientId, input.id);
    expect(rows).toHaveLength(36);
    expect(rows[0]).toMatchObject({ date: '2026-11-02', week: 1, status: 'planned' });
    expect(rows[0]?.prescription).toMatchObject({ week: 1, weeks: 12, deload: false });
    expect(rows[0]?.prescription.items[0]?.exerciseName).toMatch(/^[A-Z]/);
    expect(await refusal(api.create({ ...input, trainingDays: [1] }))).toMatchObject({ code: 'reused_id' });
    const events = await database.admin.select().from(auditEvents).where(eq(auditEvents.subjectId, input.id));
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ action: 'assignment.create', relation: 'trainer', clientId });
  });

  it('asks what to do with the plan there is, and names it', async () => {
    const { clientId } = await setting.client();
    const { assignments: api } = await setting.as(setting.trainer);
    const first = giving(clientId);
    await api.create(first);
    const second = giving(clientId, { programId: setting.deadlift.id, startDate: '2026-11-16' });
    expect(await refusal(api.create(second))).toMatchObject({
      code: 'conflict',
      details: { assignmentId: first.id, name: 'Hinge foundations', endDate: '2027-01-22', afterDate: '2027-01-25' },
    });
    const preview = await api.preview({ clientId, programId: setting.deadlift.id, ...days, startDate: '2026-11-16' });
    expect(preview.other).toMatchObject({ id: first.id, wouldCancel: 30, afterDate: '2027-01-25' });
    expect(preview.warnings).toContainEqual(expect.objectContaining({ code: 'overlap', blocking: true }));
  });

  it('replaces the first from the day before, and leaves what has a log', async () => {
    const { clientId } = await setting.client();
    const { assignments: api } = await setting.as(setting.trainer);
    const first = giving(clientId);
    await api.create(first);
    const rows = await planned(clientId, first.id);
    const ahead = rows.find(({ date }) => date === '2026-11-20');
    await makeSessionLog(database.admin, {
      clinicId: setting.clinic.id,
      clientId,
      plannedSessionId: ahead?.id ?? '',
      startedAt: '2026-11-02T08:00:00.000Z',
    });
    const second = giving(clientId, { startDate: '2026-11-16', onConflict: 'replace' });
    const made = await api.create(second);
    expect(made.ended).toEqual({ id: first.id, name: 'Hinge foundations', cancelledSessions: 29 });
    const after = await planned(clientId, first.id);
    expect(after.filter(({ status }) => status === 'cancelled')).toHaveLength(29);
    expect(after.filter(({ date, status }) => date < '2026-11-16' && status === 'planned')).toHaveLength(6);
    expect(after.find(({ id }) => id === ahead?.id)?.status).toBe('planned');
    // It goes on until then: the client still has the two weeks before the new plan.
    const [old] = await database.admin.select().from(assignments).where(eq(assignments.id, first.id));
    expect(old).toMatchObject({ status: 'active', endDate: '2026-11-15', version: 2 });
  });

  it('ends at once what a plan from today replaces', async () => {
    const { clientId } = await setting.client();
    const { assignments: api } = await setting.as(setting.trainer);
    const first = giving(clientId);
    await api.create(first);
    await api.create(giving(clientId, { onConflict: 'replace' }));
    const [old] = await database.admin.select().from(assignments).where(eq(assignments.id, first.id));
    expect(old).toMatchObject({ status: 'ended', endDate: '2026-11-02' });
  });

  it('queues behind the first, and says from when on', async () => {
    const { clientId } = await setting.client();
    const { assignments: api } = await setting.as(setting.trainer);
    await api.create(giving(clientId));
    const early = giving(clientId, { startDate: '2027-01-22', onConflict: 'after' });
    expect(await refusal(api.create(early))).toMatchObject({ code: 'invalid', details: { afterDate: '2027-01-25' } });
    const made = await api.create(giving(clientId, { startDate: '2027-01-25', onConflict: 'after' }));
    expect(made).toMatchObject({ startDate: '2027-01-25', ended: null });
  });

  it('lets only one of two at once win', async () => {
    const { clientId } = await setting.client();
    const { assignments: api } = await setting.as(setting.trainer);
    const results = await Promise.allSettled([api.create(giving(clientId)), api.create(giving(clientId))]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await database.admin.$count(assignments, eq(assignments.clientId, clientId))).toBe(1);
  });

  it.each([
    [
      'a version that is not the published one',
      { programVersion: 7 },
      { code: 'version_conflict', details: { version: 1 } },
    ],
    ['a start long past', { startDate: '2026-09-01' }, { code: 'invalid' }],
    ['a start far ahead', { startDate: '2028-01-03' }, { code: 'invalid' }],
    ["a program that is not the clinic's", { programId: newId() }, { code: 'not_found' }],
  ])('refuses %s', async (_, given, expected) => {
    const { clientId } = await setting.client();
    const { assignments: api } = await setting.as(setting.trainer);
    expect(await refusal(api.create(giving(clientId, given)))).toMatchObject(expected);
  });

  it('refuses days chosen twice, none, and keys that it does not know', async () => {
    const { clientId } = await setting.client();
    const { assignments: api } = await setting.as(setting.trainer);
    await expect(api.create(giving(clientId, { trainingDays: [] }))).rejects.toThrow();
    await expect(api.create(giving(clientId, { trainingDays: [1, 1] }))).rejects.toThrow();
    await expect(api.create(giving(clientId, { clinicId: newId() }))).rejects.toThrow();
  });

  it('is not for other trainers, owners who do not train the client, or the client', async () => {
    const client = await setting.client();
    const call = async (member: { userId: string | null }) =>
      refusal((await setting.as(member)).assignments.create(giving(client.clientId)));
    expect(await call(setting.other)).toMatchObject({ code: 'not_found' });
    expect(await call(setting.owner)).toMatchObject({ code: 'forbidden' });
    expect(await call(client)).toMatchObject({ code: 'forbidden' });
  });
});

describe('ending', () => {
  it('takes the version that was read, cancels what is left, and is done once', async () => {
    const { clientId } = await setting.client();
    const { assignments: api } = await setting.as(setting.trainer, '2026-11-09T09:00:00.000Z');
    const given = giving(clientId);
    await api.create(given);
    const end = { clientId, assignmentId: given.id, version: 1, reason: 'Moving on together.' };
    expect(await refusal(api.end({ ...end, version: 2 }))).toMatchObject({
      code: 'version_conflict',
      details: { version: 1 },
    });
    expect(await api.end(end)).toEqual({ id: given.id, version: 2, endDate: '2026-11-09', cancelledSessions: 33 });
    expect(await refusal(api.end(end))).toMatchObject({ code: 'version_conflict', details: { version: 2 } });
    expect(await refusal(api.end({ ...end, version: 2 }))).toMatchObject({ code: 'conflict' });
    expect(await refusal(api.end({ ...end, assignmentId: newId() }))).toMatchObject({ code: 'not_found' });
  });
});
