import { and, eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '@/db/connection';
import { auditEvents, covers } from '@/db/schema';
import { addDays } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';
import { newId } from '@/lib/id';
import { clinicAtWork, refusal } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';

const db = testDatabase();
let at: Awaited<ReturnType<typeof clinicAtWork>>;
/** The database's own day decides who stands in: these tests are of today. */
const now = new Date().toISOString();
const today = localDate(new Date(), 'Europe/London');
const day = (offset: number) => addDays(today, offset);
const as = (member: { userId: string | null }) => at.as(member, now);

beforeEach(async () => {
  at = await clinicAtWork(db);
});

const cover = (given: object = {}) => ({
  id: newId(),
  trainerId: at.trainer.userId,
  coverId: at.other.userId,
  fromDate: today,
  untilDate: day(6),
  ...given,
});
const reaches = async (member: { userId: string }, clientId: string) => {
  const answer = (await as(member)).charts.overview({ clientId });
  return answer.then(
    () => true,
    () => false,
  );
};
const endInDatabase = async (who: Parameters<typeof inTransaction>[0], id: string, lastDay: string) => {
  const [row] = await inTransaction(who, (tx) =>
    tx.execute<{ done: boolean }>(sql`select app.end_cover(${id}::uuid, ${lastDay}::date) as done`),
  );
  return row?.done;
};
const rowOf = async (id: string) => (await db.admin.select().from(covers).where(eq(covers.id, id)))[0];

it('lets the one who stands in reach the clients, on its days and no others', async () => {
  const { clientId } = await at.client();
  expect(await reaches(at.other, clientId)).toBe(false);
  const owner = await as(at.owner);
  await owner.covers.add(cover({ fromDate: day(1) }));
  expect(await reaches(at.other, clientId)).toBe(false);
  expect(await owner.covers.add(cover({ untilDate: today }))).toMatchObject({ clients: 1 });
  expect(await reaches(at.other, clientId)).toBe(true);
  const { ahead } = await owner.covers.list();
  expect(ahead.map(({ state, from, until }) => ({ state, from, until }))).toEqual([
    { state: 'current', from: today, until: today },
    { state: 'coming', from: day(1), until: day(6) },
  ]);
});

it('is a trainer’s to add for their own absence alone', async () => {
  const trainer = await as(at.trainer);
  await trainer.covers.add(cover());
  const other = await as(at.other);
  expect(await refusal(other.covers.add(cover({ fromDate: day(20), untilDate: day(21) })))).toMatchObject({
    code: 'forbidden',
  });
  expect((await other.covers.list()).ahead[0]).toMatchObject({ mayEnd: false });
  expect((await trainer.covers.list()).ahead[0]).toMatchObject({ mayEnd: true });
});

it.each([
  ['oneself', () => cover({ coverId: at.trainer.userId })],
  ['days the wrong way round', () => cover({ fromDate: day(2), untilDate: day(1) })],
  ['more than half a year', () => cover({ untilDate: day(200) })],
  ['days that have passed', () => cover({ fromDate: day(-3), untilDate: day(-2) })],
  ['somebody who does not work here', () => cover({ coverId: newId() })],
])('refuses %s', async (_, input) => {
  const owner = await as(at.owner);
  await expect(owner.covers.add(input())).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  expect((await owner.covers.list()).ahead).toEqual([]);
});

it('refuses the same person on the same days, and explains others', async () => {
  const owner = await as(at.owner);
  await owner.covers.add(cover());
  expect(await refusal(owner.covers.add(cover({ fromDate: day(6), untilDate: day(8) })))).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('Una Other stands in already'),
  });
  await owner.covers.add(cover({ coverId: at.owner.userId, fromDate: day(6), untilDate: day(8) }));
  await owner.covers.add(cover({ trainerId: at.other.userId, coverId: at.owner.userId }));
  const { ahead } = await owner.covers.list();
  const first = ahead.find(({ coverId }) => coverId === at.other.userId);
  expect(first?.overlaps.map(({ kind, name }) => ({ kind, name }))).toEqual([
    { kind: 'away', name: 'Una Other' },
    { kind: 'also', name: 'Olive Owner' },
  ]);
});

describe('ending early', () => {
  it('takes the clients away at once', async () => {
    const { clientId } = await at.client();
    const owner = await as(at.owner);
    const input = cover();
    await owner.covers.add(input);
    expect(await reaches(at.other, clientId)).toBe(true);
    await owner.covers.end({ id: newId(), coverId: input.id, lastDay: null });
    expect(await reaches(at.other, clientId)).toBe(false);
    const events = await db.admin
      .select({ action: auditEvents.action, detail: auditEvents.detail })
      .from(auditEvents)
      .where(and(eq(auditEvents.clinicId, at.clinic.id), eq(auditEvents.subjectId, input.id)))
      .orderBy(auditEvents.at);
    expect(events).toEqual([
      { action: 'cover.add', detail: { for: 'Tom Trainer', by: 'Una Other', from: today, until: day(6) } },
      { action: 'cover.end', detail: { lastDay: 'at once' } },
    ]);
  });

  it('takes one that has not begun away, and shortens one that has', async () => {
    const trainer = await as(at.trainer);
    const [coming, running] = [cover({ fromDate: day(3) }), cover({ untilDate: day(2) })];
    await trainer.covers.add(coming);
    await trainer.covers.add(running);
    await trainer.covers.end({ id: newId(), coverId: coming.id, lastDay: null });
    expect(await rowOf(coming.id)).toBeUndefined();
    await trainer.covers.end({ id: newId(), coverId: running.id, lastDay: day(1) });
    expect(await rowOf(running.id)).toMatchObject({ fromDate: today, untilDate: day(1) });
    for (const lastDay of [day(1), day(5), day(-2)]) {
      const answer = trainer.covers.end({ id: newId(), coverId: running.id, lastDay });
      expect(await refusal(answer)).toMatchObject({ code: 'invalid' });
    }
  });

  it('is for owners and whoever is away, in the database too', async () => {
    const owner = await as(at.owner);
    const input = cover();
    await owner.covers.add(input);
    const ask = async (member: { userId: string }, role: 'owner' | 'trainer', clinicId = at.clinic.id) => {
      return endInDatabase({ clinicId, userId: member.userId, role }, input.id, day(1));
    };
    const elsewhere = await clinicAtWork(db);
    expect(await ask(at.other, 'trainer')).toBe(false);
    expect(await ask(at.other, 'owner')).toBe(false);
    expect(await ask(elsewhere.owner, 'owner', elsewhere.clinic.id)).toBe(false);
    expect(await rowOf(input.id)).toMatchObject({ untilDate: day(6) });
    expect(await ask(at.trainer, 'trainer')).toBe(true);
    // Never longer again.
    const byOwner = { clinicId: at.clinic.id, userId: at.owner.userId, role: 'owner' } as const;
    expect(await endInDatabase(byOwner, input.id, day(9))).toBe(false);
    expect(await rowOf(input.id)).toMatchObject({ untilDate: day(1) });
  });
});
