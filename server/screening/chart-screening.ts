import { sql } from 'drizzle-orm';
import type { ChartScreening } from '@/contracts/charts';
import type { Gates } from '@/contracts/screening';
import type { Db } from '@/db/connection';
import { screeningOutcome } from '@/domain/screening/outcome';
import type { ChartScope } from '@/server/access/chart-access';
import type { GateFacts } from './gates';

const cautionWords = new Map([
  ['first-after-50', 'First episode of back pain after 50'],
  ['leg-pain', 'Pain down a leg, without numbness or weakness'],
  ['blood-pressure-controlled', 'High blood pressure, kept below 160/100'],
]);

/** From here on the score asks for a referral. PHQ-4 0–12; clinical rules, cautions. */
const PHQ4_CAUTION = 6;

/** The newest screening in full as the trainer sees it, with what to be careful about. */
export async function chartScreening(
  db: Db,
  scope: ChartScope,
  { newest }: Pick<GateFacts, 'newest'>,
  { screeningDue }: Pick<Gates, 'screeningDue'>,
): Promise<ChartScreening> {
  const phq4 = await newestPhq4(db, scope);
  const asked = screeningOutcome(newest?.answers ?? {}).cautions.map((id) => cautionWords.get(id) ?? id);
  const score = phq4 !== null && phq4 >= PHQ4_CAUTION ? [`PHQ-4 score ${phq4} of 12: refer, do not treat`] : [];
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

/** The newest PHQ-4 score that stands; null when it was never taken. */
async function newestPhq4(db: Db, scope: ChartScope): Promise<number | null> {
  const [row] = await db.execute<{ score: number }>(sql`
    select m.score::float8 as score from measurements m
    where m.clinic_id = ${scope.clinicId} and m.client_id = ${scope.clientId} and m.instrument = 'phq4'
      and not m.voided and not exists (select from measurements later where later.clinic_id = ${scope.clinicId}
        and later.client_id = ${scope.clientId} and later.corrects_id = m.id)
    order by m.taken_on desc, m.created_at desc limit 1`);
  return row?.score ?? null;
}
