import type { Timeline } from '@/contracts/charts';
import { painBand } from '@/domain/symptoms/pain';
import { PainMark } from './pain-mark';
import type { Layout } from './timeline-layout';

type Part = { layout: Layout; timeline: Timeline; locale: string };

const strokes = { low: 'stroke-pain-low', mid: 'stroke-pain-mid', high: 'stroke-pain-high' } as const;

/** Pain week by week: a bar from the lowest to the highest, and the mean; those of following weeks are joined. */
export function PainWeeks({ layout, timeline }: Part) {
  const { pain, x, week, mark } = layout;
  if (timeline.painWeeks.length === 0) return null;
  const means = timeline.painWeeks.map(({ start, mean }) => `${x(start)},${pain.y(mean)}`).join(' ');
  return (
    <g>
      {timeline.painWeeks.map(({ start, lowest, highest }) => (
        <line
          key={start}
          x1={x(start)}
          x2={x(start)}
          // A week with one and the same number still shows.
          y1={pain.y(lowest) + 0.75}
          y2={pain.y(highest) - 0.75}
          strokeWidth={Math.min(6, week * 0.62)}
          strokeLinecap="round"
          opacity={0.34}
          className={strokes[painBand(highest)]}
        />
      ))}
      <polyline points={means} fill="none" strokeWidth={1.5} strokeLinejoin="round" className="stroke-ink-2" />
      {week > 7 &&
        timeline.painWeeks.map(({ start, mean }) => (
          <PainMark key={start} x={x(start)} y={pain.y(mean)} pain={Math.round(mean)} size={mark * 0.8} />
        ))}
    </g>
  );
}

const ROW = 14;

/** Sessions week by week: a column of what was due, filled as far as it was done. */
export function SessionWeeks({ layout, timeline }: Omit<Part, 'locale'>) {
  const { sessions, x, week } = layout;
  const most = Math.max(1, ...timeline.sessionWeeks.map(({ done, missed }) => done + missed));
  const width = Math.min(8, week * 0.7);
  const foot = sessions.top + ROW;
  return (
    <g>
      {timeline.sessionWeeks.map(({ start, done, missed }) => {
        const share = (count: number) => (count / most) * ROW;
        return (
          <g key={start}>
            {missed > 0 && (
              <rect
                x={x(start) - width / 2}
                y={foot - share(done + missed)}
                width={width}
                height={share(missed)}
                className="fill-line-strong"
              />
            )}
            <rect
              x={x(start) - width / 2}
              y={foot - share(done)}
              width={width}
              height={share(done)}
              className="fill-spruce"
            />
          </g>
        );
      })}
    </g>
  );
}
