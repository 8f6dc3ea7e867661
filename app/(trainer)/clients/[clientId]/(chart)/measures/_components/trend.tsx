import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { daysBetween } from '@/domain/schedule/dates';
import { formatNumber } from '@/lib/format/numbers';
import type { MeasureRow, TrendPoint } from './rows';

const width = 168;
const height = 52;
const edge = 7;

/** A small course of results, the error of measurement around the first one shaded. */
export function Trend({ row, locale }: { row: MeasureRow; locale: string }) {
  const { points, error, name, unit, id } = row;
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || points.length < 2) {
    return (
      <span className="text-ink-quiet text-tiny">{points.length === 1 ? 'One result so far' : 'No result yet'}</span>
    );
  }
  const centre = id === 'groc' ? 0 : (row.first?.value ?? first.value);
  const values = points.map(({ value }) => value);
  const low = Math.min(...values, error === null ? first.value : centre - error);
  const high = Math.max(...values, error === null ? first.value : centre + error);
  const span = high - low || 1;
  const days = Math.max(1, daysBetween(first.date, last.date));
  const x = scaleLinear([0, days], [edge, width - edge]);
  const y = scaleLinear([low - span * 0.05, high + span * 0.05], [height - edge, edge]);
  const at = ({ date, value }: TrendPoint) => ({ x: x(daysBetween(first.date, date)), y: y(value) });
  const path = line<TrendPoint>(
    (point) => at(point).x,
    (point) => at(point).y,
  )(points);
  const end = at(last);
  const write = (value: number) => formatNumber(value, locale, 1);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${name}: ${points.length} results from ${write(first.value)} to ${write(last.value)} ${unit}`}
      className="h-13 w-42 print:h-9 print:w-28"
    >
      {error !== null && (
        <>
          <rect
            x={0}
            width={width}
            y={y(centre + error)}
            height={Math.max(0, y(centre - error) - y(centre + error))}
            rx={3}
            className="fill-sunken"
          />
          <line x1={0} x2={width} y1={y(centre)} y2={y(centre)} className="stroke-line-strong" strokeDasharray="3 3" />
        </>
      )}
      {path && <path d={path} fill="none" strokeWidth={1.75} strokeLinejoin="round" className="stroke-spruce" />}
      {points.map((point) => (
        <circle key={`${point.date} ${point.value}`} cx={at(point).x} cy={at(point).y} r={2} className="fill-spruce" />
      ))}
      <circle cx={end.x} cy={end.y} r={4} className="fill-spruce stroke-surface" strokeWidth={1.5} />
    </svg>
  );
}
