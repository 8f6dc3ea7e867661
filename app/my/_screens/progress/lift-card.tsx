import { useLocale } from '@/app/my/_app/person';
import { isPerHand, Load } from '@/app/my/_components/load';
import { Card, CardHeader } from '@/components/ui/card';
import type { Progress } from '@/contracts/plan';
import { daysBetween } from '@/domain/schedule/dates';
import { formatDayShort } from '@/lib/format/dates';
import { formatLoad, formatLoadChange, fromKg, type WeightUnit } from '@/lib/units';
import { ChartFrame, Numbers } from './chart-frame';

type Lift = Progress['lifts'][number];
type Point = Lift['points'][number];

/** The heaviest set of one lift, day by day; lighter weeks are hollow. */
export function LiftCard({ lift, units }: { lift: Lift; units: WeightUnit }) {
  const locale = useLocale();
  const { points, name, loadKind, exerciseId } = lift;
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const change = formatLoadChange(last.loadKg - first.loadKg, units, locale);
  const each = isPerHand(loadKind) ? ', each hand' : '';
  const { low, high } = rangeOf(points);
  const mark = (kg: number) => ({
    at: (kg - low) / (high - low),
    label: String(Math.round(fromKg(kg, units) * 10) / 10),
  });
  const hasDeload = points.some(({ deload }) => deload);
  return (
    <Card aria-labelledby={`lift-${exerciseId}`}>
      <CardHeader
        id={`lift-${exerciseId}`}
        title={name}
        lead={
          points.length === 1
            ? `Trained once, ${formatDayShort(last.date, locale)}.`
            : `${change} since ${formatDayShort(first.date, locale)}. The heaviest set of each day.`
        }
        end={<Load loadKg={last.loadKg} loadKind={loadKind} units={units} locale={locale} />}
      />
      {points.length > 1 && (
        <ChartFrame
          summary={`${name}: from ${formatLoad(first.loadKg, units, locale)} to ${formatLoad(last.loadKg, units, locale)}${each}.`}
          marks={[mark(low), mark(high)]}
          from={first.date}
          until={last.date}
        >
          <Line points={points} low={low} high={high} />
        </ChartFrame>
      )}
      {hasDeload && (
        <p className="mt-2.5 flex items-center gap-1.5 text-ink-2 text-tiny">
          <span aria-hidden="true" className="size-2.5 rounded-full border-2 border-copper bg-surface" />
          lighter week, as planned
        </p>
      )}
      <Numbers
        caption={`${name}, heaviest set of each day`}
        headers={['Day', `Weight${each}`]}
        rows={[...points]
          .reverse()
          .map(({ date, loadKg, deload }) => [
            formatDayShort(date, locale),
            `${formatLoad(loadKg, units, locale)}${deload ? ', lighter week' : ''}`,
          ])}
      />
    </Card>
  );
}

/** The loads there are; a lift that never changed lies in the middle. */
function rangeOf(points: readonly Point[]): { low: number; high: number } {
  const loads = points.map(({ loadKg }) => loadKg);
  const low = Math.min(...loads);
  const high = Math.max(...loads);
  return low === high ? { low: Math.max(0, low - 5), high: high + 5 } : { low, high };
}

function Line({ points, low, high }: { points: readonly Point[]; low: number; high: number }) {
  const start = points[0]?.date ?? '';
  const days = Math.max(1, daysBetween(start, points.at(-1)?.date ?? start));
  const spots = points.map(({ date, loadKg, deload }) => ({
    date,
    deload,
    x: (daysBetween(start, date) / days) * 100,
    y: 100 - ((loadKg - low) / (high - low)) * 100,
  }));
  return (
    <>
      <polyline
        points={spots.map(({ x, y }) => `${x},${y}`).join(' ')}
        className="fill-none stroke-copper"
        strokeWidth={2}
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
      {/* A line of no length with round ends is a dot that stays round in a stretched drawing. */}
      {spots.map(({ date, deload, x, y }) => (
        <g key={date} strokeLinecap="round">
          <path d={`M${x} ${y}h0`} className="stroke-copper" strokeWidth={9} vectorEffect="non-scaling-stroke" />
          {deload && (
            <path d={`M${x} ${y}h0`} className="stroke-surface" strokeWidth={5} vectorEffect="non-scaling-stroke" />
          )}
        </g>
      ))}
    </>
  );
}
