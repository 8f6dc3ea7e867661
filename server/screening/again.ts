import type { ScreeningAgain, ScreeningAgainResult } from '@/contracts/screening';
import { screeningQuestions } from '@/domain/screening/questions';
import { writeAudit } from '@/server/audit/audit';
import { idempotent } from '@/server/idempotent';
import { boundInstant } from '@/server/sessions/phone-clock';
import type { ChartContext } from '@/server/trpc';
import { gatesOf } from './gates';
import { recordScreening, requireAnswers } from './record';

/**
 * Takes all screening questions again: when they are due, and whenever the client says that something has changed. What
 * they lead to is that of the intake. Throws `invalid` for unanswered questions.
 */
export function screenAgain(ctx: ChartContext, input: ScreeningAgain): Promise<ScreeningAgainResult> {
  const { db, actor, scope } = ctx;
  return idempotent(db, actor, { id: input.id, procedure: 'screening.again', input }, async () => {
    await requireAnswers(ctx, input.answers, screeningQuestions);
    const outcome = await recordScreening(ctx, {
      id: input.id,
      occasion: 'again',
      answers: input.answers,
      answeredAt: boundInstant(input.answeredAt, ctx),
    });
    await writeAudit(db, actor, ctx.origin, {
      action: 'screening.again',
      subjectType: 'screening',
      subjectId: input.id,
      clientId: scope.clientId,
      relation: scope.relation,
    });
    const { lock, screeningDue } = await gatesOf(ctx);
    return { outcome, lock, screeningDue };
  });
}
