import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { auditEvents, policies } from '@/db/schema';
import { defaultPolicy, type Policy } from '@/domain/progression/policy';
import { newId } from '@/lib/id';
import { currentPolicy, policyVersion } from '@/server/progression/policy';
import { clinicAtWork, refusal } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';

const db = testDatabase();
let at: Awaited<ReturnType<typeof clinicAtWork>>;

beforeEach(async () => {
  at = await clinicAtWork(db);
});

const change = (given: Partial<Policy> = {}, rest: object = {}) => ({
  id: newId(),
  expectedVersion: 0,
  policy: { ...defaultPolicy, ...given },
  reason: 'Smaller steps for a start.',
  ...rest,
});
const asOwner = (instant?: string) => at.as(at.owner, instant);
const versions = () => db.admin.select().from(policies).where(eq(policies.clinicId, at.clinic.id));

it('begins with the built-in policy as version 0', async () => {
  const owner = await asOwner();
  expect(await owner.policies.current()).toEqual({
    version: 0,
    policy: defaultPolicy,
    mayAdopt: true,
  });
  expect(await owner.policies.history()).toEqual([]);
});

it('adopts a version and tells its history', async () => {
  const owner = await asOwner('2026-11-02T09:00:00.000Z');
  expect(await owner.policies.adopt(change({ riseLower: 0.03 }))).toEqual({ version: 1 });
  const second = change(
    { riseLower: 0.03, clearRise: 3, approval: 'automatic' },
    { expectedVersion: 1, reason: 'Tried for a month.' },
  );
  expect(await (await asOwner('2026-11-03T09:00:00.000Z')).policies.adopt(second)).toEqual({ version: 2 });

  const trainer = await at.as(at.trainer);
  expect(await trainer.policies.current()).toEqual({
    version: 2,
    policy: { ...defaultPolicy, riseLower: 0.03, clearRise: 3, approval: 'automatic' },
    mayAdopt: false,
  });
  expect(await trainer.policies.history()).toEqual([
    {
      version: 2,
      createdAt: '2026-11-03T09:00:00.000Z',
      byName: 'Olive Owner',
      reason: 'Tried for a month.',
      changes: [
        { field: 'clearRise', from: 2, to: 3 },
        { field: 'approval', from: 'trainer', to: 'automatic' },
      ],
    },
    {
      version: 1,
      createdAt: '2026-11-02T09:00:00.000Z',
      byName: 'Olive Owner',
      reason: 'Smaller steps for a start.',
      changes: [{ field: 'riseLower', from: 0.05, to: 0.03 }],
    },
  ]);
  expect(await policyVersion(db.admin, at.clinic.id, 1)).toEqual({ ...defaultPolicy, riseLower: 0.03 });
  expect(await policyVersion(db.admin, at.clinic.id, 0)).toEqual(defaultPolicy);
  expect(await policyVersion(db.admin, at.clinic.id, 3)).toBeNull();
});

it('writes the audit in the same transaction, without the words', async () => {
  await (await asOwner()).policies.adopt(change({ cut: 0.05 }));
  const [event, ...others] = await db.admin
    .select({ detail: auditEvents.detail, userId: auditEvents.userId })
    .from(auditEvents)
    .where(eq(auditEvents.clinicId, at.clinic.id));
  expect(others).toEqual([]);
  expect(event).toEqual({
    userId: at.owner.userId,
    detail: { version: 1, numbersChanged: 1 },
  });
});

it('takes a replay once, and refuses the same id with other content', async () => {
  const owner = await asOwner();
  const message = change({ cut: 0.05 });
  await owner.policies.adopt(message);
  expect(await owner.policies.adopt(message)).toEqual({ version: 1 });
  expect(await versions()).toHaveLength(1);
  expect(await refusal(owner.policies.adopt({ ...message, reason: 'Another.' }))).toMatchObject({ code: 'reused_id' });
});

it('refuses a change of rules that are no longer those on the screen', async () => {
  const owner = await asOwner();
  await owner.policies.adopt(change({ cut: 0.05 }));
  expect(await refusal(owner.policies.adopt(change({ cut: 0.15 })))).toMatchObject({
    code: 'version_conflict',
    details: { version: 1, policy: { ...defaultPolicy, cut: 0.05 } },
  });
  expect((await owner.policies.current()).policy.cut).toBe(0.05);
});

it('lets one of two owners at once through', async () => {
  const calls = [0.05, 0.06, 0.07].map(async (cut) => (await asOwner()).policies.adopt(change({ cut })));
  const answers = await Promise.allSettled(calls);
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const codes = await Promise.all(calls.map(async (call) => (await refusal(call)).code));
  expect(codes.filter((code) => code !== null)).toEqual(['version_conflict', 'version_conflict']);
  expect(await versions()).toHaveLength(1);
});

it.each([
  ['outside its bounds', { riseLower: 0.2 }],
  ['between two steps', { cut: 0.105 }],
  ['in the wrong order', { cut: 0.2, cutMore: 0.15 }],
  ['above the largest step', { riseMost: 0.04 }],
  ['not a number', { painLimit: Number.NaN }],
])('refuses a number %s, and changes nothing', async (_, given) => {
  await expect((await asOwner()).policies.adopt(change(given))).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  expect(await versions()).toEqual([]);
});

it.each([
  ['no reason', { reason: '  ' }],
  ['an unknown key', { more: 1 }],
])('refuses %s', async (_, rest) => {
  await expect((await asOwner()).policies.adopt(change({ cut: 0.05 }, rest))).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
  expect(await versions()).toEqual([]);
});

it('refuses a version that differs in nothing', async () => {
  expect(await refusal((await asOwner()).policies.adopt(change()))).toMatchObject({ code: 'invalid' });
});

it('tells what older versions said of the clinic’s words', async () => {
  const words = {
    from: { responseTime: 'within one working day', emergencyNumber: '112' },
    to: { responseTime: 'within one working day', emergencyNumber: '999' },
  };
  const policy = { ...defaultPolicy, words };
  await db.admin.insert(policies).values({
    ...{ clinicId: at.clinic.id, version: 1, policy, reason: 'We moved.', createdBy: at.owner.userId },
  });
  expect((await (await asOwner()).policies.history())[0]?.changes).toEqual([
    { field: 'emergencyNumber', from: '112', to: '999' },
  ]);
});

it('does not let a trainer adopt', async () => {
  const trainer = await at.as(at.trainer);
  expect(await refusal(trainer.policies.adopt(change({ cut: 0.05 })))).toMatchObject({ code: 'forbidden' });
  expect(await versions()).toEqual([]);
});

it('fills what an older version lacks from the built-in policy', async () => {
  const { bonusSessions: _, ...older } = { ...defaultPolicy, cut: 0.07 };
  await db.admin.insert(policies).values({
    clinicId: at.clinic.id,
    version: 1,
    policy: older as Policy,
    reason: 'Made before there was such a number.',
    createdBy: at.owner.userId,
  });
  expect(await currentPolicy(db.admin, at.clinic.id)).toEqual({ version: 1, policy: { ...defaultPolicy, cut: 0.07 } });
});
