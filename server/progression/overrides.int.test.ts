import { eq, inArray } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeClearance } from '@/db/factories/health';
import { makeSessionLog } from '@/db/factories/logs';
import { makeOverride } from '@/db/factories/plans';
import { makeSignOff } from '@/db/factories/progression';
import { auditEvents, loadOverrides } from '@/db/schema';
import { newId } from '@/lib/id';
import { actorOf, callerAs } from '@/server/testing/callers';
import { clientAtWork, sessionMessages } from '@/server/testing/client-at-work';
import { refusal } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();
let setting: Awaited<ReturnType<typeof clientAtWork>>;

/** A client who did one session with 40 kg on Monday. */
beforeAll(async () => {
  setting = await clientAtWork(database);
  const { sessions } = setting.at('2026-11-02T12:00:00.000Z');
  const messages = sessionMessages(setting, '2026-11-02T10:00:00.000Z');
  await sessions.start(messages.start);
  await sessions.logSet(messages.set1);
  await sessions.finish(messages.finish);
  await makeSignOff(database.admin, {
    clinicId: setting.clinic.id,
    clientId: setting.client.clientId,
    exerciseId: setting.item.exerciseId,
    signedBy: setting.trainer.userId,
  });
});

const trainerAt = async (instant: string) =>
  callerAs(await actorOf(database.admin, setting.clinic.id, setting.trainer.userId), new Date(instant));

const setting1 = (loadKg: number) => ({
  id: newId(),
  clientId: setting.client.clientId,
  exerciseId: setting.item.exerciseId,
  loadKg,
  reason: 'Good sessions, so a small step.',
});

