import { describe, expect, it } from 'vitest';
import { makeLineSwap } from '@/db/factories/plan-changes';
import { makePlanRollout, makeRollout } from '@/db/factories/rollouts';
import { exerciseById } from '@/domain/exercises/library';
import { swappedItems } from '@/domain/program/swap-exercise';
import type { ResolvedItem } from '@/domain/program/types';
import { newId } from '@/lib/id';
import { actorOf, callerAs } from '@/server/testing/callers';
import { clientAtWork, sessionMessages, starAnswers } from '@/server/testing/client-at-work';
import { testDatabase } from '@/server/testing/test-database';

/** What a phone without a network did by the plan that it had read last, while a trainer changed it. */
const database = testDatabase();
const started = '2026-11-02T10:00:00.000Z';
/** Two weeks later, when the phone is charged again. */
const after = '2026-11-16T12:00:00.000Z';

type Setting = Awaited<ReturnType<typeof clientAtWork>>;

const json = (value: unknown) => database.sql.json(value as never);

const setsOf = ({ client }: Setting) => database.sql`
  select item_id as item, exercise_id as exercise, load_kg::float as load, prescribed -> 'sets' as sets
  from set_logs where client_id = ${client.clientId} order by set_number`;

const logsOf = ({ client }: Setting) => database.sql`
  select local_date::text as day, pain_before as before, pain_after as after from session_logs
  where client_id = ${client.clientId}`;

async function assignmentOf({ first }: Setting): Promise<string> {
  const [row] = await database.sql<{ id: string }[]>`
    select assignment_id as id from planned_sessions where id = ${first.id}`;
  return row?.id ?? '';
}

/** Writes other lines over the session that the phone has read, as a new version of the program does. */
async function rollOut(setting: Setting, items: readonly ResolvedItem[]) {
  const { clinic, client, first, trainer } = setting;
  const ids = { clinicId: clinic.id, clientId: client.clientId };
  const assignmentId = await assignmentOf(setting);
  const [plan] = await database.sql<{ program: string }[]>`
    select program_id as program from assignments where id = ${assignmentId}`;
  const given = { clinicId: clinic.id, programId: plan?.program ?? '', toVersion: 1, madeBy: trainer.userId };
  const rollout = await makeRollout(database.admin, given);
  const planRollout = await makePlanRollout(database.admin, {
    ...{ ...ids, rolloutId: rollout.id, assignmentId, plannedSessionId: first.id, fromVersion: 1 },
  });
  await database.sql`
    update rollout_sessions set change = 'changed', before = ${json({ prescription: first.prescription })}
    where plan_rollout_id = ${planRollout.id}`;
  await rewrite(setting, items);
}

/** Other lines in the session that the phone has read; only staff may write them. */
async function rewrite({ clinic, trainer, first }: Setting, items: readonly ResolvedItem[]) {
  await database.sql.begin(async (sql) => {
    await sql`select set_config('app.clinic_id', ${clinic.id}, true), set_config('app.user_id', ${trainer.userId}, true),
      set_config('app.role', 'trainer', true)`;
    await sql`update planned_sessions set prescription = ${json({ ...first.prescription, items })} where id = ${first.id}`;
  });
}

