import type { Timeline } from '@/contracts/charts';
import { type TimelineRow, timelineHeaders } from './timeline-rows';

type TimelineValuesProps = { timeline: Timeline; rows: readonly TimelineRow[] };

/** The exact values behind the chart, day by day or week by week, newest first, behind a summary to open. */
export function TimelineValues({ timeline, rows }: TimelineValuesProps) {
  const step = timeline.step;
  return (
    <details className="mt-3 text-small">
      <summary className="inline-flex min-h-12 items-center font-semibold text-ink-2 underline underline-offset-4">
        All values as a table
      </summary>
      {/* Focusable, so that it can be scrolled by keyboard where it is larger than its frame. */}
      <section
        tabIndex={0}
        aria-label="All values"
        className="max-h-96 overflow-auto rounded-field border border-line bg-surface"
      >
        <table className="w-full border-separate border-spacing-0 text-left">
          <caption className="sr-only">Pain 0–10, loads, sessions and events by {step}, newest first</caption>
          <thead className="text-ink-2 text-tiny">
            <tr>
              {[step === 'week' ? 'Week' : 'Day', ...timelineHeaders(timeline)].map((header) => (
                <th key={header} scope="col" className="sticky top-0 bg-sunken px-3 py-2 font-semibold">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.toReversed().map(({ date, name, values }) => (
              <tr key={date}>
                <th scope="row" className="whitespace-nowrap border-line border-t px-3 py-1.5 font-semibold">
                  {name}
                </th>
                {values.map((value, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a value for each header, in their order
                  <td key={index} className="border-line border-t px-3 py-1.5">
                    {/* An empty cell shows a dash, so that it is read and not skipped. */}
                    {value ?? <span className="text-ink-quiet">–</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
