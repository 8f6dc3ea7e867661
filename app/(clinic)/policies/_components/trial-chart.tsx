import type { OutcomeKey } from '@/domain/simulation/run';
import type { TrialRow } from '@/domain/simulation/trial';

const charts = [
  { key: 'gained', title: 'Load gained, %' },
  { key: 'flareDays', title: 'Flare days' },
] as const satisfies readonly { key: OutcomeKey; title: string }[];

const WIDTH = 320;
const ROW = 30;
const TOP = 8;
const FOOT = 22;

/** Means with their intervals, a row for each way of progressing; the table beside it says the same in figures. */
export function TrialChart({ rows }: { rows: readonly TrialRow[] }) {
  return (
    <div className="grid gap-5 lg:grid-cols-2">
      {charts.map(({ key, title }) => (
        <figure key={key} aria-hidden="true" className="min-w-0">
          <figcaption className="mb-1 font-semibold text-small">{title}</figcaption>
          <Dots rows={rows} outcome={key} />
        </figure>
      ))}
    </div>
  );
}

function Dots({ rows, outcome }: { rows: readonly TrialRow[]; outcome: OutcomeKey }) {
  const values = rows.flatMap(({ outcomes }) => [outcomes[outcome].low, outcomes[outcome].high]);
  const [min, max] = [Math.min(0, ...values), Math.max(1, ...values)];
  const x = (value: number) => 8 + ((value - min) / (max - min)) * (WIDTH - 52);
  const height = TOP + rows.length * ROW + FOOT;
  return (
    <div className="grid grid-cols-[minmax(7rem,auto)_1fr] gap-x-3">
      <ul className="text-small" style={{ paddingTop: TOP }}>
        {rows.map(({ id, label, outcomes }) => (
          <li key={id} className="flex items-center leading-tight" style={{ height: ROW }}>
            <span className={id === 'edited' || id === 'current' ? 'font-semibold' : 'text-ink-2'}>
              {label} <span className="tabular-nums">{outcomes[outcome].mean.toFixed(1).replace('-', '−')}</span>
            </span>
          </li>
        ))}
      </ul>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${WIDTH} ${height}`}
        className="w-full min-w-0"
        style={{ height }}
        preserveAspectRatio="none"
      >
        <line
          x1={x(0)}
          x2={x(0)}
          y1={0}
          y2={height - FOOT}
          className="stroke-line-strong"
          vectorEffect="non-scaling-stroke"
        />
        {rows.map(({ id, outcomes }, index) => {
          const { mean, low, high } = outcomes[outcome];
          const y = TOP + index * ROW + ROW / 2;
          const isOurs = id === 'edited' || id === 'current';
          return (
            <g key={id}>
              <line
                x1={x(0)}
                x2={x(mean)}
                y1={y}
                y2={y}
                strokeWidth={isOurs ? 10 : 6}
                className={isOurs ? 'stroke-spruce' : 'stroke-edge'}
              />
              <line x1={x(low)} x2={x(high)} y1={y} y2={y} strokeWidth={2} className="stroke-ink" />
            </g>
          );
        })}
      </svg>
    </div>
  );
}
