import type { WeekValue } from '@/contracts/measures';
import { daysBetween, type IsoDate } from '@/domain/schedule/dates';

type WeekChartProps = {
  /** Means 0–10 by week, oldest first. */
  weeks: readonly WeekValue[];
  /** Days to shade, both ends included. */
  spans: readonly { readonly from: IsoDate; readonly until: IsoDate }[];
  caption: string;
  dayWords: (date: IsoDate) => string;
  number: (value: number) => string;
};

const width = 560;
const height = 92;
const [left, right, top, bottom] = [18, 8, 14, 16];
/** More numbers than this would run into each other. */
const MOST_LABELS = 18;

/** Pain by week as a line for paper: black on white, read without any colour, with its numbers at the points. */
export function WeekChart({ weeks, spans, caption, dayWords, number }: WeekChartProps) {
  const first = weeks[0]?.start;
  const last = weeks.at(-1)?.start;
  if (first === undefined || last === undefined) return null;
  const days = Math.max(7, daysBetween(first, last));
  const x = (date: IsoDate) =>
    left + Math.min(1, Math.max(0, daysBetween(first, date) / days)) * (width - left - right);
  const y = (pain: number) => height - bottom - (pain / 10) * (height - top - bottom);
  const every = Math.ceil(weeks.length / MOST_LABELS);
  const isLabelled = (index: number) => (weeks.length - 1 - index) % every === 0;
  return (
    <figure className="break-inside-avoid">
      <svg
        role="img"
        aria-label={caption}
        viewBox={`0 0 ${width} ${height}`}
        className="block w-full max-w-[186mm] text-ink print:text-black"
      >
        {spans.map(({ from, until }) => (
          <rect
            key={from}
            x={x(from)}
            y={top}
            width={Math.max(3, x(until) - x(from))}
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
        <path
          d={weeks.map(({ start, value }, index) => `${index === 0 ? 'M' : 'L'}${x(start)} ${y(value)}`).join('')}
          fill="none"
          stroke="currentColor"
          strokeWidth={1.2}
          strokeLinejoin="round"
        />
        {weeks.map(({ start, value }, index) => (
          <g key={start}>
            <circle cx={x(start)} cy={y(value)} r={1.9} fill="currentColor" />
            {isLabelled(index) && (
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
                <text
                  x={x(start)}
                  y={height - 4}
                  textAnchor={index === 0 ? 'start' : index === weeks.length - 1 ? 'end' : 'middle'}
                  fontSize={7.5}
                  fill="currentColor"
                >
                  {dayWords(start)}
                </text>
              </>
            )}
          </g>
        ))}
      </svg>
      <figcaption className="text-small print:text-[8pt]">
        {caption}. {inWords(weeks, number)}
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
