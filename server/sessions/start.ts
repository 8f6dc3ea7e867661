import type { SessionStart, SessionStartResult } from '@/contracts/sessions';
import { symptomReports } from '@/db/schema';
import { localDate } from '@/domain/schedule/local-date';
import { starQuestions } from '@/domain/screening/questions';
import { AppError } from '@/server/errors';
import { idempotent } from '@/server/idempotent';
import { decideToday, watchPain } from '@/server/progression/settle';
import { lockedWords } from '@/server/screening/advice';
import { gatesOf, lockOf } from '@/server/screening/gates';
import { recordScreening, requireAnswers } from '@/server/screening/record';
import type { ChartContext } from '@/server/trpc';
import { auditSession, enteredBy, sessionMessage } from './entry';
import { openLog } from './open-log';
import { boundInstant } from './phone-clock';
import { type PlannedWithLog, plannedWithLog } from './queries';

/**
 * Starts a planned session, unless an answer or an earlier one locks lifting, or all questions are due again. Answers
 * that lock are kept and reported as a result, not an error: an error would take them back; so is what was said before a
 * session that has to wait for the questions. Throws `locked` for a new session under a lock,
 * `conflict` before the intake and for one that is no longer in the plan, `invalid` for unanswered questions.
 */
export async function startSession(ctx: ChartContext, input: SessionStart): Promise<SessionStartResult> {
  const { db, actor, scope } = ctx;
  return idempotent(db, actor, sessionMessage(ctx, 'sessions.start', input), async () => {
    const planned = await plannedWithLog(db, scope, input.plannedSessionId);
    if (input.starAnswers) await requireAnswers(ctx, input.starAnswers, starQuestions);
    else if (!planned.log) throw new AppError('invalid', 'Answer the questions before a session first.');
    const outcome =
      input.starAnswers &&
      (await recordScreening(ctx, {
        id: input.id,
        occasion: 'session',
        answers: input.starAnswers,
        answeredAt: boundInstant(input.startedAt, ctx),
      }));
    const stopped = outcome === 'emergency' || outcome === 'review';
    if (!planned.log) {
      if (stopped) {
        await decideStart(ctx, planned, input);
        await keepPainBefore(ctx, planned, input);
        return { sessionLogId: null, locked: true, screeningDue: false, outcome, existing: false };
      }
      const gates = await gatesOf(ctx);
      if (gates.lock) throw new AppError('locked', lockedWords(gates.lock));
      if (!planned.intakeDone) throw new AppError('conflict', 'Answer the first questions before you train.');
      if (planned.status === 'cancelled') {
        throw new AppError('conflict', 'This session is no longer in your plan. Your training log is unchanged.');
      }
      if (gates.screeningDue) {
        await keepPainBefore(ctx, planned, input);
        return { sessionLogId: null, locked: false, screeningDue: true, outcome, existing: false };
      }
      if (await decideStart(ctx, planned, input)) {
        await keepPainBefore(ctx, planned, input);
        return { sessionLogId: null, locked: true, screeningDue: false, outcome, existing: false };
      }
    }
    const log = await openLog(ctx, planned, input);
    // Its sets arrived first: what today's answers mean is still kept, and severe pain still stops what is to come.
    if (planned.log) await decideStart(ctx, planned, input);
    await auditSession(ctx, 'session.start', log.id);
    const locked = stopped || (await lockOf(ctx)) !== null;
    return { sessionLogId: log.id, locked, screeningDue: false, outcome, existing: !log.created };
  });
}

/** Reads the table before training. True when nothing may be lifted today. */
async function decideStart(ctx: ChartContext, planned: PlannedWithLog, input: SessionStart): Promise<boolean> {
  if (planned.kind === 'flare') {
    await watchPain(ctx, input.painBefore);
    return (await lockOf(ctx)) !== null;
  }
  const startedAt = planned.log ? new Date(planned.log.startedAt) : boundInstant(input.startedAt, ctx);
  const { stopped } = await decideToday(
    ctx,
    { plannedSessionId: input.plannedSessionId, prescription: planned.prescription, date: planned.date },
    { sessionLogId: planned.log?.id ?? null, startedAt, painBefore: input.painBefore },
  );
  // A session without a loaded lift has no decision to say it.
  await watchPain(ctx, input.painBefore);
  return stopped || (await lockOf(ctx)) !== null;
}

/** A session that may not start has no log to hold the pain before it, so it becomes a report. */
async function keepPainBefore(ctx: ChartContext, { timeZone }: PlannedWithLog, input: SessionStart) {
  const { db, scope } = ctx;
  if (input.painBefore === null) return;
  const reportedAt = boundInstant(input.startedAt, ctx);
  await db.insert(symptomReports).values({
    id: input.id,
    moment: 'before',
    pain: input.painBefore,
    screeningId: input.starAnswers ? input.id : null,
    enteredBy: enteredBy(ctx),
    localDate: localDate(reportedAt, timeZone),
    reportedAt: reportedAt.toISOString(),
    clinicId: scope.clinicId,
    clientId: scope.clientId,
  });
}
