import { PainMark } from './pain-mark';

const width = 144;
const height = 36;

export type SparklineProps = {
  /** One number a day, 0–10, oldest first, today last; null on days without a report. */
  values: readonly (number | null)[];
  className?: string;
};

/** Pain of the last days as a small line that ends in the newest number. Days without a report are bridged. */
export function Sparkline({ values, className = 'h-9 w-36' }: SparklineProps) {
  const points = values.flatMap((pain, day) => (pain === null ? [] : [{ day, pain }]));
  const last = points.at(-1);
  if (!last) return <span className="text-ink-quiet text-tiny">No pain reported</span>;
  // Reckoned by hand: a queue draws one for each row, and needs none of the drawing library for it.
  const x = (day: number) => tenth(4 + (day / Math.max(1, values.length - 1)) * (width - 28));
  const y = (pain: number) => tenth(height - 5 - (pain / 10) * (height - 11));
  const path = points.map(({ day, pain }) => `${x(day)},${y(pain)}`).join('L');
  const pains = points.map(({ pain }) => pain);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" className={className} aria-label={summary(values.length, pains)}>
      <line x1={0} x2={width - 18} y1={y(0)} y2={y(0)} className="stroke-line-strong" />
      {points.length > 1 && (
        <path d={`M${path}`} fill="none" strokeWidth={1.5} strokeLinejoin="round" className="stroke-edge" />
      )}
      <PainMark x={x(last.day)} y={y(last.pain)} pain={last.pain} />
      <text x={x(last.day) + 8} y={y(last.pain) + 4.5} fontSize={13} className="fill-ink-2 font-semibold">
        {last.pain}
      </text>
    </svg>
  );
}

const tenth = (value: number) => Math.round(value * 10) / 10;

function summary(days: number, pains: readonly number[]): string {
  const range = `lowest ${Math.min(...pains)}, highest ${Math.max(...pains)}`;
  return `Pain over ${days} days: newest ${pains.at(-1)}, ${range}`;
}
