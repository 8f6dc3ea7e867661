import { useLocale } from '@/app/my/_app/person';
import { isPerHand, Load } from '@/app/my/_components/load';
import { Card, CardHeader } from '@/components/ui/card';
import type { LiftCourse } from '@/contracts/plan';
import { formatDayShort } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import { formatLoad, formatLoadChange, fromKg } from '@/lib/units';
import { type Axis, axisOf, dayScale, heightOn } from './axis';
import { ChartFrame, Dot } from './chart-frame';
import { FlareShade, hasFlare } from './flare-shade';
import { Key, Legend } from './legend';
import { Numbers } from './numbers';
import type { Shown } from './span';

/** The heaviest set of one lift, day by day; lighter weeks are hollow, and the line passes them by. */
export function LiftCard({ lift, shown }: { lift: LiftCourse; shown: Shown }) {
  const locale = useLocale();
  const { points, name, loadKind, exerciseId } = lift;
  const { units, from, today } = shown;
  const last = points.at(-1);
  if (!last) return null;
  const write = (kg: number) => formatLoad(kg, units, locale);
  const each = isPerHand(loadKind) ? ', each hand' : '';
  const axis = axisOf(points.map(({ loadKg }) => fromKg(loadKg, units)));
  const { at } = dayScale(from, today);
  const full = points.filter(({ deload }) => !deload);
  const [first, newest] = [full[0], full.at(-1)];
  return (
    <Card aria-labelledby={`lift-${exerciseId}`}>
      <CardHeader
        id={`lift-${exerciseId}`}
        title={name}
        lead={leadWords(lift, shown, locale)}
        end={<Load loadKg={last.loadKg} loadKind={loadKind} units={units} locale={locale} />}
      />
      {points.length > 1 && (
        <ChartFrame
          name={name}
          summary={`${name}: ${first && newest ? `from ${write(first.loadKg)} to ${write(newest.loadKg)}${each}` : 'lighter weeks alone'}. ${points.length} days.`}
          marks={axis.ticks.map((tick) => ({ at: heightOn(axis, tick), label: formatNumber(tick, locale, 1) }))}
          from={from}
          until={today}
          readings={points.map(({ date, loadKg, deload }) => ({
            x: at(date),
            words: `${formatDayShort(date, locale)}: ${write(loadKg)}${each}${deload ? ', lighter week' : ''}`,
          }))}
        >
          <FlareShade shown={shown} />
          <Course points={points} axis={axis} at={at} units={units} />
        </ChartFrame>
      )}
      {points.length > 1 && (points.some(({ deload }) => deload) || hasFlare(shown)) && (
        <Legend>
          {points.some(({ deload }) => deload) && (
            <Key look="size-2.5 rounded-full border-2 border-copper bg-surface">lighter week, as planned</Key>
          )}
          {hasFlare(shown) && <Key look="h-3 w-4 rounded-sm bg-pain-high-tint">flare</Key>}
        </Legend>
      )}
      <Numbers
        caption={`${name}, heaviest set of each day`}
        headers={['Day', `Weight${each}`]}
        rows={points
          .toReversed()
          .map(({ date, loadKg, deload }) => [
            formatDayShort(date, locale),
            `${write(loadKg)}${deload ? ', lighter week' : ''}`,
          ])}
      />
    </Card>
  );
}

function leadWords({ points }: LiftCourse, { units }: Shown, locale: string): string {
  const full = points.filter(({ deload }) => !deload);
  const [first, last] = [full[0], full.at(-1)];
  if (!first || !last || first === last) {
    return `Trained ${points.length === 1 ? 'once' : 'in lighter weeks'} in this time, ${formatDayShort(points.at(-1)?.date ?? '', locale)}.`;
  }
  const since = formatDayShort(first.date, locale);
  const change = last.loadKg - first.loadKg;
  const words = change === 0 ? `As on ${since}` : `${formatLoadChange(change, units, locale)} since ${since}`;
  return `${words}. The heaviest set of each day.`;
}

type CourseProps = Pick<LiftCourse, 'points'> & { axis: Axis; at: (date: string) => number; units: Shown['units'] };

function Course({ points, axis, at, units }: CourseProps) {
  const spots = points.map(({ date, loadKg, deload }) => ({
    date,
    deload,
    x: at(date),
    y: 100 - heightOn(axis, fromKg(loadKg, units)) * 100,
  }));
  const size = points.length > 60 ? 5 : 8;
  return (
    <>
      <polyline
        points={spots
          .filter(({ deload }) => !deload)
          .map(({ x, y }) => `${x},${y}`)
          .join(' ')}
        className="fill-none stroke-copper"
        strokeWidth={2}
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
      {spots.map(({ date, deload, x, y }) => (
        <g key={date}>
          <Dot x={x} y={y} size={size} look="stroke-copper" />
          {deload && <Dot x={x} y={y} size={size - 4} look="stroke-surface" />}
        </g>
      ))}
    </>
  );
}
