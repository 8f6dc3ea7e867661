import { BigNumber } from '@/components/ui/big-number';
import type { ChartFigures, MeasureFigure } from '@/contracts/chart-pages';
import type { ChartOverview } from '@/contracts/charts';
import { formatChange, formatNumber } from '@/lib/format/numbers';
import { formatLoad, formatLoadChange, loadParts } from '@/lib/units';

type Tile = { key: string; name: string; value: string; unit?: string; note: string; isGood?: boolean };
type TilesProps = { overview: ChartOverview; figures: ChartFigures; locale: string };

/** The few numbers that say how it goes, each with what changed and whether that is more than error. */
export function Tiles({ overview, figures, locale }: TilesProps) {
  const { tiles, client } = overview;
  const shown = [
    painTile(tiles, locale),
    ...figures.measures.map((figure) => measureTile(figure, locale)),
    maximumTile(figures.maximum, client.units, locale),
    sessionsTile(tiles),
  ].filter((tile) => tile !== null);
  return (
    <dl className="grid min-w-0 grid-cols-2 gap-3 md:max-xl:col-span-2 md:max-xl:grid-cols-3">
      {shown.map(({ key, name, value, unit, note, isGood }) => (
        <div key={key} className="min-w-0 rounded-card border border-line bg-surface px-4 py-3.5 shadow-card">
          <dt className="text-ink-2 text-small">{name}</dt>
          <dd className="mt-1">
            <BigNumber value={value} unit={unit} size="l" />
          </dd>
          <dd className={isGood ? 'mt-0.5 text-spruce text-tiny' : 'mt-0.5 text-ink-quiet text-tiny'}>{note}</dd>
        </div>
      ))}
    </dl>
  );
}

/** From this change of weekly pain on it is more than error. Source: Ostelo 2008. */
const PAIN_ERROR = 2;

function painTile({ weeklyPain, usualPain }: ChartOverview['tiles'], locale: string): Tile {
  const { mean, change } = weeklyPain;
  const usual = usualPain === null ? '' : `, usual ${formatNumber(usualPain, locale, 1)}`;
  return {
    key: 'pain',
    name: 'Pain, weekly mean',
    value: mean === null ? '–' : formatNumber(mean, locale, 1),
    note:
      mean === null
        ? `No report in 7 days${usual}`
        : change === null
          ? `Nothing to compare with yet${usual}`
          : `${formatChange(change, locale, 1)} since the first weeks${usual}`,
    isGood: change !== null && change <= -PAIN_ERROR,
  };
}

const names = { psfs: 'Function, PSFS', rmdq24: 'RMDQ', sorensen: 'Back endurance' } as const;

function measureTile({ instrument, unit, most, now, change, band, error }: MeasureFigure, locale: string): Tile {
  const bands = { better: 'better beyond error', worse: 'worse beyond error', 'within-error': 'within error' };
  return {
    key: instrument,
    name: names[instrument],
    value: now === null ? '–' : formatNumber(now.value, locale, 1),
    ...(now !== null && { unit: instrument === 'sorensen' ? unit : `/ ${most}` }),
    note:
      now === null
        ? 'Not measured yet'
        : change === null || band === 'unknown'
          ? 'First result'
          : `${formatChange(change, locale, 1)}, ${bands[band]} (${error})`,
    isGood: band === 'better',
  };
}

/** As the report and the board write an estimate. */
const tenth = (kg: number): number => Math.round(kg * 10) / 10;

function maximumTile(maximum: ChartFigures['maximum'], units: 'kg' | 'lb', locale: string): Tile | null {
  if (!maximum) return null;
  const { name, kg, set, firstKg, perHand } = maximum;
  const { value, unit } = loadParts(tenth(kg), units, locale);
  const from = `from ${set.reps} × ${formatLoad(set.loadKg, units, locale)} @ ${formatNumber(set.rpe, locale, 1)}`;
  return {
    key: 'maximum',
    name: `${name}, est. 1RM`,
    value,
    unit: perHand ? `${unit} per hand` : unit,
    note:
      firstKg === null
        ? from
        : `${from}, ${formatLoadChange(tenth(kg - firstKg), units, locale)} since the first weeks`,
  };
}

function sessionsTile({ sessions }: ChartOverview['tiles']): Tile {
  return {
    key: 'sessions',
    name: 'Sessions done',
    value: String(sessions.done),
    unit: `/ ${sessions.due}`,
    note:
      sessions.missedInARow > 0
        ? `${sessions.missedInARow} missed since the last`
        : sessions.due > 0
          ? 'of this plan so far'
          : 'None was due yet',
  };
}
