import type { SymptomReport, SymptomReportResult } from '@/contracts/symptoms';
import { symptomReports } from '@/db/schema';
import { addDays } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';
import { starQuestions } from '@/domain/screening/questions';
import { reportAnswers, worseAnswers } from '@/domain/symptoms/leg';
import { writeAudit } from '@/server/audit/audit';
import { followFlare } from '@/server/flares/follow';
import { idempotent } from '@/server/idempotent';
import { settle, watchPain } from '@/server/progression/settle';
import { adviceFor } from '@/server/screening/advice';
import { lockOf } from '@/server/screening/gates';
import { clientRecord } from '@/server/screening/queries';
import { recordScreening, requireAnswers } from '@/server/screening/record';
import { boundInstant } from '@/server/sessions/phone-clock';
import type { ChartContext } from '@/server/trpc';
import { logForReport } from './queries';
import { settleUsual } from './usual-pain';

/**
 * Takes a report of pain, on its own or within a message that begins a flare: the same id is kept once. The ★ answers
 * and what it says of the legs are screened together: either may lock lifting. Throws `invalid` for unanswered
 * questions.
 */
export async function keepReport(ctx: ChartContext, input: SymptomReport): Promise<SymptomReportResult> {
  const { db, actor, scope, now } = ctx;
  return idempotent(db, actor, { id: input.id, procedure: 'symptoms.report', input }, async () => {
    const before = await clientRecord(ctx);
    const reportedAt = boundInstant(input.reportedAt, ctx);
    const day = localDate(reportedAt, before.client.timeZone);
    const answers = reportAnswers(input);
    if (answers && input.starAnswers) await requireAnswers(ctx, answers, starQuestions);
    const outcome = answers
      ? await recordScreening(ctx, {
          id: input.id,
          occasion: 'symptoms',
          answers,
          answeredAt: reportedAt,
          worse: worseAnswers(input),
        })
      : 'ready';
    await db.insert(symptomReports).values({
      id: input.id,
      moment: input.moment,
      pain: input.pain,
      regions: [...input.regions],
      legSymptoms: [...input.legSymptoms],
      legWorse: input.legWorse,
      triggers: [...input.triggers],
      words: input.words,
      screeningId: answers ? input.id : null,
      sessionLogId: await logForReport(db, scope, {
        plannedSessionId: input.plannedSessionId,
        dayBefore: input.moment === 'morning' ? addDays(day, -1) : null,
      }),
      localDate: day,
      reportedAt: reportedAt.toISOString(),
      clinicId: scope.clinicId,
      clientId: scope.clientId,
    });
    await settleUsual(ctx);
    await watchPain(ctx, input.pain);
    await settle(ctx);
    await followFlare(ctx, { day, pain: input.pain, today: localDate(now, before.client.timeZone) });
    await writeAudit(db, actor, ctx.origin, {
      action: 'symptoms.report',
      subjectType: 'symptom_report',
      subjectId: input.id,
      clientId: scope.clientId,
      relation: scope.relation,
    });
    return {
      reportId: input.id,
      outcome,
      lock: await lockOf(ctx),
      adviceNumber: before.clinic.emergencyNumber,
      responseTime: before.clinic.responseTime,
      advice: adviceFor(outcome, before.clinic),
    };
  });
}
