import { and, eq, isNull, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '@/db/connection';
import { makeMember } from '@/db/factories/clinics';
import { auditEvents, caseloads, memberships } from '@/db/schema';
import { newId } from '@/lib/id';
import { createAuthSession } from '@/server/auth/auth-sessions';
import { readActorByToken } from '@/server/auth/read-actor';
import { clinicAtWork, refusal } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';

const db = testDatabase();
let at: Awaited<ReturnType<typeof clinicAtWork>>;

beforeEach(async () => {
  at = await clinicAtWork(db);
});

const trainerOf = async (clientId: string) => {
  const rows = await db.admin
    .select({ trainerId: caseloads.trainerId, note: caseloads.handOverNote })
    .from(caseloads)
    .where(and(eq(caseloads.clientId, clientId), isNull(caseloads.endedAt)));
  expect(rows.length).toBeLessThanOrEqual(1);
  return rows[0];
};
const move = (clientIds: readonly string[], given: object = {}) => ({
  id: newId(),
  clientIds: [...clientIds],
  fromUserId: at.trainer.userId as string | null,
  toUserId: at.other.userId,
  note: 'Both train on Mondays.',
  ...given,
});
const deeds = (action: string) =>
  db.admin
    .select({ clientId: auditEvents.clientId, detail: auditEvents.detail })
    .from(auditEvents)
    .where(and(eq(auditEvents.clinicId, at.clinic.id), eq(auditEvents.action, action)));

describe('moving clients', () => {
  it('gives several to another trainer with one note, and notes each', async () => {
    const [a, b, stays] = [await at.client(), await at.client(), await at.client()];
    const owner = await at.as(at.owner);
    const input = move([a.clientId, b.clientId]);
    expect(await owner.people.moveClients(input)).toEqual({ moved: 2, toName: 'Una Other' });
    for (const { clientId } of [a, b]) {
      expect(await trainerOf(clientId)).toEqual({ trainerId: at.other.userId, note: 'Both train on Mondays.' });
    }
    expect(await trainerOf(stays.clientId)).toMatchObject({ trainerId: at.trainer.userId });
    expect((await deeds('client.hand-over')).map(({ clientId }) => clientId).sort()).toEqual(
      [a.clientId, b.clientId].sort(),
    );
    expect(await owner.people.moveClients(input)).toEqual({ moved: 2, toName: 'Una Other' });
    const { trainers } = await owner.people.caseloads();
    expect(trainers.map(({ name, clients }) => [name, clients])).toEqual([
      ['Olive Owner', 0],
      ['Tom Trainer', 1],
      ['Una Other', 2],
    ]);
    const shown = await owner.people.caseload({ trainerId: at.other.userId });
    expect(shown.map(({ clientId }) => clientId).sort()).toEqual([a.clientId, b.clientId].sort());
    const note = (await (await at.as(at.other)).charts.overview({ clientId: a.clientId })).handOver;
    expect(note).toMatchObject({ note: 'Both train on Mondays.', fromName: 'Tom Trainer' });
  });

  it('moves all or none', async () => {
    const [a, b] = [await at.client(), await at.client({ trainerId: at.owner.userId })];
    const owner = await at.as(at.owner);
    expect(await refusal(owner.people.moveClients(move([a.clientId, b.clientId])))).toMatchObject({ code: 'conflict' });
    expect(await trainerOf(a.clientId)).toMatchObject({ trainerId: at.trainer.userId });
    expect(await deeds('client.hand-over')).toEqual([]);
    const gone = await makeMember(db.admin, {
      ...{ clinicId: at.clinic.id, role: 'trainer', disabledAt: new Date().toISOString() },
    });
    for (const toUserId of [gone.userId, at.trainer.userId, newId()]) {
      expect(await refusal(owner.people.moveClients(move([a.clientId], { toUserId })))).toMatchObject({
        code: 'invalid',
      });
    }
  });

  it('is a trainer’s for their own, and nobody else’s', async () => {
    const [mine, theirs] = [await at.client(), await at.client({ trainerId: at.other.userId })];
    const trainer = await at.as(at.trainer);
    expect(await refusal(trainer.people.moveClients(move([mine.clientId, theirs.clientId])))).toMatchObject({
      code: 'not_found',
    });
    expect(await trainerOf(mine.clientId)).toMatchObject({ trainerId: at.trainer.userId });
    expect((await trainer.people.caseloads()).trainers).toMatchObject([{ name: 'Tom Trainer', clients: 1 }]);
    expect(await refusal(trainer.people.caseload({ trainerId: at.other.userId }))).toMatchObject({ code: 'not_found' });
    await trainer.people.moveClients(move([mine.clientId]));
    expect(await trainerOf(mine.clientId)).toMatchObject({ trainerId: at.other.userId });
  });

  it('gives clients of nobody a trainer', async () => {
    const { clientId } = await at.client();
    await db.admin.update(caseloads).set({ endedAt: new Date().toISOString() }).where(eq(caseloads.clientId, clientId));
    const owner = await at.as(at.owner);
    expect((await owner.people.caseloads()).nobodys).toBe(1);
    expect(await owner.people.caseload({ trainerId: null })).toMatchObject([{ clientId, since: null }]);
    expect((await (await at.as(at.trainer)).people.caseloads()).nobodys).toBe(0);
    await owner.people.moveClients(move([clientId], { fromUserId: null }));
    expect(await trainerOf(clientId)).toMatchObject({ trainerId: at.other.userId });
  });
});

describe('a role', () => {
  const roleOf = async (userId: string) =>
    (await db.admin.select({ role: memberships.role }).from(memberships).where(eq(memberships.userId, userId)))[0]
      ?.role;

  it('counts from the next request on, without a new sign-in', async () => {
    const origin = { requestId: 'r', ip: null, userAgent: null };
    const token = await createAuthSession({ userId: at.trainer.userId, origin, now: new Date() });
    expect(await readActorByToken(token, new Date())).toMatchObject({ role: 'trainer' });
    const owner = await at.as(at.owner);
    const given = { userId: at.trainer.userId, role: 'owner' } as const;
    expect(await owner.people.setRole(given)).toEqual(given);
    expect(await readActorByToken(token, new Date())).toMatchObject({ role: 'owner' });
    expect(await owner.people.setRole(given)).toEqual(given);
    expect(await deeds('person.role')).toMatchObject([{ detail: { from: 'trainer', to: 'owner' } }]);
    const staff = await owner.people.staff();
    expect(staff.find(({ userId }) => userId === at.trainer.userId)?.lastSeenAt).toMatch(/^\d{4}-/);
    expect(staff.find(({ userId }) => userId === at.other.userId)?.lastSeenAt).toBeNull();
  });

  it('is not one’s own to change, nor a client’s to get, nor a trainer’s to give', async () => {
    const owner = await at.as(at.owner);
    const change = (userId: string, role: 'owner' | 'trainer') => refusal(owner.people.setRole({ userId, role }));
    expect(await change(at.owner.userId, 'trainer')).toMatchObject({ code: 'conflict' });
    const client = await at.client();
    expect(await change(client.userId ?? '', 'owner')).toMatchObject({ code: 'not_found' });
    const elsewhere = await clinicAtWork(db);
    expect(await change(elsewhere.trainer.userId, 'owner')).toMatchObject({ code: 'not_found' });
    const trainer = await at.as(at.trainer);
    expect(await refusal(trainer.people.setRole({ userId: at.other.userId, role: 'owner' }))).toMatchObject({
      code: 'forbidden',
    });
  });

  it('is guarded by the database', async () => {
    const set = async (by: { userId: string }, role: 'owner' | 'trainer', member: string, to: string) => {
      const [row] = await inTransaction({ clinicId: at.clinic.id, userId: by.userId, role }, (tx) =>
        tx.execute<{ done: boolean }>(sql`select app.set_role(${member}::uuid, ${to}) as done`),
      );
      return row?.done;
    };
    const client = (await at.client()).userId ?? '';
    expect(await set(at.trainer, 'trainer', at.other.userId, 'owner')).toBe(false);
    expect(await set(at.trainer, 'owner', at.other.userId, 'owner')).toBe(false);
    expect(await set(at.owner, 'owner', at.owner.userId, 'trainer')).toBe(false);
    expect(await set(at.owner, 'owner', client, 'owner')).toBe(false);
    expect(await set(at.owner, 'owner', at.other.userId, 'client')).toBe(false);
    expect(await set(at.owner, 'owner', at.other.userId, 'owner')).toBe(true);
  });

  it.each(['setRole', 'setDisabled'] as const)('leaves an owner when two turn on each other (%s)', async (deed) => {
    await (await at.as(at.owner)).people.setRole({ userId: at.other.userId, role: 'owner' });
    const turn = async (by: { userId: string }, on: string) => {
      const { people } = await at.as(by);
      return deed === 'setRole'
        ? people.setRole({ userId: on, role: 'trainer' })
        : people.setDisabled({ userId: on, disabled: true });
    };
    const answers = await Promise.allSettled([turn(at.owner, at.other.userId), turn(at.other, at.owner.userId)]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const left = await db.admin.$count(
      memberships,
      and(eq(memberships.clinicId, at.clinic.id), eq(memberships.role, 'owner'), isNull(memberships.disabledAt)),
    );
    expect(left).toBe(1);
    expect(['owner', 'trainer']).toContain(await roleOf(at.other.userId));
  });
});
