import { and, eq } from 'drizzle-orm';
import type { SetCorrect, SetCorrectResult, SetLog, SetLogResult } from '@/contracts/sessions';
import type { Db } from '@/db/connection';
import { idempotency, setLogs } from '@/db/schema';
import type { ChartScope } from '@/server/access/chart-access';
import { AppError } from '@/server/errors';
import { idempotent } from '@/server/idempotent';
import { settle, watchPain } from '@/server/progression/settle';
import type { ChartContext } from '@/server/trpc';
import { lineDone } from './earlier-lines';
import { auditSession, enteredBy, sessionMessage } from './entry';
import { openLog } from './open-log';
import { boundInstant } from './phone-clock';
import { currentSet, plannedWithLog } from './queries';

/**
 * Records one set. The first message for a set number counts; a second one, from another device or a lost
 * acknowledgement under a new id, gets what is there. Accepted after the finish, under a lock and after a change of the
 * plan: it was done. Throws `invalid` for a line that the session never had, or an exercise that never belonged there.
 */
export async function logSet(ctx: ChartContext, input: SetLog): Promise<SetLogResult> {
  const { db, actor, scope } = ctx;
  return idempotent(db, actor, sessionMessage(ctx, 'sessions.logSet', input), async () => {
    const planned = await plannedWithLog(db, scope, input.plannedSessionId);
    const { itemId, exerciseId, prescribed, wasChanged } = await lineDone(ctx, planned, input);
    const log = await openLog(ctx, planned, { plannedSessionId: input.plannedSessionId, startedAt: input.startedAt });
    const inserted = await db
      .insert(setLogs)
      .values({
        id: input.id,
        sessionLogId: log.id,
        itemId,
        exerciseId,
        setNumber: input.setNumber,
        ...performedOf(input),
        prescribed,
        enteredBy: enteredBy(ctx),
        loggedAt: boundInstant(input.loggedAt, ctx).toISOString(),
        clinicId: scope.clinicId,
        clientId: scope.clientId,
      })
      .onConflictDoNothing()
      .returning({ id: setLogs.id });
    const place = { sessionLogId: log.id, itemId, setNumber: input.setNumber };
    const setLog = await currentSet(db, scope, place);
    // The only other thing to clash with is the row's own id.
    if (!setLog) throw new AppError('reused_id');
    if (inserted.length === 0) return { status: 'already-logged', sessionLogId: log.id, setLog };
    await auditSession(ctx, 'set.log', input.id);
    await watchPain(ctx, input.pain);
    const planChange = planned.status === 'cancelled' && log.created ? 'called-off' : wasChanged ? 'line' : null;
    return { status: 'logged', sessionLogId: log.id, setLog, ...(planChange && { planChange }) };
  });
}

/**
 * Replaces a set by a new row that names the old one, or takes it back. Throws `not_found` for a set that is not in this
 * session (or has not arrived yet: send it again later) and `conflict`, with `currentId`, for one that was corrected already.
 */
export async function correctSet(ctx: ChartContext, input: SetCorrect): Promise<SetCorrectResult> {
  const { db, actor, scope } = ctx;
  return idempotent(db, actor, sessionMessage(ctx, 'sessions.correctSet', input), async () => {
    const planned = await plannedWithLog(db, scope, input.plannedSessionId);
    if (!planned.log) throw new AppError('not_found');
    const sessionLogId = planned.log.id;
    const old =
      (await setOf(db, scope, sessionLogId, input.correctsId)) ??
      (await setOf(db, scope, sessionLogId, await keptInstead(ctx, input.correctsId)));
    if (!old) throw new AppError('not_found');
    const { itemId, setNumber } = old;
    const { exerciseId, prescribed } =
      input.exerciseId === undefined || input.exerciseId === old.exerciseId
        ? old
        : await lineDone(ctx, planned, { ...input, itemId });
    const values = input.voided
      ? { reps: old.reps, loadKg: old.loadKg, seconds: old.seconds, metres: old.metres, rpe: old.rpe, pain: old.pain }
      : performedOf(input);
    const inserted = await db
      .insert(setLogs)
      .values({
        id: input.id,
        sessionLogId,
        itemId,
        exerciseId,
        setNumber,
        prescribed,
        ...values,
        voided: input.voided,
        correctsId: old.id,
        enteredBy: enteredBy(ctx),
        loggedAt: boundInstant(input.loggedAt, ctx).toISOString(),
        clinicId: scope.clinicId,
        clientId: scope.clientId,
      })
      .onConflictDoNothing()
      .returning({ id: setLogs.id });
    const setLog = await currentSet(db, scope, { sessionLogId, itemId, setNumber });
    if (!setLog) throw new AppError('reused_id');
    if (inserted.length === 0) throw new AppError('conflict', undefined, { currentId: setLog.id });
    await auditSession(ctx, 'set.correct', input.id);
    if (!input.voided) await watchPain(ctx, input.pain);
    await settle(ctx);
    return { sessionLogId, setLog };
  });
}

const performedOf = ({ reps, loadKg, seconds, metres, rpe, pain }: SetLog | SetCorrect) => ({
  reps,
  loadKg,
  seconds,
  metres,
  rpe,
  pain,
});

async function setOf(db: Db, scope: ChartScope, sessionLogId: string, id: string | null) {
  if (id === null) return null;
  const [row] = await db
    .select()
    .from(setLogs)
    .where(
      and(
        eq(setLogs.id, id),
        eq(setLogs.sessionLogId, sessionLogId),
        eq(setLogs.clinicId, scope.clinicId),
        eq(setLogs.clientId, scope.clientId),
      ),
    );
  return row ?? null;
}

/**
 * A phone without a network may log a set and correct it before it hears that another device was first. Its correction
 * then names a row that was never made: the answer to that message says which one was kept instead.
 */
async function keptInstead({ db, actor }: ChartContext, messageId: string): Promise<string | null> {
  const [row] = await db
    .select({ response: idempotency.response })
    .from(idempotency)
    .where(
      and(
        eq(idempotency.id, messageId),
        eq(idempotency.procedure, 'sessions.logSet'),
        eq(idempotency.clinicId, actor.clinicId),
        eq(idempotency.userId, actor.userId),
      ),
    );
  const answer = row?.response as SetLogResult | null | undefined;
  return answer?.setLog.id ?? null;
}
