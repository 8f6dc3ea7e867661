import { type ScreeningLevel, type ScreeningQuestion, screeningQuestions } from '@/domain/screening/questions';

/** `ready` is not a finding of health: it only says that no answer asks for a check first. */
export type ScreeningOutcome = 'ready' | 'review' | 'emergency';

export type ScreeningResult = {
  readonly outcome: ScreeningOutcome;
  /** Ids answered yes, in the order of the questions, unknown ones last. */
  readonly yes: readonly string[];
  /** Those of them that the trainer should know of, though they do not stop lifting. */
  readonly cautions: readonly string[];
};

const questionById = new Map(screeningQuestions.map((question) => [question.id, question]));

/**
 * The outcome of a set of answers, true for yes: the most serious answer wins. A yes to a question that this version
 * does not know (a phone that was offline over an update) counts as a reason for a review, never as nothing.
 * A question without an answer counts as no, so check completeness first with {@link unanswered}.
 */
export function screeningOutcome(answers: Readonly<Record<string, boolean>>): ScreeningResult {
  const known = screeningQuestions.map(({ id }) => id).filter((id) => answers[id] === true);
  const unknown = Object.keys(answers).filter((id) => answers[id] === true && !questionById.has(id));
  const yes = [...known, ...unknown];
  const levels = yes.map((id): ScreeningLevel => questionById.get(id)?.level ?? 'review');
  const outcome = levels.includes('emergency') ? 'emergency' : levels.includes('review') ? 'review' : 'ready';
  return { outcome, yes, cautions: known.filter((id) => questionById.get(id)?.level === 'caution') };
}

/** The ids of `questions` that have neither a yes nor a no. A form with any of them is not complete. */
export function unanswered(
  answers: Readonly<Record<string, boolean | null | undefined>>,
  questions: readonly ScreeningQuestion[],
): string[] {
  return questions.map(({ id }) => id).filter((id) => typeof answers[id] !== 'boolean');
}
