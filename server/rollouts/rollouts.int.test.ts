import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeClient } from '@/db/factories/clients';
import { makeMember } from '@/db/factories/clinics';
import { makeAssignment, makeOverride } from '@/db/factories/plans';
import { programs, programVersions } from '@/db/schema';
import type { ProgramDocument, ResolvedSession } from '@/domain/program/types';
import { newId } from '@/lib/id';
import { actorOf, callerAs } from '@/server/testing/callers';
import { clientAtWork, starAnswers } from '@/server/testing/client-at-work';
import { refusal } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();

/** Tuesday of the second week: three sessions have passed, of which the first was done. */
const NOW = '2026-11-10T09:00:00.000Z';
const at = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();

type Setting = Awaited<ReturnType<typeof clientAtWork>>;
let setting: Setting;
let programId = '';
let clientId = '';
let assignmentId = '';
let owner = '';

const as = async (userId: string, instant = NOW) =>
  callerAs(await actorOf(database.admin, setting.clinic.id, userId), new Date(instant));
const trainer = (instant?: string) => as(setting.trainer.userId, instant);

/** The version after the published one. */
async function publish(change: (document: ProgramDocument) => ProgramDocument): Promise<number> {
  const api = await trainer();
  const { document, version } = await api.programs.get({ programId });
  const number = version + 1;
  const { admin } = database;
  await admin
    .insert(programVersions)
    .values({ clinicId: setting.clinic.id, programId, number, document: change(document) });
  await admin.update(programs).set({ publishedVersion: number }).where(eq(programs.id, programId));
  return number;
}
const weeks = (
  document: ProgramDocument,
  change: (week: ProgramDocument['mesocycles'][number]['weeks'][number]) => object,
) =>
  ({
    ...document,
    mesocycles: document.mesocycles.map((block) => ({
      ...block,
      weeks: block.weeks.map((week) => ({ ...week, ...change(week) })),
    })),
  }) as ProgramDocument;

/** One more set in every line of session A; no session C from week 3 on; a session D in week 4. */
const changed = (document: ProgramDocument) =>
  weeks(document, ({ week, sessions }) => ({
    sessions: sessions
      .filter(({ key }) => key !== 'C' || week < 3)
      .map((session) =>
        session.key === 'A'
          ? {
              ...session,
              items: session.items.map((item) => ({
                ...item,
                prescription: { ...item.prescription, sets: item.prescription.sets + 1 },
              })),
            }
          : session,
      )
      .concat(
        week === 4
          ? sessions.slice(0, 1).map((session) => ({
              ...session,
              key: 'D',
              items: session.items.map((item) => ({ ...item, id: `d-${item.id}` })),
            }))
          : [],
      ),
  }));

type PlannedRow = {
  id: string;
  date: string;
  status: string;
  week: number;
  position: number;
  prescription: ResolvedSession;
};
const planned = (of = clientId) => database.sql<PlannedRow[]>`
  select id, date::text, status, week, position, prescription, moved_from::text, pause_id from planned_sessions
  where client_id = ${of} order by date, position, id`;
const assignment = async () => {
  const [row] = await database.sql`
    select program_version, weeks, end_date::text from assignments where id = ${assignmentId}`;
  return row;
};
const messages = (list: readonly { clientId: string; assignmentId: string; message: string }[]) =>
  list.map(({ clientId: id, assignmentId: plan, message }) => ({ clientId: id, assignmentId: plan, message }));

beforeEach(async () => {
  setting = await clientAtWork(database);
  clientId = setting.client.clientId;
  const [row] = await database.sql`select id, program_id from assignments where client_id = ${clientId}`;
  assignmentId = row?.id;
  programId = row?.program_id;
  owner = (await makeMember(database.admin, { clinicId: setting.clinic.id, role: 'owner' })).userId;
  await setting.at('2026-11-02T10:00:00.000Z').sessions.start({
    id: newId(),
    plannedSessionId: setting.first.id,
    startedAt: '2026-11-02T10:00:00.000Z',
    painBefore: 1,
    starAnswers: starAnswers(),
  });
});

async function rollOut(instant = NOW) {
  const api = await trainer(instant);
  const { version: toVersion } = await api.programs.get({ programId });
  const preview = await api.rollouts.preview({ programId, toVersion });
  const input = { id: newId(), programId, toVersion, clients: messages(preview.clients) };
  return { api, preview, input, rollout: await api.rollouts.create(input) };
}

