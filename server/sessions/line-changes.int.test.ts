import { describe, expect, it } from 'vitest';
import { exerciseById } from '@/domain/exercises/library';
import { easierThan } from '@/domain/exercises/rungs';
import { newId } from '@/lib/id';
import { actorOf, callerAs } from '@/server/testing/callers';
import { clientAtWork, sessionMessages } from '@/server/testing/client-at-work';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();
const started = '2026-11-02T10:00:00.000Z';
const during = '2026-11-02T10:30:00.000Z';

/** A session that has begun, and messages about its first loaded line. */
async function begun(builtIn = 'hinge-foundations') {
  const setting = await clientAtWork(database, 'Europe/London', { builtIn, trainingDays: [1, 3, 5] });
  const messages = sessionMessages(setting, started);
  const { sessions, plan } = setting.at(during);
  await sessions.start(messages.start);
  const { item, first } = setting;
  const exercise = exerciseById(item.exerciseId);
  if (!exercise) throw new Error('The line has no exercise of the library.');
  const detail = async () => {
    const line = (await plan.session({ plannedSessionId: first.id })).items.find(({ itemId }) => itemId === item.id);
    if (!line) throw new Error('The session has lost a line.');
    return line;
  };
  const change = (given: object = {}) => ({
    id: newId(),
    plannedSessionId: first.id,
    startedAt: started,
    itemId: item.id,
    kind: 'skip' as const,
    toExerciseId: null,
    reason: 'time' as const,
    changedAt: '2026-11-02T10:10:00.000Z',
    ...given,
  });
  return { setting, messages, sessions, exercise, detail, change };
}

const swapTo = (toExerciseId: string, minute = 10) => ({
  kind: 'swap' as const,
  toExerciseId,
  reason: 'hurts' as const,
  changedAt: `2026-11-02T10:${minute}:00.000Z`,
});

