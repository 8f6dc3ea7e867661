import type { SymptomReport, SymptomReportResult } from '@/contracts/symptoms';
import { symptomReports } from '@/db/schema';
import { addDays } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';
import { starQuestions } from '@/domain/screening/questions';
import { reportAnswers, worseAnswers } from '@/domain/symptoms/leg';
import { withDrawing } from '@/domain/symptoms/spread';
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
import { logForReport, marksBefore } from './queries';
import { settleUsual } from './usual-pain';

/**
 * Takes a report of pain, on its own or within a message that begins a flare: the same id is kept once. The ★ answers
 * and what it says of the legs are screened together: either may lock lifting. What it
 * draws is compared with the drawing before here, whatever the phone made of it. Throws `invalid` for unanswered
 * questions.
 */
export async function keepReport(ctx: ChartContext, input: SymptomReport): Promise<SymptomReportResult> {
  const { db, actor, scope, now } = ctx;
  return idempotent(db, actor, { id: input.id, procedure: 'symptoms.report', input: asSent(input) }, async () => {
    const before = await clientRecord(ctx);
    const reportedAt = boundInstant(input.reportedAt, ctx);
    const day = localDate(reportedAt, before.client.timeZone);
    const told = withDrawing(input, await marksBefore(db, scope, reportedAt.toISOString()));
    const answers = reportAnswers(told);
    if (answers && input.starAnswers) await requireAnswers(ctx, answers, starQuestions);
    const outcome = answers
      ? await recordScreening(ctx, {
          id: input.id,
          occasion: 'symptoms',
          answers,
          answeredAt: reportedAt,
          worse: worseAnswers(told),
        })
      : 'ready';
    await db.insert(symptomReports).values({
      id: input.id,
      moment: input.moment,
      pain: input.pain,
      regions: [...told.regions],
      legSymptoms: [...told.legSymptoms],
      legWorse: told.legWorse,
      marks: told.marks,
      spread: told.spread,
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

/** As a phone of before the map would have sent it, where nothing is drawn: a report that it repeats is the same one. */
function asSent({ marks, ...rest }: SymptomReport): object {
  return marks.length > 0 ? { ...rest, marks } : rest;
}
