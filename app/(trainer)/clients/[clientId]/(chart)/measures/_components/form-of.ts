import type { MeasuredId, MeasureResult, Measures } from '@/contracts/measures';
import { instruments } from '@/domain/instruments/instruments';
import { unitFor } from '@/domain/instruments/unit-words';
import { formatDate } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import { formatLoad, type WeightUnit } from '@/lib/units';

/** What the form of one instrument needs of the chart. */
export type EntryFormFacts = {
  readonly instrument: MeasuredId;
  readonly name: string;
  readonly clientId: string;
  readonly today: string;
  /** The result that is corrected; null for a new one. */
  readonly corrects: Pick<MeasureResult, 'id' | 'takenOn' | 'note'> | null;
  readonly units: WeightUnit;
  readonly locale: string;
  /** "Last time 60 s, 2 Nov 2026." */
  readonly lastWords: string;
  /** Activities to rate again; null when they are to be named. */
  readonly activities: readonly string[] | null;
};

type Asked = { readonly clientId: string; readonly locale: string; readonly corrects?: MeasureResult };

/** "60 s", "1 point"; a weight in the person's own unit. */
export const scoreWords = (score: number, unit: string, units: WeightUnit, locale: string): string =>
  unit === 'kg' ? formatLoad(score, units, locale) : `${formatNumber(score, locale, 1)} ${unitFor(unit, score)}`;

export function formOf(measures: Measures, instrument: MeasuredId, asked: Asked): EntryFormFacts {
  const { clientId, locale, corrects = null } = asked;
  const { today, units, series, activities } = measures;
  const { name, unit } = instruments[instrument];
  const last = series.find((each) => each.instrument === instrument)?.results[0];
  const lastWords = last
    ? `Last time ${scoreWords(last.score, unit, units, locale)}, ${formatDate(last.takenOn, locale)}.`
    : 'Not taken yet.';
  return { corrects, instrument, name, clientId, today, units, locale, lastWords, activities };
}
