import type { ReactNode } from 'react';
import { Figure } from '@/components/figure/figure';
import { AppLink } from '@/components/ui/app-link';
import { classNames } from '@/components/ui/class-names';
import { exerciseById } from '@/domain/exercises/library';
import type { GridColumn, GridRow, SessionGrid } from './session-grid-rows';

type Props = { grid: SessionGrid; names: Readonly<Record<string, string>>; caption: string };

const weeksWords = ({ weeks: [first, last] }: GridColumn): string =>
  first === last ? `Week ${first}` : `Weeks ${first}–${last}`;

/**
 * One session through the weeks. Scrolls sideways within its frame, with the exercises staying in view; on a phone
 * each exercise is a card with its weeks below each other.
 */
export function SessionGridTable({ grid, names, caption }: Props) {
  // Roles are written out because a table laid out as blocks loses its own.
  return (
    <div className="min-w-0 md:rounded-card md:border md:border-line md:bg-surface md:shadow-card">
      <section
        aria-label={caption}
        // What scrolls sideways must be reachable by keyboard. Relative, or words for screen readers alone widen the page.
        tabIndex={0}
        className="relative md:overflow-x-auto md:rounded-card"
      >
        <table role="table" className="w-full border-separate border-spacing-0 max-md:block">
          <caption className="sr-only">{caption}</caption>
          <thead role="rowgroup" className="max-md:sr-only">
            <tr role="row">
              <HeadCell className="sticky left-0 z-10 min-w-64">Exercise</HeadCell>
              {grid.columns.map((column) => (
                <HeadCell key={column.weeks[0]} className="border-l">
                  <ColumnHead column={column} titled={grid.title === null} />
                </HeadCell>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup" className="max-md:grid max-md:gap-3">
            {grid.rows.map((row) => (
              <Row key={row.key} row={row} name={names[row.exerciseId] ?? row.exerciseId} columns={grid.columns} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function HeadCell({ className, children }: { className: string; children: ReactNode }) {
  return (
    <th
      role="columnheader"
      scope="col"
      className={classNames(
        'border-line bg-sunken px-3 py-2.5 text-left align-top font-semibold text-ink-2 text-tiny',
        className,
      )}
    >
      {children}
    </th>
  );
}

function ColumnHead({ column, titled }: { column: GridColumn; titled: boolean }) {
  return (
    <>
      <span className="whitespace-nowrap">{weeksWords(column)}</span>
      {column.deload && <span className="block font-strong text-copper-ink">deload</span>}
      {titled && <span className="block text-ink">{column.title}</span>}
      <span className="block font-normal text-ink-quiet">{column.minutes} min</span>
    </>
  );
}

function Row({ row, name, columns }: { row: GridRow; name: string; columns: readonly GridColumn[] }) {
  return (
    <tr
      role="row"
      className="max-md:block max-md:rounded-card max-md:border max-md:border-line max-md:bg-surface max-md:p-4 max-md:shadow-card"
    >
      <th
        role="rowheader"
        scope="row"
        className="border-line bg-surface px-3 py-2 text-left align-top font-normal max-md:block max-md:p-0 max-md:pb-2 md:sticky md:left-0 md:z-10 md:border-t"
      >
        <span className="flex items-start gap-3">
          {row.superset && <span className="pt-2 font-strong text-copper-ink text-tiny">{row.superset}</span>}
          <Figure definition={exerciseById(row.exerciseId)?.figure} size={40} className="shrink-0" />
          <span className="min-w-0 pt-1">
            <AppLink
              href={`/exercises/${row.exerciseId}`}
              className="font-strong text-item underline-offset-2 hover:underline"
            >
              {name}
            </AppLink>
            {row.standing.length > 0 && (
              <span className="block text-ink-quiet text-tiny">{row.standing.join(' · ')}</span>
            )}
            {row.notes.map((note) => (
              <span key={note} className="block max-w-[38ch] text-ink-2 text-tiny">
                {note}
              </span>
            ))}
          </span>
        </span>
      </th>
      {columns.map((column, index) => {
        const cell = row.cells[index];
        return (
          <td
            key={column.weeks[0]}
            role="cell"
            className={classNames(
              'border-line px-3 py-2.5 align-top md:min-w-20 md:border-t md:border-l',
              column.deload && 'md:bg-paper',
              cell
                ? 'max-md:flex max-md:justify-between max-md:gap-4 max-md:border-t max-md:px-0 max-md:py-2'
                : 'max-md:hidden',
            )}
          >
            <span aria-hidden="true" className="text-ink-quiet text-small md:hidden">
              {weeksWords(column)}
              {column.deload && ', deload'}
            </span>
            {cell ? (
              <span className="max-md:text-right">
                <span className="block whitespace-nowrap font-semibold text-item">{cell.dose}</span>
                {cell.below.map((part) => (
                  <span key={part} className="block whitespace-nowrap text-ink-quiet text-tiny">
                    {part}
                  </span>
                ))}
              </span>
            ) : (
              <span className="text-ink-quiet">
                <span aria-hidden="true">–</span>
                <span className="sr-only">not done</span>
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