describe('a trainer sets a load', () => {
  it('up to 10 % above the last one performed, said to the client with its reason', async () => {
    const { overrides, charts } = await trainerAt('2026-11-03T09:00:00.000Z');
    const input = setting1(44);
    const made = await overrides.setLoad(input);
    expect(made).toMatchObject({ loadKg: 44, lastPerformedKg: 40 });
    expect(made.loadableKg).toBeLessThanOrEqual(44);
    expect(await overrides.setLoad(input)).toEqual(made);
    const events = await database.admin.select().from(auditEvents).where(eq(auditEvents.subjectId, input.id));
    expect(events).toHaveLength(1);

    const { nextLoads } = await charts.overview({ clientId: setting.client.clientId });
    const next = nextLoads.find(({ exerciseId }) => exerciseId === input.exerciseId);
    expect(next).toMatchObject({ loadKg: made.loadableKg, lastPerformedKg: 40, lastPerformedOn: '2026-11-02' });
    expect(next?.why?.words).toContain('Good sessions');
  });

  it('and both read the same loads', async () => {
    const { charts } = await trainerAt('2026-11-03T09:00:00.000Z');
    const { nextLoads } = await charts.overview({ clientId: setting.client.clientId });
    const upcoming = setting.planned[1];
    const mine = await setting.at('2026-11-03T09:00:00.000Z').plan.session({ plannedSessionId: upcoming?.id ?? '' });
    expect(mine.items.length).toBeGreaterThan(0);
    for (const { exerciseId, loadKg, why } of mine.items) {
      expect(nextLoads.find((next) => next.exerciseId === exerciseId)).toMatchObject({ loadKg, why });
    }
  });

  it('never in a larger step, and never without a reason', async () => {
    const { overrides } = await trainerAt('2026-11-03T10:00:00.000Z');
    const refused = await refusal(overrides.setLoad(setting1(44.5)));
    expect(refused).toMatchObject({ code: 'invalid' });
    expect(refused.message).toContain('10 %');
    await expect(overrides.setLoad(setting1(501))).rejects.toThrow();
    await expect(overrides.setLoad(setting1(-1))).rejects.toThrow();
    await expect(overrides.setLoad(setting1(Number.NaN))).rejects.toThrow();
    await expect(overrides.setLoad({ ...setting1(30), reason: '  ' })).rejects.toThrow();
    expect(await refusal(overrides.setLoad({ ...setting1(0), exerciseId: 'bird-dog' }))).toMatchObject({
      code: 'invalid',
    });
    expect(await refusal(overrides.setLoad({ ...setting1(1), exerciseId: 'nothing' }))).toMatchObject({
      code: 'not_found',
    });
  });

  it('and takes the newest back, whatever held before it holding again', async () => {
    const at = '2026-11-03T10:30:00.000Z';
    const { overrides, charts } = await trainerAt(at);
    const { clientId } = setting.client;
    const { exerciseId } = setting.item;
    const next = async () =>
      (await charts.overview({ clientId })).nextLoads.find((each) => each.exerciseId === exerciseId);
    const before = await next();
    const lower = setting1(30);
    await overrides.setLoad(lower);
    expect(await next()).toMatchObject({ override: { loadKg: 30 } });

    const undo = { id: newId(), clientId, overrideId: lower.id };
    expect(await overrides.undo(undo)).toEqual({ overrideId: lower.id, exerciseId });
    expect(await overrides.undo(undo)).toEqual({ overrideId: lower.id, exerciseId });
    expect(await next()).toEqual(before);
    expect(await refusal(overrides.undo({ ...undo, id: newId() }))).toMatchObject({ code: 'conflict' });
    expect(await refusal(overrides.undo({ ...undo, id: newId(), overrideId: newId() }))).toMatchObject({
      code: 'not_found',
    });
    const [row] = await database.admin.select().from(loadOverrides).where(eq(loadOverrides.id, lower.id));
    expect(row).toMatchObject({ loadKg: 30, reason: lower.reason, undoneBy: setting.trainer.userId });
    const events = await database.admin.select().from(auditEvents).where(eq(auditEvents.subjectId, lower.id));
    expect(events.map(({ action }) => action).sort()).toEqual(['load.override', 'load.undo']);
  });

  it('takes back only the newest', async () => {
    const { overrides } = await trainerAt('2026-11-03T10:40:00.000Z');
    const { overrides: later } = await trainerAt('2026-11-03T10:41:00.000Z');
    const [first, second] = [setting1(36), setting1(35)];
    await overrides.setLoad(first);
    await later.setLoad(second);
    const undo = (overrideId: string) => later.undo({ id: newId(), clientId: setting.client.clientId, overrideId });
    expect(await refusal(undo(first.id))).toMatchObject({ code: 'conflict' });
    await undo(second.id);
    await undo(first.id);
  });

  it('for several lifts at once, all of them or none, and so back', async () => {
    const { overrides } = await trainerAt('2026-11-03T10:50:00.000Z');
    const { clientId } = setting.client;
    const first = setting.item;
    const second = setting.planned
      .flatMap(({ prescription }) => prescription.items)
      .find((item) => item.exerciseId !== first.exerciseId && item.prescription.startLoadKg !== null);
    if (!second) throw new Error('a second lift with a load is needed');
    const reason = 'Your pain has been higher.';
    const load = ({ exerciseId }: { readonly exerciseId: string }, loadKg: number) => ({
      id: newId(),
      exerciseId,
      loadKg,
    });
    const words = (ids: readonly { readonly id: string }[]) =>
      database.admin
        .select({ id: loadOverrides.id, undoneBy: loadOverrides.undoneBy })
        .from(loadOverrides)
        .where(
          inArray(
            loadOverrides.id,
            ids.map(({ id }) => id),
          ),
        );
    const half = [load(first, 12), load({ exerciseId: 'bird-dog' }, 4)];
    expect(await refusal(overrides.setLoads({ clientId, loads: half, reason }))).toMatchObject({ code: 'invalid' });
    expect(await words(half)).toEqual([]);

    const loads = [load(first, 12), load(second, 4)];
    const made = await overrides.setLoads({ clientId, loads, reason });
    expect(made.map(({ id, loadKg }) => [id, loadKg])).toEqual(loads.map(({ id, loadKg }) => [id, loadKg]));
    expect(await overrides.setLoads({ clientId, loads, reason })).toEqual(made);
    await expect(
      overrides.setLoads({ clientId, loads: [load(first, 12), load(first, 11)], reason }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' });

    const undone = loads.map(({ id }) => ({ id: newId(), overrideId: id }));
    const wrong = [...undone.slice(0, 1), { id: newId(), overrideId: newId() }];
    expect(await refusal(overrides.undoAll({ clientId, undone: wrong }))).toMatchObject({ code: 'not_found' });
    expect((await words(loads)).map(({ undoneBy }) => undoneBy)).toEqual([null, null]);
    await overrides.undoAll({ clientId, undone });
    await overrides.undoAll({ clientId, undone });
    const { userId } = setting.trainer;
    expect((await words(loads)).map(({ undoneBy }) => undoneBy)).toEqual([userId, userId]);
  });

  it('only downwards while lifting is paused', async () => {
    await makeClearance(database.admin, { clinicId: setting.clinic.id, clientId: setting.client.clientId });
    const { overrides } = await trainerAt('2026-11-03T11:00:00.000Z');
    expect(await refusal(overrides.setLoad(setting1(42)))).toMatchObject({ code: 'locked' });
    expect(await overrides.setLoad(setting1(32))).toMatchObject({ loadKg: 32 });
  });

  it('and not back up while lifting is paused', async () => {
    const { overrides } = await trainerAt('2026-11-03T12:00:00.000Z');
    const lower = setting1(20);
    await overrides.setLoad(lower);
    const undo = { id: newId(), clientId: setting.client.clientId, overrideId: lower.id };
    expect(await refusal(overrides.undo(undo))).toMatchObject({ code: 'locked' });
    const [row] = await database.admin.select().from(loadOverrides).where(eq(loadOverrides.id, lower.id));
    expect(row?.undoneAt).toBeNull();
  });

  it('nor what a session has begun with', async () => {
    const again = setting.planned.find(
      ({ date, prescription }) =>
        date > '2026-11-03' && prescription.items.some((each) => each.exerciseId === setting.item.exerciseId),
    );
    const word = await makeOverride(database.admin, {
      clinicId: setting.clinic.id,
      clientId: setting.client.clientId,
      exerciseId: setting.item.exerciseId,
      loadKg: 18,
      setBy: setting.trainer.userId,
      createdAt: '2026-11-03T12:30:00.000Z',
    });
    await makeSessionLog(database.admin, {
      clinicId: setting.clinic.id,
      clientId: setting.client.clientId,
      plannedSessionId: again?.id ?? '',
      startedAt: `${again?.date}T10:00:00.000Z`,
    });
    const { overrides } = await trainerAt(`${again?.date}T12:00:00.000Z`);
    const undo = { id: newId(), clientId: setting.client.clientId, overrideId: word.id };
    expect(await refusal(overrides.undo(undo))).toMatchObject({ code: 'conflict' });
  });
});
