/** A page of a chart, newest first. One more row is asked for, to know whether there is a next page. */
export const PAGE = 20;

/** Instants leave the server in one form, whatever form the driver gives. */
export const isoInstant = (value: string): string => new Date(value).toISOString();

/** The position behind a row, as it is sent to the reader and back. */
const cursorOf = (row: { readonly key: string; readonly id: string }): string => `${row.key}~${row.id}`;

/** The parts of a cursor whose form the contract has checked; null at the first page. */
export function positionOf(cursor: string | null): { readonly key: string; readonly id: string } | null {
  if (cursor === null) return null;
  const [key = '', id = ''] = cursor.split('~');
  return { key, id };
}

/** The rows of this page, and the cursor of the next. */
export function pageOf<Row>(
  rows: readonly Row[],
  at: (row: Row) => { readonly key: string; readonly id: string },
  size = PAGE,
) {
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return { page, nextCursor: rows.length > size && last ? cursorOf(at(last)) : null };
}
