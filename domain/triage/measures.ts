import { instruments } from '@/domain/instruments/instruments';
import { asksForReferral } from '@/domain/instruments/phq4';
import { addDays, type IsoDate } from '@/domain/schedule/dates';

export type MeasureFacts = {
  /** The newest day with a test of the clinic; null when there was none yet. */
  readonly testedOn: IsoDate | null;
  /** The newest PHQ-4, 0–12; null when it was never answered. */
  readonly phq4: { readonly score: number; readonly date: IsoDate } | null;
};

/** How long a PHQ-4 of 6 or more asks for a decision: the record goes on showing it. Convention. */
const REFER_DAYS = 14;

/**
 * What the measures ask of the trainer. A score that asks for help: refer. Tests four weeks after the last ones: due.
 * A client who was never tested is no reason: whether to test at all is the trainer's choice.
 */
export function measuresAsk(
  { testedOn, phq4 }: MeasureFacts,
  today: IsoDate,
): { readonly refer: boolean; readonly due: boolean } {
  return {
    refer: phq4 !== null && asksForReferral(phq4.score) && today < addDays(phq4.date, REFER_DAYS),
    due: testedOn !== null && addDays(testedOn, instruments.sorensen.dueEveryDays) <= today,
  };
}
