import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  align?: 'start' | 'end';
  /** The header is read but not shown, as over a column of buttons. */
  hideHeader?: boolean;
  /** Left out where a row becomes a card. */
  hideOnCard?: boolean;
  /** Classes for width, such as "w-32". */
  className?: string;
};

export type DataTableProps<Row> = {
  /** What the table lists; read, not shown. */
  caption: string;
  /** The first column names the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
};

/** A table on a card; below 640 px each row becomes a card of its own with the headers beside the values. */
export function DataTable<Row>({ caption, columns, rows, rowKey }: DataTableProps<Row>) {
  // Roles are written out because a table laid out as blocks loses its own.
  return (
    <table
      role="table"
      className="w-full border-separate border-spacing-0 max-sm:block sm:overflow-hidden sm:rounded-card sm:border sm:border-line sm:bg-surface sm:shadow-card"
    >
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="max-sm:sr-only">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              role="columnheader"
              scope="col"
              className={classNames(
                'px-3 py-2.5 font-semibold text-ink-quiet text-tiny md:px-4',
                column.align === 'end' ? 'text-right' : 'text-left',
                column.className,
              )}
            >
              {column.hideHeader ? <span className="sr-only">{column.header}</span> : column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-sm:grid max-sm:gap-3">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            role="row"
            className="max-sm:block max-sm:rounded-card max-sm:border max-sm:border-line max-sm:bg-surface max-sm:p-4 max-sm:shadow-card"
          >
            {columns.map((column, index) => (
              <Cell key={column.key} column={column} isName={index === 0}>
                {column.cell(row)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, isName, children }: { column: Column<Row>; isName: boolean; children: ReactNode }) {
  const look = classNames(
    'align-middle sm:border-line sm:border-t sm:px-3 sm:py-3 md:px-4',
    column.align === 'end' ? 'sm:text-right' : 'text-left',
    column.hideOnCard && 'max-sm:hidden',
    isName ? 'font-strong max-sm:block max-sm:pb-1' : 'max-sm:py-1',
    !isName &&
      (column.hideHeader ? 'max-sm:block' : 'max-sm:grid max-sm:grid-cols-[7rem_minmax(0,1fr)] max-sm:gap-x-3'),
  );
  if (isName) {
    return (
      <th role="rowheader" scope="row" className={look}>
        {children}
      </th>
    );
  }
  return (
    <td role="cell" className={look}>
      {!column.hideHeader && (
        <span aria-hidden="true" className="pt-0.5 text-ink-quiet text-small sm:hidden">
          {column.header}
        </span>
      )}
      <div className="min-w-0">{children}</div>
    </td>
  );
}
