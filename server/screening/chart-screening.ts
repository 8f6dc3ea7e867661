import type { ChartScreening } from '@/contracts/charts';
import type { Gates } from '@/contracts/screening';
import type { Db } from '@/db/connection';
import { screeningOutcome } from '@/domain/screening/outcome';
import type { ChartScope } from '@/server/access/chart-access';
import { referralOf } from '@/server/measures/queries';
import type { GateFacts } from './gates';

const cautionWords = new Map([
  ['first-after-50', 'First episode of back pain after 50'],
  ['leg-pain', 'Pain down a leg, without numbness or weakness'],
  ['blood-pressure-controlled', 'High blood pressure, kept below 160/100'],
]);

/** The newest screening in full as the trainer sees it, with what to be careful about. */
export async function chartScreening(
  db: Db,
  scope: ChartScope,
  { newest }: Pick<GateFacts, 'newest'>,
  { screeningDue }: Pick<Gates, 'screeningDue'>,
): Promise<ChartScreening> {
  const referral = await referralOf(db, scope);
  const asked = screeningOutcome(newest?.answers ?? {}).cautions.map((id) => cautionWords.get(id) ?? id);
  const score = referral ? [`PHQ-4 score ${referral.score} of 12: refer, do not treat`] : [];
  return {
    newest: newest && {
      occasion: newest.occasion,
      answeredAt: new Date(newest.answeredAt).toISOString(),
      outcome: newest.outcome,
    },
    due: screeningDue,
    cautions: [...asked, ...score],
  };
}
