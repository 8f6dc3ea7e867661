import type { ReactNode } from 'react';
import { useLocale } from '@/app/my/_app/person';
import { Icon } from '@/components/ui/icon';
import { formatDayShort } from '@/lib/format/dates';

type ChartFrameProps = {
  /** The chart in a sentence, for those who do not see it. */
  summary: string;
  /** Marks of the y axis, by their height: 0 at the foot, 1 at the top. */
  marks: readonly { at: number; label: string }[];
  /** First and last day. */
  from: string;
  until: string;
  /** Drawn in a box of 100 × 100, stretched to the room there is: y = 0 is the top. */
  children: ReactNode;
};

/** Axes around a drawing. Words stay words of their own size, whatever the width of the drawing. */
export function ChartFrame({ summary, marks, from, until, children }: ChartFrameProps) {
  const locale = useLocale();
  return (
    <div role="img" aria-label={summary}>
      <div aria-hidden="true" className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
        <div className="relative w-9 text-right text-ink-quiet text-tiny leading-none">
          {marks.map(({ at, label }) => (
            <span key={label} className="absolute right-0 translate-y-1/2" style={{ bottom: `${at * 100}%` }}>
              {label}
            </span>
          ))}
        </div>
        <div className="relative h-32">
          {marks.map(({ at, label }) => (
            <span key={label} className="absolute inset-x-0 border-line border-t" style={{ bottom: `${at * 100}%` }} />
          ))}
          <svg
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            className="absolute inset-0 size-full overflow-visible"
            aria-hidden="true"
          >
            {children}
          </svg>
        </div>
        <span />
        <div className="mt-2 flex justify-between text-ink-quiet text-tiny">
          <span>{formatDayShort(from, locale)}</span>
          <span>{formatDayShort(until, locale)}</span>
        </div>
      </div>
    </div>
  );
}

type NumbersProps = { caption: string; headers: readonly string[]; rows: readonly (readonly string[])[] };

/** The same as exact numbers, newest first, behind a tap. */
export function Numbers({ caption, headers, rows }: NumbersProps) {
  return (
    <details className="group/numbers mt-2">
      <summary className="-mx-2 flex min-h-12 list-none items-center gap-1.5 rounded-field px-2 font-semibold text-ink-2 text-small [&::-webkit-details-marker]:hidden">
        All numbers
        <Icon name="chevron-down" size={16} className="group-open/numbers:rotate-180" />
      </summary>
      <div className="max-h-80 overflow-y-auto">
        <table className="w-full text-small">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              {headers.map((header, index) => (
                <th
                  key={header}
                  scope="col"
                  className={`py-1.5 font-semibold text-ink-quiet text-tiny ${index === 0 ? 'text-left' : 'text-right'}`}
                >
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells]) => (
              <tr key={name} className="border-line border-t">
                <th scope="row" className="py-2 pr-2 text-left font-normal">
                  {name}
                </th>
                {cells.map((cell, index) => (
                  <td key={headers[index + 1]} className="py-2 pl-2 text-right">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
