import { requireItems } from '@/domain/instruments/answers';
import { rmdq24Form } from '@/domain/instruments/roland-morris-form';

/** At most this many points count as the recovered range. Source: clinical rules. */
const RECOVERED_AT_MOST = 2;

/**
 * The Roland-Morris score, 0–24 points, higher is worse: how many of the sentences describe the person today.
 * `checked` holds their numbers, 1–24, in any order. Throws InvalidAnswer for any other number and for one that is
 * given twice. Source: Roland & Morris 1983.
 */
export function scoreRmdq24(checked: readonly number[]): number {
  requireItems('checked', checked, rmdq24Form.items.length);
  return checked.length;
}

/** Whether a score, 0–24, lies in the recovered range. */
export function isRecovered(score: number): boolean {
  return score <= RECOVERED_AT_MOST;
}
