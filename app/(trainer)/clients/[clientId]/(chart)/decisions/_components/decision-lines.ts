import { stepWords } from '@/components/progression/step-words';
import type { DecisionEntry } from '@/contracts/decisions';
import { formatDate } from '@/lib/format/dates';
import type { WeightUnit } from '@/lib/units';
import type { Reason } from '../../../../../_components/steps/reason-button';
import { reasonOf } from '../../../../../_components/steps/step-lines';

/** One decision, ready to show. */
export type DecisionLine = {
  readonly id: string;
  readonly date: string;
  readonly exerciseId: string;
  readonly name: string;
  readonly when: string;
  readonly happened: string;
  /** What waits or waited for the trainer. */
  readonly proposed: string | null;
  readonly answer: string;
  readonly reason: Reason;
};

const answers = { approved: 'Approved', held: 'Held', changed: 'Another load set' } as const;

function answerWords({ answer, answeredBy, proposalId }: DecisionEntry, open: ReadonlySet<string>): string {
  if (answer === null) return 'None needed';
  if (answer === 'waiting') return proposalId && open.has(proposalId) ? 'Waits for the trainer' : 'Not answered';
  return answeredBy ? `${answers[answer]} by ${answeredBy}` : answers[answer];
}

export function decisionLines(
  decisions: readonly DecisionEntry[],
  /** `open`: the proposals that may still be answered. */
  {
    units,
    locale,
    open,
    nameOf,
  }: { units: WeightUnit; locale: string; open: ReadonlySet<string>; nameOf: (exerciseId: string) => string },
): DecisionLine[] {
  return decisions.map((entry) => {
    const { id, date, exerciseId, name, loadKind, lastKg, applied, proposal, decision } = entry;
    const given = { units, loadKind, locale, nameOf };
    return {
      id,
      date: formatDate(date, locale),
      exerciseId,
      name,
      when: decision.moment === 'before' ? 'Before the session' : 'Next morning',
      happened: sentence(stepWords(applied, lastKg, given)),
      proposed: proposal && sentence(stepWords(proposal, lastKg, given)),
      answer: answerWords(entry, open),
      reason: reasonOf(decision, entry.policy),
    };
  });
}

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
