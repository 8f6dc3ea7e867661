import { BigNumber } from '@/components/ui/big-number';
import type { ChartOverview } from '@/contracts/charts';
import { formatDayShort } from '@/lib/format/dates';
import { formatChange, formatNumber } from '@/lib/format/numbers';
import { formatLoadChange, loadParts } from '@/lib/units';

type Tile = { key: string; name: string; value: string; unit?: string; note: string | null; isGood?: boolean };

/** The few numbers that say how it goes. */
export function Tiles({ overview, locale }: { overview: ChartOverview; locale: string }) {
  return (
    <dl className="grid min-w-0 grid-cols-2 gap-3 md:max-xl:col-span-2 md:max-xl:grid-cols-4">
      {tilesOf(overview, locale).map(({ key, name, value, unit, note, isGood }) => (
        <div key={key} className="min-w-0 rounded-card border border-line bg-surface px-4 py-3.5 shadow-card">
          <dt className="text-ink-2 text-small">{name}</dt>
          <dd className="mt-1">
            <BigNumber value={value} unit={unit} size="l" />
          </dd>
          {note && (
            <dd className={isGood ? 'mt-0.5 text-spruce text-tiny' : 'mt-0.5 text-ink-quiet text-tiny'}>{note}</dd>
          )}
        </div>
      ))}
    </dl>
  );
}

function tilesOf({ tiles, client }: ChartOverview, locale: string): Tile[] {
  const { weeklyPain, usualPain, sessions, lifts } = tiles;
  return [
    {
      key: 'pain',
      name: 'Pain, weekly mean',
      value: weeklyPain.mean === null ? '–' : formatNumber(weeklyPain.mean, locale, 1),
      note:
        weeklyPain.change !== null
          ? `${formatChange(weeklyPain.change, locale, 1)} since the first weeks`
          : weeklyPain.mean === null
            ? 'No report in 7 days'
            : null,
      isGood: weeklyPain.change !== null && weeklyPain.change <= -2,
    },
    {
      key: 'usual',
      name: 'Usual pain',
      value: usualPain === null ? '–' : formatNumber(usualPain, locale, 0),
      note: usualPain === null ? 'Known after the first week' : 'of 10',
    },
    {
      key: 'sessions',
      name: 'Sessions done',
      value: String(sessions.done),
      unit: `/ ${sessions.due}`,
      note: sessions.missedInARow > 0 ? `${sessions.missedInARow} missed since the last` : 'of this plan so far',
    },
    ...lifts.slice(0, 3).map((lift): Tile => {
      const { value, unit } = loadParts(lift.loadKg, client.units, locale);
      const change =
        lift.changeKg === null
          ? null
          : lift.changeKg === 0
            ? 'the same as at first'
            : `${formatLoadChange(lift.changeKg, client.units, locale)} since the first`;
      return {
        key: lift.exerciseId,
        name: lift.name,
        value,
        unit: lift.loadKind.endsWith('-per-hand') ? `${unit} per hand` : unit,
        note: change ?? formatDayShort(lift.date, locale),
        isGood: lift.changeKg !== null && lift.changeKg > 0,
      };
    }),
  ];
}
