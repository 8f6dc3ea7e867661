import { and, eq, sql } from 'drizzle-orm';
import type { ApproveErasure, AskErasure, RefuseErasure } from '@/contracts/erasures';
import type { Db } from '@/db/connection';
import { clients, erasureRequests } from '@/db/schema';
import { writeAudit } from '@/server/audit/audit';
import { confirmPassword } from '@/server/auth/confirm-password';
import { AppError } from '@/server/errors';
import type { ChartContext, WorkContext } from '@/server/trpc';
import { pastRetention } from './retention';

const nothingErased = 'The password is not right. Nothing was changed.';

async function sameRequest(db: Db, clinicId: string, id: string) {
  const [row] = await db
    .select()
    .from(erasureRequests)
    .where(and(eq(erasureRequests.clinicId, clinicId), eq(erasureRequests.id, id)));
  return row ?? null;
}

/** Keeps a client's wish to be erased; the clinic decides. A second wish while one waits is that one. */
export async function askErasure(ctx: ChartContext, { id, password }: AskErasure): Promise<{ readonly id: string }> {
  const { db, scope, actor, origin, now } = ctx;
  await confirmPassword({ userId: actor.userId, password, origin, now, refusal: nothingErased });
  const made = await db
    .insert(erasureRequests)
    .values({ clinicId: scope.clinicId, clientId: scope.clientId, id, reason: 'asked', requestedBy: actor.userId })
    .onConflictDoNothing()
    .returning({ id: erasureRequests.id });
  if (made.length > 0) await audit(ctx, 'erasure.ask', { id, clientId: scope.clientId });
  const [waiting] = await db
    .select({ id: erasureRequests.id })
    .from(erasureRequests)
    .where(
      and(
        eq(erasureRequests.state, 'waiting'),
        eq(erasureRequests.reason, 'asked'),
        eq(erasureRequests.clinicId, scope.clinicId),
        eq(erasureRequests.clientId, scope.clientId),
      ),
    );
  // A replay of one that was decided in the meantime asks for nothing new.
  return { id: waiting?.id ?? id };
}

/** Takes a client's own wish back. Throws `conflict` when it was decided before. */
export async function withdrawErasure(ctx: ChartContext, { id }: { readonly id: string }): Promise<void> {
  const { db, scope, now } = ctx;
  const changed = await db
    .update(erasureRequests)
    .set({ state: 'withdrawn', decidedAt: now.toISOString(), version: sql`${erasureRequests.version} + 1` })
    .where(
      and(
        eq(erasureRequests.id, id),
        eq(erasureRequests.state, 'waiting'),
        eq(erasureRequests.reason, 'asked'),
        eq(erasureRequests.clinicId, scope.clinicId),
        eq(erasureRequests.clientId, scope.clientId),
      ),
    )
    .returning({ id: erasureRequests.id });
  if (changed.length > 0) return audit(ctx, 'erasure.withdraw', { id, clientId: scope.clientId });
  const row = await sameRequest(db, scope.clinicId, id);
  if (row?.reason !== 'asked') throw new AppError('not_found');
  if (row.state !== 'withdrawn') throw new AppError('conflict', 'Your clinic has answered this in the meantime.');
}

/**
 * Takes up a record whose time to be kept has passed. Throws `invalid` for one whose time has not, `conflict` for one
 * that waits for a decision already.
 */
export async function proposeErasure(
  ctx: WorkContext,
  { id, clientId }: { readonly id: string; readonly clientId: string },
): Promise<void> {
  const { db, actor, now } = ctx;
  const before = await sameRequest(db, actor.clinicId, id);
  if (before?.clientId === clientId) return;
  const [due] = await pastRetention(db, actor, now, { clientId });
  if (!due) throw new AppError('invalid', 'This record is still to be kept.');
  const waits = await db.$count(
    erasureRequests,
    and(
      eq(erasureRequests.state, 'waiting'),
      eq(erasureRequests.clinicId, actor.clinicId),
      eq(erasureRequests.clientId, clientId),
    ),
  );
  const row = { clinicId: actor.clinicId, clientId, id, reason: 'retention' as const, requestedBy: actor.userId };
  // Two who propose it at once both see none waiting: the second finds the first here.
  const made =
    waits > 0
      ? []
      : await db.insert(erasureRequests).values(row).onConflictDoNothing().returning({ id: erasureRequests.id });
  if (made.length === 0) throw new AppError('conflict', 'This record is waiting for a decision already. Look again.');
  await audit(ctx, 'erasure.propose', { id, clientId });
}

