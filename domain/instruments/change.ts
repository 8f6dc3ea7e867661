import { requireWhole } from '@/domain/instruments/answers';
import { instruments } from '@/domain/instruments/instruments';

type BeforeAndAfter = { readonly before: number; readonly after: number };

export type ScoreChange = {
  /** Reaches the minimal important change in points, in either direction. */
  readonly absolute: boolean;
  /** Reaches 30 % of `before`, in either direction. */
  readonly relative: boolean;
  readonly direction: 'better' | 'same' | 'worse';
};

/**
 * Change of pain, whole numbers 0–10, lower is better: 2 points are the minimal important change, or 30 %.
 * From 0 every rise is more than 30 % of it. Throws InvalidAnswer out of range. Source: Ostelo 2008.
 */
export function nprsChange(pain: BeforeAndAfter): ScoreChange {
  return changeOf(pain, instruments.nprs);
}

/**
 * Change of the Roland-Morris score, whole numbers 0–24, lower is better: 5 points are the minimal important change,
 * or 30 %. From 0 every rise is more than 30 % of it. Throws InvalidAnswer out of range. Source: Ostelo 2008.
 */
export function rmdqChange(score: BeforeAndAfter): ScoreChange {
  return changeOf(score, instruments.rmdq24);
}

function changeOf(
  { before, after }: BeforeAndAfter,
  { range, minimalChange }: typeof instruments.nprs | typeof instruments.rmdq24,
): ScoreChange {
  requireWhole('before', before, range.min, range.max);
  requireWhole('after', after, range.min, range.max);
  const size = Math.abs(after - before);
  // In whole per cents: 0.3 is not exact in binary, and nothing may hang on that.
  const percent = Math.round(minimalChange.share * 100);
  return {
    absolute: size >= minimalChange.points,
    relative: size > 0 && size * 100 >= before * percent,
    direction: after < before ? 'better' : after > before ? 'worse' : 'same',
  };
}
