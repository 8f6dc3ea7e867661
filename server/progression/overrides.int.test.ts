import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeClearance } from '@/db/factories/health';
import { makeSignOff } from '@/db/factories/progression';
import { auditEvents } from '@/db/schema';
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

  it('only downwards while lifting is paused', async () => {
    await makeClearance(database.admin, { clinicId: setting.clinic.id, clientId: setting.client.clientId });
    const { overrides } = await trainerAt('2026-11-03T11:00:00.000Z');
    expect(await refusal(overrides.setLoad(setting1(42)))).toMatchObject({ code: 'locked' });
    expect(await overrides.setLoad(setting1(32))).toMatchObject({ loadKg: 32 });
  });
});
