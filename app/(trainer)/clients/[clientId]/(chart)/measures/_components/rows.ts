import type { MeasuredId, Measures } from '@/contracts/measures';
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
export function measureRows({ series, pain, painWeeks, activeWeeks }: Measures): MeasureRow[] {
  const weeks = painWeeks.map(({ start, value }) => ({ date: start, value }));
  const firstWeek = weeks[0] ?? null;
  const painRow: MeasureRow = {
    id: 'nprs',
    name: 'Pain, weekly mean',
    unit: 'of 10',
    first: pain.baseline === null || !firstWeek ? null : { date: firstWeek.date, value: pain.baseline },
    now: pain.now === null ? null : { date: '', value: pain.now },
    band: pain.band,
    words: pain.words,
    points: weeks,
    error: pain.baseline === null ? null : errorOf(instruments.nprs),
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
      first: isWeekly ? (points[0] ?? null) : at(baseline),
      now: isWeekly ? (points.length > 1 ? (points.at(-1) ?? null) : null) : results.length > 1 ? at(latest) : null,
      band,
      words: bandWords,
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
