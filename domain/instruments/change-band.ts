import { type Instrument, type InstrumentId, instruments } from '@/domain/instruments/instruments';
import { exactDifference } from '@/domain/instruments/rounding';

export type ChangeBand = 'better' | 'worse' | 'within-error' | 'unknown';

type Comparison = {
  readonly instrument: InstrumentId;
  /** The first result, in the instrument's own unit; null when there is none. Not looked at for `groc`. */
  readonly baseline: number | null;
  /** The newest result, in the same unit; null when there is none. */
  readonly now: number | null;
};

/**
 * How `now` compares with `baseline`: better or worse only from the minimal important change on, that value included.
 * Points alone decide. The 30 % of the pain scale and of Roland-Morris would call one point beyond error where the
 * first value is low, and one point is less than those scales can tell apart.
 * Unknown without a result, and for instruments for which no minimal important change is stated.
 * Results are taken as they are: check them with `isResult` when they are entered. Source: clinical rules.
 */
export function changeBand({ instrument: id, baseline, now }: Comparison): ChangeBand {
  const { better, minimalChange }: Instrument = instruments[id];
  // This one asks for the change itself.
  const from = id === 'groc' ? 0 : baseline;
  if (minimalChange === null || better === null || from === null || now === null) return 'unknown';
  const change = exactDifference(from, now);
  if (Math.abs(change) < minimalChange.points) return 'within-error';
  return change > 0 === (better === 'higher') ? 'better' : 'worse';
}

/** The band in words, and why there is none. */
export function changeWords(comparison: Comparison): string {
  const { minimalChange }: Instrument = instruments[comparison.instrument];
  if (minimalChange === null) return 'No threshold is stated, so no verdict.';
  const words: Record<ChangeBand, string> = {
    better: 'Better, by more than the error of measurement.',
    worse: 'Worse, by more than the error of measurement.',
    'within-error': 'Within the error of measurement.',
    unknown: 'Nothing to compare with yet.',
  };
  return words[changeBand(comparison)];
}