/** Says no, with words for the client. Throws `conflict` when somebody was quicker. */
export async function refuseErasure(ctx: WorkContext, { id, version, answer }: RefuseErasure): Promise<void> {
  const { db, actor, now } = ctx;
  const [changed] = await db
    .update(erasureRequests)
    .set({
      ...{ state: 'refused', answer, decidedBy: actor.userId, decidedAt: now.toISOString(), version: version + 1 },
    })
    .where(
      and(
        eq(erasureRequests.id, id),
        eq(erasureRequests.version, version),
        eq(erasureRequests.state, 'waiting'),
        eq(erasureRequests.clinicId, actor.clinicId),
      ),
    )
    .returning({ clientId: erasureRequests.clientId });
  if (changed) return audit(ctx, 'erasure.refuse', { id, clientId: changed.clientId });
  const row = await sameRequest(db, actor.clinicId, id);
  if (!row) throw new AppError('not_found');
  if (row.state !== 'refused' || row.answer !== answer) throw decidedBefore();
}

const writtenSince =
  'Something was written in this record since it was proposed, so it is still to be kept. Nothing was erased: choose Keep.';

const decidedBefore = () => new AppError('conflict', 'Somebody has decided this in the meantime. Look again.');

/**
 * Erases a record for good, and says how many rows went. What is kept is that it happened, and the id with which a
 * restored backup is erased again. Throws `invalid` for a wrong password or name, `conflict` when somebody was quicker,
 * and for a record that was proposed because of its age and has been written in since.
 */
export async function approveErasure(ctx: WorkContext, input: ApproveErasure): Promise<{ readonly rows: number }> {
  const { db, actor, origin, now } = ctx;
  await confirmPassword({ userId: actor.userId, password: input.password, origin, now, refusal: nothingErased });
  const request = await sameRequest(db, actor.clinicId, input.id);
  if (!request) throw new AppError('not_found');
  if (request.state !== 'waiting' || request.version !== input.version) throw decidedBefore();
  const [client] = await db
    .select({ name: clients.name })
    .from(clients)
    .where(and(eq(clients.clinicId, actor.clinicId), eq(clients.id, request.clientId)))
    // Whoever writes in this record meanwhile waits, and finds it gone.
    .for('update');
  if (client && client.name.normalize('NFC') !== input.name.normalize('NFC').trim()) {
    throw new AppError('invalid', 'That is not the name of this client. Nothing was erased.');
  }
  if (client && request.reason === 'retention') {
    const [due] = await pastRetention(db, actor, now, { clientId: request.clientId });
    if (!due) throw new AppError('conflict', writtenSince);
  }
  const [done] = await db.execute<{ removed: Record<string, number> | null }>(
    sql`select app.approve_erasure(${input.id}, ${now.toISOString()}) as removed`,
  );
  if (!done?.removed) throw decidedBefore();
  const rows = Object.values(done.removed).reduce((sum, count) => sum + count, 0);
  // Names the request alone: whose it was is nobody's business any more.
  await audit(ctx, 'erasure.approve', { id: input.id, rows });
  return { rows };
}

type Deed = { readonly id: string; readonly clientId?: string; readonly rows?: number };

async function audit(ctx: Pick<WorkContext, 'db' | 'actor' | 'origin'>, action: string, { id, clientId, rows }: Deed) {
  await writeAudit(ctx.db, ctx.actor, ctx.origin, {
    ...{ action, subjectType: 'erasure', subjectId: id, clientId },
    ...(rows !== undefined && { detail: { rows } }),
  });
}
