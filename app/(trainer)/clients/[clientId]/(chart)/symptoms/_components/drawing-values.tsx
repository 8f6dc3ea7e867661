import { kindLabel, regionLabel, spreadWords } from '@/components/body-map/words';
import type { ChartDrawing } from '@/contracts/charts';
import { formatDate } from '@/lib/format/dates';

/** The exact values behind the maps, newest first, behind a summary to open. */
export function DrawingValues({ drawings, locale }: { drawings: readonly ChartDrawing[]; locale: string }) {
  return (
    <details className="text-small">
      <summary className="inline-flex min-h-12 items-center font-semibold text-ink-2 underline underline-offset-4">
        All drawings as a table
      </summary>
      {/* Focusable, so that it can be scrolled by keyboard where it is larger than its frame. */}
      <section
        tabIndex={0}
        aria-label="All drawings"
        className="max-h-96 overflow-auto rounded-field border border-line bg-surface"
      >
        <table className="w-full border-separate border-spacing-0 text-left">
          <caption className="sr-only">What was drawn on the body map, by report and place, newest first</caption>
          <thead className="text-ink-2 text-tiny">
            <tr>
              {['Day', 'Pain', 'Against the one before', 'Place', 'Kind', 'There, 0–10'].map((header) => (
                <th key={header} scope="col" className="sticky top-0 bg-sunken px-3 py-2 font-semibold">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {drawings.toReversed().flatMap(({ id, localDate, pain, spread, marks }) =>
              marks.map(({ region, kind, intensity }) => (
                <tr key={`${id} ${region}`}>
                  <th scope="row" className="whitespace-nowrap border-line border-t px-3 py-1.5 font-semibold">
                    {formatDate(localDate, locale)}
                  </th>
                  <Value>{pain}</Value>
                  <Value>{spread ? spreadWords[spread] : '–'}</Value>
                  <Value>{regionLabel(region)}</Value>
                  <Value>{kindLabel(kind)}</Value>
                  <Value>{intensity}</Value>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </section>
    </details>
  );
}

const Value = ({ children }: { children: string | number }) => (
  <td className="border-line border-t px-3 py-1.5">{children}</td>
);
