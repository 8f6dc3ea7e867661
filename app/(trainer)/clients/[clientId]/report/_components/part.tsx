import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

/** A part of the report with its heading, which never stands alone at the foot of a page. */
export function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`report-${id}`}>
      <h2 id={`report-${id}`} className="break-after-avoid font-strong print:text-[10.5pt]">
        {title}
      </h2>
      <div className="mt-0.5 grid grid-cols-1 gap-1.5 print:block print:space-y-[0.8mm]">{children}</div>
    </section>
  );
}

type ReportTableProps = {
  caption: string;
  head: readonly string[];
  /** As many cells as `head` has; the first names the row. */
  rows: readonly (readonly [name: string, ...cells: ReactNode[]])[];
};

/** A small table of the report. On a phone it scrolls within its frame; on paper there is room. */
export function ReportTable({ caption, head, rows }: ReportTableProps) {
  return (
    // Focusable, so that a keyboard scrolls it.
    <section className="overflow-x-auto print:overflow-visible" aria-label={caption} tabIndex={0}>
      <table
        className={classNames(
          'w-full border-collapse text-small print:min-w-0 print:text-[8.5pt]',
          head.length > 3 && 'min-w-140',
        )}
      >
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {head.map((label) => (
              <th
                key={label}
                scope="col"
                className="border-ink-2 border-b py-0.5 pr-3 text-left align-bottom font-semibold"
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name} className="break-inside-avoid">
              <th scope="row" className="border-line border-b py-0.5 pr-3 text-left align-top font-normal">
                {name}
              </th>
              {head.slice(1).map((label, at) => (
                <td key={label} className="border-line border-b py-0.5 pr-3 align-top">
                  {cells[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
