import { and, asc, eq, getTableColumns, gt } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Db } from '@/db/connection';
import type { ChartScope } from '@/server/access/chart-access';
import type { ExportedTable } from './tables';

type Row = Record<string, unknown>;

const pageSize = 1_000;

/** Whose they are goes without saying in a file about one person. */
const keys = ['clinicId', 'clientId'];

/** All rows of one table of a chart, a page at a time, so that years of sets are never held as rows all at once. */
export async function* pagesOf(db: Db, scope: ChartScope, exported: ExportedTable): AsyncGenerator<Row[]> {
  const { table, id, without = [] } = exported;
  const all: Record<string, AnyPgColumn> = getTableColumns(table);
  const columns = Object.fromEntries(
    Object.entries(all).filter(([name]) => !without.includes(name) && !keys.includes(name)),
  );
  const instants = Object.keys(columns).filter((name) => columns[name]?.columnType === 'PgTimestampString');
  let last: unknown;
  for (;;) {
    const rows: Row[] = await db
      .select(columns)
      .from(table)
      .where(
        and(
          last === undefined || !id ? undefined : gt(id, last),
          eq(table.clinicId, scope.clinicId),
          eq(table.clientId, scope.clientId),
        ),
      )
      .orderBy(...(id ? [asc(id)] : []))
      .limit(id ? pageSize : 10_000);
    yield rows.map((row) => withInstants(row, instants));
    if (!id || rows.length < pageSize) return;
    last = rows.at(-1)?.id;
  }
}

/** Instants as ISO 8601 in UTC; the database writes them its own way. */
export function withInstants(row: Row, names: readonly string[]): Row {
  const changed = { ...row };
  for (const name of names) {
    const value = row[name];
    if (typeof value === 'string') changed[name] = new Date(value).toISOString();
  }
  return changed;
}