describe('a rollout', () => {
  it('does what the preview says, touches nothing that was logged or has passed, and tells the client', async () => {
    await publish(changed);
    const before = await planned();
    const { api, preview, input, rollout } = await rollOut();
    const after = await planned();

    const [client] = preview.clients;
    expect(preview).toMatchObject({ loggedChanged: 0, outOfReach: 0 });
    expect(client).toMatchObject({ clientId, fromVersion: 1, logged: 1, conflicts: [] });
    // Session A of weeks 3 to 12 and of this week's tomorrow is another; C goes from week 3 on; D comes in week 4.
    const kinds = (kind: string) => client?.sessions.filter(({ change }) => change === kind) ?? [];
    expect(kinds('removed')).toHaveLength(10);
    expect(kinds('added')).toHaveLength(1);
    expect(preview.sessionsChanged).toBe(client?.sessions.length);
    expect(rollout).toMatchObject({ clients: 1, sessionsChanged: preview.sessionsChanged, loggedChanged: 0 });

    const was = new Map(before.map((row) => [row.id, row]));
    for (const row of after.filter(({ date, id }) => date < '2026-11-10' || id === setting.first.id)) {
      expect(row).toEqual(was.get(row.id));
    }
    for (const session of client?.sessions ?? []) {
      const row = after.find(({ id, date, week, prescription }) =>
        session.plannedSessionId === null
          ? date === session.date && week === session.week && prescription.key === 'D'
          : id === session.plannedSessionId,
      );
      expect(row?.date).toBe(session.date);
      expect(row?.status).toBe(session.change === 'removed' ? 'cancelled' : 'planned');
    }
    const untouched = after.filter(
      ({ id }) => !client?.sessions.some((each) => each.plannedSessionId === id) && was.has(id),
    );
    expect(untouched.map(({ id, date, status }) => ({ id, date, status }))).toEqual(
      untouched.map(({ id }) => ({ id, date: was.get(id)?.date, status: was.get(id)?.status })),
    );
    expect(await assignment()).toMatchObject({ program_version: 2, weeks: 12 });

    // A repeat is harmless, another rollout of the same version finds nobody.
    expect(await api.rollouts.create(input)).toEqual(rollout);
    expect((await api.rollouts.preview({ programId, toVersion: 2 })).clients).toEqual([]);
    expect(await refusal(api.rollouts.create({ ...input, id: newId() }))).toMatchObject({ code: 'conflict' });

    const mine = setting.at(at(5));
    const message = client?.message ?? '';
    expect(message).toMatch(/sessions? changed.*What you have logged stays as it is\.$/);
    expect((await mine.plan.weeks()).planChange).toEqual({ message, date: '2026-11-10' });
    expect((await mine.plan.today()).planChange).toEqual({ message, date: '2026-11-10' });
    expect((await setting.at('2026-11-25T09:00:00.000Z').plan.weeks()).planChange).toBeNull();
  });

  it('is taken back within ten minutes, to what it was', async () => {
    await publish(changed);
    const [before, plan] = [await planned(), await assignment()];
    const { rollout } = await rollOut();
    expect((await (await trainer()).rollouts.list({ programId }))[0]).toMatchObject({
      id: rollout.id,
      undoUntil: at(10),
    });
    const undone = await (await trainer(at(9))).rollouts.undo({ rolloutId: rollout.id });
    expect(undone).toMatchObject({ clients: 1, sessionsRestored: rollout.sessionsChanged, left: [] });
    const after = await planned();
    expect(after.filter(({ status }) => status !== 'cancelled')).toEqual(before);
    expect(await assignment()).toEqual(plan);
    expect((await setting.at(at(9)).plan.weeks()).planChange).toBeNull();
    const [row] = await (await trainer(at(9))).rollouts.list({ programId });
    expect(row).toMatchObject({ undoUntil: null, undoneAt: at(9) });
    expect(await refusal((await trainer(at(9))).rollouts.undo({ rolloutId: rollout.id }))).toMatchObject({
      code: 'conflict',
    });
    // And may be made again.
    expect((await rollOut(at(9))).rollout.sessionsChanged).toBe(rollout.sessionsChanged);
  });

  it('is not taken back later, nor by another trainer; an owner may', async () => {
    await publish(changed);
    const { rollout } = await rollOut();
    const other = (await makeMember(database.admin, { clinicId: setting.clinic.id, role: 'trainer' })).userId;
    const undo = async (userId: string, minutes: number) =>
      (await as(userId, at(minutes))).rollouts.undo({ rolloutId: rollout.id });
    expect(await refusal(undo(other, 1))).toMatchObject({ code: 'forbidden' });
    expect(await refusal(undo(setting.trainer.userId, 11))).toMatchObject({ code: 'conflict' });
    expect(await undo(owner, 2)).toMatchObject({ clients: 1, left: [] });
  });

  it('leaves a session that was begun since, and says so', async () => {
    await publish(changed);
    const { rollout } = await rollOut();
    const touched = (await planned()).find(
      ({ date, status, prescription }) => date >= '2026-11-10' && status === 'planned' && prescription.key === 'A',
    );
    if (!touched) throw new Error('no session to come');
    await setting.at(at(1)).sessions.start({
      id: newId(),
      plannedSessionId: touched.id,
      startedAt: at(1),
      painBefore: 1,
      starAnswers: starAnswers(),
    });
    const undone = await (await trainer(at(5))).rollouts.undo({ rolloutId: rollout.id });
    expect(undone.left).toEqual([expect.stringContaining('was begun and stays as it is')]);
    expect(undone.sessionsRestored).toBe(rollout.sessionsChanged - 1);
    expect((await planned()).find(({ id }) => id === touched.id)).toEqual(touched);
  });

  it('keeps swaps, moved days and chosen loads, and lists those that find no place', async () => {
    const api = await trainer();
    const open = (await planned()).filter(({ date }) => date >= '2026-11-10');
    const inA = open.find(({ prescription }) => prescription.key === 'A');
    const inC = open.find(({ prescription, week }) => prescription.key === 'C' && week === 3);
    const squat = inA?.prescription.items.find(({ prescription }) => prescription.startLoadKg !== null);
    if (!inA || !inC || !squat) throw new Error('no such lines');
    const { version } = (await database.sql`select version from planned_sessions where id = ${inA.id}`)[0] ?? {};
    await api.calendar.swapExercise({
      id: newId(),
      clientId,
      plannedSessionId: inA.id,
      version,
      exerciseId: squat.exerciseId,
      toExerciseId: 'glute-bridge',
      reach: 'all',
      reason: 'Easier for now.',
    });
    await api.calendar.move({
      id: newId(),
      clientId,
      plannedSessionId: inC.id,
      version: 1,
      toDate: '2026-11-21',
    });
    await makeOverride(database.admin, {
      clinicId: setting.clinic.id,
      clientId,
      exerciseId: 'one-arm-row',
      loadKg: 6,
      setBy: setting.trainer.userId,
    });
    await publish(changed);
    const { preview, rollout } = await rollOut();
    const [client] = preview.clients;
    expect(client?.kept).toContainEqual(expect.stringMatching(/^Glute bridge instead of/));
    expect(client?.conflicts).toContainEqual(expect.stringMatching(/^Week 3, .* moved to 21 Nov 2026/));
    expect([...(client?.kept ?? []), ...(client?.conflicts ?? [])]).toContainEqual(
      expect.stringMatching(/^6 kg chosen for/),
    );
    const [row] = await database.sql`select conflicts from plan_rollouts where rollout_id = ${rollout.id}`;
    expect(row?.conflicts).toEqual(client?.conflicts);
    for (const { prescription, date, status } of await planned()) {
      if (status !== 'planned' || date < '2026-11-10') continue;
      expect(prescription.items.map(({ exerciseId }) => exerciseId)).not.toContain(squat.exerciseId);
    }
  });

  it('reaches only clients whom the one who asks trains, and counts the others', async () => {
    const other = await makeMember(database.admin, { clinicId: setting.clinic.id, role: 'trainer' });
    const theirs = await makeClient(database.admin, { clinicId: setting.clinic.id, trainerId: other.userId });
    const plan = await makeAssignment(database.admin, {
      clinicId: setting.clinic.id,
      clientId: theirs.clientId,
      programId,
      startDate: '2026-11-02',
      trainingDays: [1, 3, 5],
      assignedBy: other.userId,
    });
    await publish(changed);
    const api = await trainer();
    const preview = await api.rollouts.preview({ programId, toVersion: 2 });
    expect(preview.clients.map((each) => each.clientId)).toEqual([clientId]);
    expect(preview.outOfReach).toBe(1);
    // An owner reads every chart, and writes plans of none but their own.
    expect(await (await as(owner)).rollouts.preview({ programId, toVersion: 2 })).toMatchObject({
      clients: [],
      outOfReach: 2,
    });
    const both = [
      ...messages(preview.clients),
      { clientId: theirs.clientId, assignmentId: plan.assignmentId, message: 'Hello.' },
    ];
    const create = api.rollouts.create({ id: newId(), programId, toVersion: 2, clients: both });
    expect(await refusal(create)).toMatchObject({ code: 'not_found' });
    expect(await assignment()).toMatchObject({ program_version: 1 });
  });

  it('refuses a version that is not the published one, and the same document changes no session', async () => {
    await publish((document) => document);
    const api = await trainer();
    const preview = await api.rollouts.preview({ programId, toVersion: 2 });
    expect(preview.sessionsChanged).toBe(0);
    await publish(changed);
    const create = api.rollouts.create({ id: newId(), programId, toVersion: 2, clients: messages(preview.clients) });
    expect(await refusal(create)).toMatchObject({ code: 'version_conflict', details: { version: 3 } });
  });
});
