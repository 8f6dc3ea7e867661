import { beforeAll, expect, it } from 'vitest';
import { makeClinic, makeMember } from '@/db/factories/clinics';
import { auditEvents } from '@/db/schema';
import { writeAudit } from './audit/audit';
import { AppError } from './errors';
import { actorOf, contextFor } from './testing/callers';
import { testDatabase } from './testing/test-database';
import { createCallerFactory, router, signedInProcedure } from './trpc';

const db = testDatabase();
const seen: number[] = [];
const committed = async () => (await db.admin.select().from(auditEvents)).length;

const call = createCallerFactory(
  router({
    deed: signedInProcedure.mutation(async ({ ctx }) => {
      await writeAudit(ctx.db, ctx.actor, ctx.origin, { action: 'test.deed', subjectType: 'test' });
      const answer = { told: false };
      ctx.afterCommit(async () => {
        seen.push(await committed());
        answer.told = true;
      });
      return answer;
    }),
    refused: signedInProcedure.mutation(({ ctx }) => {
      ctx.afterCommit(async () => {
        seen.push(-1);
      });
      throw new AppError('conflict');
    }),
    fails: signedInProcedure.mutation(({ ctx }) => {
      ctx.afterCommit(async () => {
        throw new Error('no mail server');
      });
      return { told: false };
    }),
  }),
);

let caller: ReturnType<typeof call>;
beforeAll(async () => {
  const { id: clinicId } = await makeClinic(db.admin);
  const { userId } = await makeMember(db.admin, { clinicId, role: 'trainer' });
  caller = call(contextFor(await actorOf(db.admin, clinicId, userId)));
});

it('runs when the rows are there for everybody, and can say so in the answer', async () => {
  expect(await caller.deed()).toEqual({ told: true });
  expect(seen).toEqual([1]);
});

it('does not run when nothing was committed', async () => {
  await expect(caller.refused()).rejects.toThrow();
  expect(seen).toEqual([1]);
});

it('leaves what was committed as it is when it fails', async () => {
  expect(await caller.fails()).toEqual({ told: false });
});
