import { clearances, screenings } from '@/db/schema';
import { localDate } from '@/domain/schedule/local-date';
import { clearedAnswers, outcomeGiven } from '@/domain/screening/lock';
import { type ScreeningOutcome, screeningOutcome, unanswered } from '@/domain/screening/outcome';
import { SCREENING_VERSION, type ScreeningQuestion } from '@/domain/screening/questions';
import { newId } from '@/lib/id';
import { writeAudit } from '@/server/audit/audit';
import { AppError } from '@/server/errors';
import type { ChartContext } from '@/server/trpc';
import { gateFacts } from './gates';

type Answers = Readonly<Record<string, boolean>>;

/**
 * Throws `invalid` when one of `questions` has no answer: a form that was left blank never counts as "no". What asks for
 * a clinician is taken from an incomplete form too, for it cannot be lost.
 */
export async function requireAnswers(
  reader: Pick<ChartContext, 'db' | 'scope' | 'now'>,
  answers: Answers,
  questions: readonly ScreeningQuestion[],
): Promise<void> {
  if (unanswered(answers, questions).length === 0) return;
  const { outcome } = screeningOutcome(answers);
  if (outcome === 'emergency') return;
  if (outcome === 'review' && outcomeGiven(answers, await cleared(reader)) !== 'ready') return;
  throw new AppError('invalid', 'Answer every question first.');
}

/** An answer that a clinician has looked at and cleared asks for nothing new, however often it is given. */
async function cleared({ db, scope, now }: Pick<ChartContext, 'db' | 'scope' | 'now'>): Promise<string[]> {
  const { timeZone, clearances: known } = await gateFacts({ db, scope });
  return clearedAnswers(known, localDate(now, timeZone));
}

/**
 * Keeps a set of answers, and opens a clearance when they ask for a clinician: from then on lifting is locked until
 * somebody decides it. An answer for review that a clearance in force is about opens no other; an emergency always does. `id` is the message's own, so that the same message cannot open two.
 */
export async function recordScreening(
  { db, actor, origin, now, scope }: ChartContext,
  screening: {
    readonly id: string;
    readonly occasion: 'intake' | 'again' | 'session' | 'symptoms';
    readonly answers: Answers;
    readonly answeredAt: Date;
    /** Answers that a clearance of an earlier, milder state does not cover. */
    readonly worse?: readonly string[];
  },
): Promise<ScreeningOutcome> {
  const { id, occasion, answers, answeredAt, worse } = screening;
  const asked = screeningOutcome(answers).outcome;
  const outcome = asked === 'review' ? outcomeGiven(answers, await cleared({ db, scope, now }), worse) : asked;
  const chart = { clinicId: scope.clinicId, clientId: scope.clientId };
  await db.insert(screenings).values({
    id,
    occasion,
    questionsVersion: SCREENING_VERSION,
    answers,
    outcome,
    answeredAt: answeredAt.toISOString(),
    // Asked aloud on the floor, and entered by who asked; else the client's own word.
    enteredBy: scope.relation === 'self' ? null : actor.userId,
    ...chart,
  });
  if (outcome === 'ready') return outcome;
  const clearanceId = newId();
  await db.insert(clearances).values({
    id: clearanceId,
    level: outcome,
    screeningId: id,
    // By our clock, not the phone's: the clinic's response time counts from when the answer arrived.
    requestedAt: now.toISOString(),
    ...chart,
  });
  await writeAudit(db, actor, origin, {
    action: 'clearance.request',
    subjectType: 'clearance',
    subjectId: clearanceId,
    clientId: scope.clientId,
    relation: scope.relation,
  });
  return outcome;
}