describe('a session whose plan was changed meanwhile', () => {
  it('keeps a set of a line that is gone as it was done, and says so', async () => {
    const setting = await clientAtWork(database);
    const { set1, set2, finish } = sessionMessages(setting, started);
    await rollOut(
      setting,
      setting.first.prescription.items.filter(({ id }) => id !== setting.item.id),
    );
    const { sessions } = setting.at(after);
    const answer = await sessions.logSet({ ...set1, exerciseId: setting.item.exerciseId });
    expect(answer).toMatchObject({ status: 'logged', planChange: 'line' });
    expect(await sessions.logSet({ ...set1, exerciseId: setting.item.exerciseId })).toEqual(answer);
    // A phone of before the update, which does not say what it was done with.
    expect(await sessions.logSet(set2)).toMatchObject({ status: 'logged', planChange: 'line' });
    await sessions.finish(finish);
    const { id: item, exerciseId: exercise, prescription } = setting.item;
    const kept = { item, exercise, load: 40, sets: prescription.sets };
    expect(await setsOf(setting)).toEqual([kept, kept]);

    const trainer = callerAs(await actorOf(database.admin, setting.clinic.id, setting.trainer.userId), new Date(after));
    const { clientId } = setting.client;
    const { sessions: shown } = await trainer.charts.sessions({ clientId, cursor: null });
    const line = shown
      .find(({ plannedSessionId }) => plannedSessionId === setting.first.id)
      ?.items.find(({ itemId }) => itemId === setting.item.id);
    expect(line).toMatchObject({ exerciseName: setting.item.exerciseName, sets: [{ reps: 8 }, { reps: 8 }] });
  });

  it('keeps a set with the exercise that the phone showed, and not with the one that took its place', async () => {
    const setting = await clientAtWork(database);
    const { clinic, client, trainer, first, item } = setting;
    const { set1, set2 } = sessionMessages(setting, started);
    const to = 'overhead-press';
    const swap = { exerciseId: item.exerciseId, toExerciseId: to };
    await makeLineSwap(database.admin, {
      ...{ clinicId: clinic.id, clientId: client.clientId, assignmentId: await assignmentOf(setting) },
      ...{ ...swap, fromDate: '2026-11-02', madeBy: trainer.userId },
    });
    const items = swappedItems(first.prescription.items, [swap], exerciseById);
    expect(items.find(({ id }) => id === item.id)?.exerciseId).toBe(to);
    await rewrite(setting, items);
    const { sessions } = setting.at(after);
    expect(await sessions.logSet({ ...set1, exerciseId: item.exerciseId })).toMatchObject({ planChange: 'line' });
    const now = await sessions.logSet({ ...set2, exerciseId: to });
    expect(now).toMatchObject({ status: 'logged' });
    expect(now).not.toHaveProperty('planChange');
    expect((await setsOf(setting)).map(({ exercise }) => exercise)).toEqual([item.exerciseId, to]);
  });

  it('still refuses what was never in it', async () => {
    const setting = await clientAtWork(database);
    const { set1 } = sessionMessages(setting, started);
    await rollOut(setting, setting.first.prescription.items.slice(1));
    const { sessions } = setting.at(after);
    const refused = { cause: { code: 'invalid' } };
    await expect(sessions.logSet({ ...set1, itemId: 'never' })).rejects.toMatchObject(refused);
    await expect(sessions.logSet({ ...set1, exerciseId: 'never' })).rejects.toMatchObject(refused);
    expect(await setsOf(setting)).toHaveLength(0);
  });

  it('takes what was done after it was called off, the start behind its sets, and says so once', async () => {
    const setting = await clientAtWork(database);
    const { start, set1, set2, finish } = sessionMessages(setting, started);
    await database.sql`update planned_sessions set status = 'cancelled' where id = ${setting.first.id}`;
    const { sessions } = setting.at(after);
    await expect(sessions.start(start)).rejects.toMatchObject({ cause: { code: 'conflict' } });
    expect(await sessions.logSet(set1)).toMatchObject({ status: 'logged', planChange: 'called-off' });
    expect(await sessions.logSet(set2)).not.toHaveProperty('planChange');
    await sessions.finish(finish);
    // As the outbox sends it again, behind its session.
    expect(await sessions.start(start)).toMatchObject({ existing: true, locked: false });
    expect(await logsOf(setting)).toEqual([{ day: '2026-11-02', before: 2, after: 3 }]);
  });

  it('takes what was done before a lock was known, and the lock stands', async () => {
    const setting = await clientAtWork(database);
    const { start, set1, finish } = sessionMessages(setting, started);
    const other = { id: newId(), plannedSessionId: setting.planned[1]?.id ?? '', startedAt: after };
    await setting.at(after).sessions.start({ ...other, painBefore: 1, starAnswers: starAnswers('saddle-numbness') });
    const { sessions, plan } = setting.at(after);
    await expect(sessions.start(start)).rejects.toMatchObject({ cause: { code: 'locked' } });
    await sessions.logSet(set1);
    await sessions.finish(finish);
    expect(await sessions.start(start)).toMatchObject({ existing: true, locked: true });
    expect(await logsOf(setting)).toEqual([{ day: '2026-11-02', before: 2, after: 3 }]);
    expect((await plan.today()).lock).toMatchObject({ level: 'emergency' });
  });
});

describe('a message that was stored before a deploy', () => {
  it('is the same after it, with fields that say nothing more', async () => {
    const setting = await clientAtWork(database);
    const { set1 } = sessionMessages(setting, started);
    const { sessions } = setting.at(after);
    const correction = { ...set1, correctsId: set1.id, id: newId(), reps: 6 };
    const { startedAt: _, itemId: __, setNumber: ___, ...values } = correction;
    await sessions.logSet(set1);
    const first = await sessions.correctSet(values);
    expect(await sessions.correctSet({ ...values, voided: false })).toEqual(first);
    await expect(sessions.correctSet({ ...values, voided: true })).rejects.toMatchObject({
      cause: { code: 'reused_id' },
    });
  });
});
