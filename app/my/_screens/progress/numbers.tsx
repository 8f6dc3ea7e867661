import { Icon } from '@/components/ui/icon';

type NumbersProps = {
  caption: string;
  headers: readonly string[];
  /** The first cell names the row. */
  rows: readonly (readonly string[])[];
};

/** The same as exact numbers, newest first, behind a tap. */
export function Numbers({ caption, headers, rows }: NumbersProps) {
  return (
    <details className="group/numbers mt-2">
      <summary className="-mx-2 flex min-h-12 list-none items-center gap-1.5 rounded-field px-2 font-semibold text-ink-2 text-small [&::-webkit-details-marker]:hidden">
        Show as table<span className="sr-only">: {caption}</span>
        <Icon name="chevron-down" size={16} className="group-open/numbers:rotate-180" />
      </summary>
      {/* Focusable, so that it can be scrolled by keyboard where it is larger than its frame. */}
      <section tabIndex={0} aria-label={caption} className="max-h-80 overflow-auto rounded-small">
        <table className="w-full text-small">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              {headers.map((header, index) => (
                <th
                  key={header}
                  scope="col"
                  className={`py-1.5 font-semibold text-ink-quiet text-tiny ${index === 0 ? 'text-left' : 'pl-2 text-right'}`}
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
      </section>
    </details>
  );
}
