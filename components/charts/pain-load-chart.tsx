import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Timeline } from '@/contracts/charts';
import { daysBetween } from '@/domain/schedule/dates';
import { formatLoad } from '@/lib/units';
import { painByDay } from './pain-by-day';
import { PainMark } from './pain-mark';

const width = 346;
const height = 150;
const left = 22;

/** Pain by day above, the heaviest set of the most trained lift below; a short form of the timeline. */
export function PainLoadChart({ timeline, locale }: { timeline: Timeline; locale: string }) {
  const pains = painByDay(timeline);
  const lift = [...timeline.lifts].sort((a, b) => b.points.length - a.points.length)[0];
  const loads = lift?.points ?? [];
  if (pains.length === 0 && loads.length === 0) {
    return <p className="text-ink-2 text-small">Nothing was logged in these weeks yet.</p>;
  }
  const days = daysBetween(timeline.from, timeline.to);
  const x = scaleLinear([0, Math.max(1, days)], [left + 6, width - 8]);
  const at = (date: string) => x(daysBetween(timeline.from, date));
  const y = scaleLinear([0, 10], [64, 12]);
  const heaviest = Math.max(...loads.map(({ loadKg }) => loadKg), 1);
  const lightest = Math.min(...loads.map(({ loadKg }) => loadKg), heaviest);
  // Bars begin below the lightest load, so that a change of a few kilograms can be seen.
  const bar = scaleLinear([Math.max(0, lightest - (heaviest - lightest) - heaviest * 0.1), heaviest], [0, 48]);
  const barWidth = Math.max(3, Math.min(12, (width - left) / Math.max(1, loads.length) - 3));
  const path = line<(typeof pains)[number]>(
    ({ date }) => at(date),
    ({ pain }) => y(pain),
  )(pains);
  const last = pains.at(-1);
  const words = [
    last ? `Pain ${last.pain} last, ${Math.max(...pains.map(({ pain }) => pain))} at the highest` : 'No pain reported',
    lift && loads.length > 0
      ? `${lift.name} from ${formatLoad(loads[0]?.loadKg ?? 0, timeline.units, locale)} to ${formatLoad(loads.at(-1)?.loadKg ?? 0, timeline.units, locale)}`
      : 'no loads',
  ].join('; ');
  return (
    <figure>
      <svg role="img" aria-label={words} viewBox={`0 0 ${width} ${height}`} className="block w-full">
        {[0, 5, 10].map((pain) => (
          <g key={pain}>
            <path d={`M${left} ${y(pain)}H${width}`} className="stroke-line" />
            <text x={left - 6} y={y(pain) + 4} textAnchor="end" fontSize={11} className="fill-ink-quiet">
              {pain}
            </text>
          </g>
        ))}
        {path && <path d={path} fill="none" strokeWidth={1.6} strokeLinejoin="round" className="stroke-ink-2" />}
        {pains.map(({ date, pain }) => (
          <PainMark key={date} x={at(date)} y={y(pain)} pain={pain} size={3} />
        ))}
        <path d={`M${left} ${height - 12}H${width}`} className="stroke-line" />
        {loads.map(({ date, loadKg }) => (
          <rect
            key={date}
            x={at(date) - barWidth / 2}
            y={height - 12 - bar(loadKg)}
            width={barWidth}
            height={bar(loadKg)}
            rx={2}
            className="fill-spruce"
          />
        ))}
      </svg>
      {lift && <figcaption className="mt-1 text-ink-quiet text-tiny">Bars: {lift.name}, heaviest set</figcaption>}
    </figure>
  );
}
