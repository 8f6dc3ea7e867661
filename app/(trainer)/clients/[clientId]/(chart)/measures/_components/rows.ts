import type { MeasuredId, Measures } from '@/contracts/measures';
import type { Dated } from '@/domain/benefits/board';
import type { BenefitId } from '@/domain/benefits/words';
import type { ChangeBand } from '@/domain/instruments/change-band';
import { type Instrument, instruments } from '@/domain/instruments/instruments';

export type TrendPoint = { readonly date: string; readonly value: number };

/** One line of the table: an instrument, or what the reports and the log say of pain and activity. */
export type MeasureRow = {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly first: TrendPoint | null;
  readonly now: TrendPoint | null;
  readonly band: ChangeBand;
  readonly words: string;
  /** Oldest first. */
  readonly points: readonly TrendPoint[];
  /** Half the height of the band around the first result; null where none is stated. */
  readonly error: number | null;
  readonly dueOn: string | null;
  readonly isDue: boolean;
  /** What staff may enter; null for what comes by itself. */
  readonly enters: MeasuredId | null;
};

const errorOf = (instrument: Instrument) => instrument.minimalChange?.points ?? null;

/** The rows of the table, in the order of a report. */
export function measureRows({ series, painWeeks, activeWeeks, board }: Measures): MeasureRow[] {
  const pain = courseOf(board, 'pain');
  const minutes = courseOf(board, 'blood-flow');
  const weeks = painWeeks.map(({ start, value }) => ({ date: start, value }));
  const painRow: MeasureRow = {
    id: 'nprs',
    name: 'Pain, weekly mean',
    unit: 'of 10',
    ...pain,
    points: weeks,
    error: pain.first === null ? null : errorOf(instruments.nprs),
    dueOn: null,
    isDue: false,
    enters: null,
  };
  const rows = series.map((each): MeasureRow => {
    const { instrument, name, unit, baseline, latest, results, band, bandWords, dueOn, isDue } = each;
    const isWeekly = instrument === 'active-minutes';
    const points = isWeekly
      ? activeWeeks.map(({ start, value }) => ({ date: start, value }))
      : [...results].reverse().map(({ takenOn, score }) => ({ date: takenOn, value: score }));
    const at = (result: typeof baseline) => result && { date: result.takenOn, value: result.score };
    return {
      id: instrument,
      name: isWeekly ? 'Active minutes, by week' : name,
      unit,
      ...(isWeekly
        ? minutes
        : { first: at(baseline), now: results.length > 1 ? at(latest) : null, band, words: bandWords }),
      points,
      // A rating of change compares by itself: its band lies around no change.
      error: errorOf(instruments[instrument]),
      dueOn,
      isDue,
      enters: isWeekly ? null : instrument,
    };
  });
  return [painRow, ...rows];
}

/** First and last seven days as the board has them: one reckoning for both. */
function courseOf(board: Measures['board'], id: BenefitId): Pick<MeasureRow, 'first' | 'now' | 'band' | 'words'> {
  const line = board.find((tile) => tile.id === id)?.lines[0];
  const at = (dated: Dated | null | undefined, isNow: boolean) =>
    dated ? { date: isNow ? '' : (dated.date ?? ''), value: dated.value } : null;
  return {
    first: at(line?.baseline, false),
    now: at(line?.now, true),
    band: line?.band ?? 'unknown',
    words: line?.change ?? 'Nothing to compare with yet.',
  };
}