describe('a line of a session', () => {
  it('comes with easier exercises, each ready to be done without a network', async () => {
    const { exercise, detail } = await begun();
    const line = await detail();
    const ladder = easierThan(exercise, exerciseById).map(({ id }) => id);
    const rungs = line.rungs.filter(({ named }) => !named);
    expect(rungs.length).toBeGreaterThan(0);
    expect(rungs.length).toBeLessThanOrEqual(6);
    for (const rung of rungs) {
      expect(rung.cues.length).toBeGreaterThan(0);
      expect(rung.figure).toBeTruthy();
      expect(rung.inPlaceOf.length).toBeGreaterThan(0);
      if (rung.inPlaceOf.includes(exercise.id)) expect(ladder).toContain(rung.exerciseId);
    }
    expect(line.change).toBeNull();
  });

  it('can be done with an easier exercise: its sets say so, and what was asked keeps nothing of the other', async () => {
    const { sessions, messages, exercise, detail, change } = await begun();
    await sessions.logSet(messages.set1);
    const [rung] = easierThan(exercise, exerciseById);
    if (!rung) throw new Error('The exercise has no easier one.');
    const answer = await sessions.changeLine(change(swapTo(rung.id)));
    expect(answer.change).toMatchObject({ kind: 'swap', toExerciseId: rung.id, reason: 'hurts' });
    // A phone that says what it was done with, and one that does not.
    const two = await sessions.logSet({ ...messages.set2, exerciseId: rung.id, loadKg: 8 });
    const three = await sessions.logSet({ ...messages.set2, id: newId(), setNumber: 3, loadKg: 8 });
    expect([two.setLog.exerciseId, three.setLog.exerciseId]).toEqual([rung.id, rung.id]);
    const line = await detail();
    expect(line.change).toMatchObject({ kind: 'swap', toExerciseId: rung.id });
    expect(line.logged.map(({ exerciseId }) => exerciseId)).toEqual([exercise.id, rung.id, rung.id]);
    expect(line.rungs.find(({ exerciseId }) => exerciseId === rung.id)).toMatchObject({ name: rung.name });
    const [row] = await database.sql<{ start: number | null; side: boolean }[]>`
      select (prescribed ->> 'startLoadKg')::float as start, (prescribed ->> 'perSide')::boolean as side
      from set_logs where id = ${two.setLog.id}`;
    expect(row).toEqual({ start: null, side: rung.perSide });
  });

  it('has the load of its swap from the last time it was done, and none before', async () => {
    const { setting, sessions, messages, exercise, detail, change } = await begun('deadlift-8');
    const [rung] = (await detail()).rungs.filter(({ loadKind }) => loadKind !== 'none' && loadKind !== 'band');
    if (!rung) throw new Error(`Nothing with a load is easier than ${exercise.id}.`);
    expect(rung.loadKg).toBeNull();
    await sessions.changeLine(change(swapTo(rung.exerciseId)));
    await sessions.logSet({ ...messages.set1, exerciseId: rung.exerciseId, loadKg: 8 });
    await sessions.finish(messages.finish);
    const later = setting.planned.find(
      ({ id, prescription }) =>
        id !== setting.first.id && prescription.items.some(({ exerciseId }) => exerciseId === exercise.id),
    );
    const next = await setting.at('2026-11-03T10:00:00.000Z').plan.session({ plannedSessionId: later?.id ?? '' });
    const line = next.items.find(({ exerciseId }) => exerciseId === exercise.id);
    expect(line?.rungs.find(({ exerciseId }) => exerciseId === rung.exerciseId)?.loadKg).toBe(8);
    // The line's own lift goes on from its own past.
    expect(line?.last).toBeNull();
  });

  it('holds in a set that was taken back and is done with the other exercise after all', async () => {
    const { setting, sessions, messages, exercise, change } = await begun();
    const [rung] = easierThan(exercise, exerciseById);
    const first = await sessions.logSet(messages.set1);
    const correction = (correctsId: string, given: object) => {
      const { reps, loadKg, seconds, metres, rpe, pain, plannedSessionId, loggedAt } = messages.set1;
      const values = { reps, loadKg, seconds, metres, rpe, pain };
      return { id: newId(), plannedSessionId, correctsId, ...values, voided: false, loggedAt, ...given };
    };
    const back = await sessions.correctSet(correction(first.setLog.id, { voided: true }));
    await sessions.changeLine(change(swapTo(rung?.id ?? '')));
    const again = correction(back.setLog.id, { exerciseId: rung?.id, loadKg: null });
    const { setLog } = await sessions.correctSet(again);
    expect(setLog).toMatchObject({ exerciseId: rung?.id, voided: false, was: { loadKg: 40, reps: 8 } });
    expect(await sessions.correctSet(again)).toMatchObject({ setLog: { id: setLog.id } });
    // Its correction later on stays with it.
    const later = await sessions.correctSet(correction(setLog.id, { reps: 5, loadKg: null }));
    expect(later.setLog).toMatchObject({ exerciseId: rung?.id, reps: 5 });
    const [{ rows } = { rows: -1 }] = await database.sql<{ rows: number }[]>`
      select count(*)::int as rows from set_logs where client_id = ${setting.client.clientId}`;
    expect(rows).toBe(4);
  });

  it('refuses an exercise that is neither in the plan nor easier', async () => {
    const { sessions, messages, exercise, detail, change } = await begun();
    const [harder] = exercise.harder;
    for (const id of [harder?.id ?? 'deadlift', 'no-such-exercise']) {
      await expect(sessions.changeLine(change(swapTo(id)))).rejects.toMatchObject({ cause: { code: 'invalid' } });
      await expect(sessions.logSet({ ...messages.set1, exerciseId: id })).rejects.toMatchObject({
        cause: { code: 'invalid' },
      });
    }
    expect(await detail()).toMatchObject({ change: null, logged: [] });
    await expect(sessions.changeLine(change({ itemId: 'other' }))).rejects.toMatchObject({
      cause: { code: 'invalid' },
    });
  });

  it('stands as the newest change left it, in whatever order and however often they arrive', async () => {
    const { setting, sessions, exercise, detail, change } = await begun();
    const [rung] = easierThan(exercise, exerciseById);
    const swap = change(swapTo(rung?.id ?? '', 12));
    const skip = change({ changedAt: '2026-11-02T10:15:00.000Z' });
    const back = change({ kind: 'as-planned', reason: null, changedAt: '2026-11-02T10:20:00.000Z' });
    await sessions.changeLine(skip);
    const answers = await Promise.all([swap, swap, swap].map((each) => sessions.changeLine(each)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.change.kind).toBe('skip');
    expect((await detail()).change).toMatchObject({ kind: 'skip', reason: 'time' });
    await sessions.changeLine(back);
    expect((await detail()).change).toBeNull();
    await expect(sessions.changeLine({ ...swap, reason: 'other' })).rejects.toMatchObject({
      cause: { code: 'reused_id' },
    });
    const [{ rows } = { rows: -1 }] = await database.sql<{ rows: number }[]>`
      select count(*)::int as rows from session_line_changes where client_id = ${setting.client.clientId}`;
    expect(rows).toBe(3);
  });

  it('shows the trainer what was done instead and why', async () => {
    const { setting, sessions, messages, exercise, change } = await begun();
    const [rung] = easierThan(exercise, exerciseById);
    await sessions.changeLine(change(swapTo(rung?.id ?? '')));
    await sessions.logSet({ ...messages.set1, exerciseId: rung?.id });
    const trainer = await actorOf(database.admin, setting.clinic.id, setting.trainer.userId);
    const { sessions: listed } = await callerAs(trainer, new Date(during)).charts.sessions({
      clientId: setting.client.clientId,
      cursor: null,
    });
    const item = listed[0]?.items.find(({ itemId }) => itemId === setting.item.id);
    expect(item?.change).toEqual({ kind: 'swap', name: rung?.name, reason: 'hurts', enteredBy: null });
    expect(item?.sets[0]).toMatchObject({ as: rung?.name });
  });
});
