import { InvalidAnswer } from '@/domain/instruments/answers';
import { instruments } from '@/domain/instruments/instruments';
import { exactDifference } from '@/domain/instruments/rounding';

/**
 * The result of the Sørensen test, seconds, of a time held. The test ends at 240 s, so a longer time is 240.
 * Throws InvalidAnswer for anything but a number of 0 or more, naming `field`. Source: Biering-Sørensen 1984.
 */
export function sorensenResult(seconds: number, field = 'seconds'): number {
  if (!Number.isFinite(seconds) || seconds < 0) throw new InvalidAnswer(`${field}: expected seconds, 0 or more.`);
  return Math.min(seconds, instruments.sorensen.range.max);
}

/**
 * Change of the Sørensen test between two times held, seconds, each capped at 240: a gain or a loss from 32 s on.
 * Throws InvalidAnswer for anything but numbers of 0 or more. Source: clinical rules.
 */
export function sorensenChange(held: {
  readonly before: number;
  readonly after: number;
}): 'gain' | 'loss' | 'within error' {
  const change = exactDifference(sorensenResult(held.before, 'before'), sorensenResult(held.after, 'after'));
  if (Math.abs(change) < instruments.sorensen.minimalChange.points) return 'within error';
  return change > 0 ? 'gain' : 'loss';
}
