import { requireWhole } from '@/domain/instruments/answers';
import { instruments } from '@/domain/instruments/instruments';

/**
 * What a Global Rating of Change says, a whole number from −5 (very much worse) to 5 (very much better): a change from
 * 2 points on, unchanged below. Throws InvalidAnswer out of range. Source: Kamper 2009; the 2 points: clinical rules.
 */
export function grocBand(value: number): 'worse' | 'unchanged' | 'improved' {
  const { range, minimalChange } = instruments.groc;
  requireWhole('value', value, range.min, range.max);
  if (Math.abs(value) < minimalChange.points) return 'unchanged';
  return value > 0 ? 'improved' : 'worse';
}
