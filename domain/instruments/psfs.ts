import { InvalidAnswer, requireWhole } from '@/domain/instruments/answers';
import { instruments } from '@/domain/instruments/instruments';
import { roundHalfUp } from '@/domain/instruments/rounding';

const MAX_ACTIVITIES = 5;

/**
 * The Patient-Specific Functional Scale, 0–10, higher is better: the mean rating of one to five activities of the
 * person's own, each a whole number from 0 (cannot do it) to 10 (as well as before). To one decimal, halves up:
 * 3.25 is 3.3. Throws InvalidAnswer for another number of activities and out of range. Source: Stratford 1995.
 */
export function scorePsfs(activities: readonly number[]): number {
  const { min, max, decimals } = instruments.psfs.range;
  if (activities.length < 1 || activities.length > MAX_ACTIVITIES) {
    throw new InvalidAnswer(`activities: expected one to five ratings from ${min} to ${max}.`);
  }
  for (const rating of activities) requireWhole('activities', rating, min, max);
  const sum = activities.reduce((total, rating) => total + rating, 0);
  return roundHalfUp(sum / activities.length, decimals);
}
