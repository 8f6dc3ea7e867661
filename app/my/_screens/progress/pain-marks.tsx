import type { PainDay } from '@/contracts/plan';
import { daysBetween } from '@/domain/schedule/dates';
import { painBand } from '@/domain/symptoms/pain';
import { Dot } from './chart-frame';
import type { PainWeek } from './pain-weeks';

type At = (date: string) => number;

const strokes = { low: 'stroke-pain-low', mid: 'stroke-pain-mid', high: 'stroke-pain-high' } as const;
const y = (pain: number) => 100 - pain * 10;

/** Each day: hollow before training, full for the highest of the day, a square for the morning, joined by a line. */
export function PainDays({ pain, at }: { pain: readonly PainDay[]; at: At }) {
  const size = pain.length > 40 ? 5.5 : 8;
  return (
    <>
      <Threads
        points={pain.flatMap(({ date, morning }) => (morning === null ? [] : [{ date, x: at(date), y: y(morning) }]))}
      />
      {pain.map((day) => (
        <Day key={day.date} day={day} x={at(day.date)} size={size} />
      ))}
    </>
  );
}

function Day({ day: { before, morning, peak }, x, size }: { day: PainDay; x: number; size: number }) {
  const isMorningAlone = morning === peak && before === null;
  return (
    <g>
      {before !== null && before !== peak && (
        <path
          d={`M${x} ${y(before)}V${y(peak)}`}
          className="stroke-ink-3"
          strokeWidth={1.2}
          vectorEffect="non-scaling-stroke"
        />
      )}
      {!isMorningAlone && <Dot x={x} y={y(peak)} size={size} look={strokes[painBand(peak)]} />}
      {before !== null && (
        <>
          <Dot x={x} y={y(before)} size={size} look="stroke-ink-2" />
          <Dot x={x} y={y(before)} size={size - 3} look="stroke-surface" />
        </>
      )}
      {morning !== null && <Dot x={x} y={y(morning)} size={size * 0.62} look="stroke-spruce" square />}
    </g>
  );
}

/** Each week: a bar from its lowest to its highest, and the mean of its mornings, joined by a line. */
export function PainWeeks({ weeks, at }: { weeks: readonly PainWeek[]; at: At }) {
  const means = weeks.flatMap(({ middle, mornings }) =>
    mornings === null ? [] : [{ date: middle, x: at(middle), y: y(mornings) }],
  );
  return (
    <>
      {weeks.map(({ middle, lowest, highest }) => (
        <path
          key={middle}
          // A week of one number has no length: round ends make it a dot.
          d={`M${at(middle)} ${y(lowest)}V${y(highest)}`}
          className="stroke-edge"
          strokeWidth={4}
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      ))}
      <Threads points={means} />
      {means.map((mean) => (
        <Dot key={mean.date} x={mean.x} y={mean.y} size={4} look="stroke-spruce" square />
      ))}
    </>
  );
}

type Point = { readonly date: string; readonly x: number; readonly y: number };

/** Where nobody told anything for longer than this, the line breaks: it is not to draw what is not known. */
const GAP_DAYS = 10;

function Threads({ points }: { points: readonly Point[] }) {
  const threads: Point[][] = [];
  for (const point of points) {
    const thread = threads.at(-1);
    const last = thread?.at(-1);
    if (thread && last && daysBetween(last.date, point.date) <= GAP_DAYS) thread.push(point);
    else threads.push([point]);
  }
  return threads.map((thread) => (
    <polyline
      key={thread[0]?.date}
      points={thread.map(({ x, y: height }) => `${x},${height}`).join(' ')}
      className="fill-none stroke-spruce"
      strokeWidth={1.4}
      strokeLinejoin="round"
      vectorEffect="non-scaling-stroke"
    />
  ));
}
