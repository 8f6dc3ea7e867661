import type { WeekValue } from '@/contracts/measures';
import { daysBetween, type IsoDate } from '@/domain/schedule/dates';
import { type Span, weekAxis } from './week-axis';

type WeekChartProps = {
  /** Means 0–10 by week, oldest first. */
  weeks: readonly WeekValue[];
  /** Days to shade. */
  spans: readonly Span[];
  caption: string;
  dayWords: (date: IsoDate) => string;
  number: (value: number) => string;
};

const width = 560;
const height = 92;
const [left, right, top, bottom] = [34, 18, 14, 16];
/** Nearer than this two labels would run into each other. */
const LABEL_ROOM = 36;

/** Pain by week as a line for paper: black on white, read without any colour, with its numbers at the points. */
export function WeekChart({ weeks, spans, caption, dayWords, number }: WeekChartProps) {
  const first = weeks[0]?.start;
  const last = weeks.at(-1)?.start;
  if (first === undefined || last === undefined) return null;
  const axis = weekAxis(first, last);
  const room = width - left - right;
  const x = (date: IsoDate) => left + axis.at(date) * room;
  const shaded = spans.flatMap((span) => axis.within(span) ?? []);
  const y = (pain: number) => height - bottom - (pain / 10) * (height - top - bottom);
  const labelled = labelledWeeks(weeks.map(({ start }) => x(start)));
  return (
    <figure className="break-inside-avoid">
      {/* Focusable, so that a keyboard scrolls it on a phone. */}
      <section aria-label={caption} tabIndex={0} className="overflow-x-auto print:overflow-visible">
        <svg
          role="img"
          aria-label={caption}
          viewBox={`0 0 ${width} ${height}`}
          className="block w-full min-w-120 max-w-[186mm] text-ink print:min-w-0 print:text-black"
        >
          {shaded.map(({ from, until }) => (
            <rect
              key={from}
              x={left + from * room}
              y={top}
              width={Math.max(3, (until - from) * room)}
              height={height - top - bottom}
              fill="currentColor"
              opacity={0.16}
            />
          ))}
          {[0, 5, 10].map((pain) => (
            <g key={pain}>
              <path d={`M${left} ${y(pain)}H${width - right}`} stroke="currentColor" strokeWidth={0.4} opacity={0.5} />
              <text x={left - 4} y={y(pain) + 3} textAnchor="end" fontSize={8} fill="currentColor">
                {pain}
              </text>
            </g>
          ))}
          {weeks.slice(1).map(({ start, value }, index) => {
            const before = weeks[index] ?? { start, value };
            return (
              <path
                key={start}
                d={`M${x(before.start)} ${y(before.value)}L${x(start)} ${y(value)}`}
                stroke="currentColor"
                strokeWidth={1.2}
                // Weeks in between without a report.
                strokeDasharray={daysBetween(before.start, start) > 7 ? '2 3' : undefined}
              />
            );
          })}
          {weeks.map(({ start, value }, index) => (
            <g key={start}>
              <circle cx={x(start)} cy={y(value)} r={1.9} fill="currentColor" />
              {labelled.has(index) && (
                <>
                  <text
                    x={x(start)}
                    y={y(value) - 4}
                    textAnchor="middle"
                    fontSize={8}
                    fontWeight={600}
                    fill="currentColor"
                  >
                    {number(value)}
                  </text>
                  <text x={x(start)} y={height - 4} textAnchor="middle" fontSize={7.5} fill="currentColor">
                    {dayWords(start)}
                  </text>
                </>
              )}
            </g>
          ))}
        </svg>
      </section>
      <figcaption className="text-small print:text-[8pt]">
        {caption}; dashed where weeks have none. {inWords(weeks, number)}
      </figcaption>
      <table className="sr-only">
        <caption>{caption}</caption>
        <tbody>
          {weeks.map(({ start, value }) => (
            <tr key={start}>
              <th scope="row">Week of {dayWords(start)}</th>
              <td>{number(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** The course in words: where it began, its lowest and highest week, and where it is. */
function inWords(weeks: readonly WeekValue[], number: (value: number) => string): string {
  const values = weeks.map(({ value }) => value);
  return `First week ${number(values[0] ?? 0)}, lowest ${number(Math.min(...values))}, highest ${number(Math.max(...values))}, last week ${number(values.at(-1) ?? 0)}.`;
}

/** Which points have room for a label: the last one, and from it backwards those that are far enough apart. */
function labelledWeeks(places: readonly number[]): ReadonlySet<number> {
  const chosen = new Set<number>();
  let next = Number.POSITIVE_INFINITY;
  for (const [index, place] of [...places.entries()].reverse()) {
    if (next - place < LABEL_ROOM) continue;
    chosen.add(index);
    next = place;
  }
  return chosen;
}
