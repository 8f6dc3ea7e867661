import { type ChangeBand, changeBand, changeWords } from '@/domain/instruments/change-band';
import { type Instrument, type InstrumentId, instruments } from '@/domain/instruments/instruments';
import { addDays, daysBetween, type IsoDate } from '@/domain/schedule/dates';

/** The days that a report is about, both included. */
export type Period = { readonly from: IsoDate; readonly until: IsoDate };

export type Result = { readonly date: IsoDate; readonly score: number };

/** One instrument, first and newest. `latest` is null while there is one result alone. */
export type MeasureLine = {
  readonly instrument: InstrumentId;
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly first: Result;
  readonly latest: Result | null;
  readonly band: ChangeBand;
  readonly bandWords: string;
  /** Points of the instrument; null where no minimal important change is stated. */
  readonly minimalChange: number | null;
};

/** A result so long before the first day still says where somebody began: one round of measures. */
const BEFORE_DAYS = 28;

/** The results that a report compares, oldest first: those of its days, and the newest of the four weeks before. */
export function resultsOf<Kept extends Result>(results: readonly Kept[], { from, until }: Period): Kept[] {
  const inOrder = [...results].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const before = inOrder.findLast(({ date }) => date < from && daysBetween(date, from) <= BEFORE_DAYS);
  return [...(before ? [before] : []), ...inOrder.filter(({ date }) => date >= from && date <= until)];
}

/** The line of an instrument; null when it was not taken in the days of the report. */
export function measureLine(instrument: InstrumentId, results: readonly Result[], period: Period): MeasureLine | null {
  const kept = resultsOf(results, period);
  const [first] = kept;
  if (!first) return null;
  const latest = kept.length > 1 ? (kept.at(-1) ?? null) : null;
  const { name, unit, range, minimalChange }: Instrument = instruments[instrument];
  // A rating of change compares by itself.
  const now = instrument === 'groc' ? (latest ?? first) : latest;
  const comparison = { instrument, baseline: first.score, now: now?.score ?? null };
  return {
    ...{ instrument, name, unit, decimals: range.decimals, first, latest },
    band: changeBand(comparison),
    bandWords: now === null ? 'Measured once.' : changeWords(comparison),
    minimalChange: minimalChange?.points ?? null,
  };
}

/** Pain of one day: the sum and number of all that was given, and the worst of it. */
export type PainDay = {
  readonly date: IsoDate;
  readonly sum: number;
  readonly count: number;
  readonly worst: number;
};

export type PainLine = {
  /** Means of all pain given, to one decimal; null where nothing was, or where the two would overlap. */
  readonly first: { readonly mean: number; readonly from: IsoDate; readonly until: IsoDate } | null;
  readonly latest: { readonly mean: number; readonly from: IsoDate; readonly until: IsoDate } | null;
  readonly band: ChangeBand;
  readonly worst: { readonly pain: number; readonly date: IsoDate } | null;
  readonly daysTold: number;
  readonly days: number;
};

const WEEK = 7;
const LATEST_DAYS = 28;

/** Pain in the first week with a report against the last four weeks. `days` in any order. */
export function painLine(days: readonly PainDay[], period: Period): PainLine {
  const { from, until } = period;
  const told = days
    .filter(({ date, count }) => count > 0 && date >= from && date <= until)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const begin = told[0]?.date ?? null;
  const latestFrom = [addDays(until, 1 - LATEST_DAYS), from].sort().at(-1) ?? from;
  const firstUntil = begin === null ? from : addDays(begin, WEEK - 1);
  const first = begin !== null && firstUntil < latestFrom ? meanOf(told, { from: begin, until: firstUntil }) : null;
  const latest = meanOf(told, { from: latestFrom, until });
  return {
    first: first === null || begin === null ? null : { mean: first, from: begin, until: firstUntil },
    latest: latest === null ? null : { mean: latest, from: latestFrom, until },
    band: changeBand({ instrument: 'nprs', baseline: first, now: latest }),
    worst: told.reduce<PainLine['worst']>(
      (worst, { worst: pain, date }) => (worst === null || pain >= worst.pain ? { pain, date } : worst),
      null,
    ),
    daysTold: new Set(told.map(({ date }) => date)).size,
    days: daysBetween(from, until) + 1,
  };
}

/** The mean of all pain given on the days, to one decimal. */
function meanOf(days: readonly PainDay[], { from, until }: Period): number | null {
  const within = days.filter(({ date }) => date >= from && date <= until);
  const count = within.reduce((total, day) => total + day.count, 0);
  if (count === 0) return null;
  return Math.round((within.reduce((total, day) => total + day.sum, 0) / count) * 10) / 10;
}
