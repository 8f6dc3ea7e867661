import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '@/server/testing/test-database';
import * as schema from './schema';

const database = testDatabase();
const tables = Object.values(schema).filter((value) => is(value, PgTable)) as PgTable[];

describe('a migrated empty database', () => {
  it('has exactly the tables of the schema', async () => {
    const rows = await database.sql`select tablename from pg_tables where schemaname = 'public' order by 1`;
    expect(rows.map((row) => row.tablename)).toEqual(tables.map((table) => getTableConfig(table).name).sort());
  });

  it.each(tables.map((table) => [getTableConfig(table).name, table] as const))(
    'has the columns of %s',
    async (name, table) => {
      const rows = await database.sql`
      select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required,
        a.atthasdef as has_default
      from pg_attribute a where a.attrelid = ${`public.${name}`}::regclass and a.attnum > 0 and not a.attisdropped`;
      const stored = rows.map((row) => [row.name, row.type, row.required, row.has_default]).sort();
      const wanted = getTableConfig(table)
        .columns.map((column) => [
          column.name,
          // PostgreSQL writes the type out.
          column
            .getSQLType()
            .replace(', ', ',')
            .replace(/^time$/, 'time without time zone'),
          column.notNull || getTableConfig(table).primaryKeys.some((key) => key.columns.includes(column)),
          column.hasDefault,
        ])
        .sort();
      expect(stored).toEqual(wanted);
    },
  );

  it.each(tables.map((table) => [getTableConfig(table).name, table] as const))(
    'has the keys, indexes and checks of %s',
    async (name, table) => {
      const config = getTableConfig(table);
      const indexes =
        await database.sql`select indexname from pg_indexes where schemaname = 'public' and tablename = ${name}`;
      const primary = config.primaryKeys[0]?.getName() ?? `${name}_pkey`;
      expect(indexes.map((row) => row.indexname).sort()).toEqual(
        [primary, ...config.indexes.map((index) => index.config.name ?? '')].sort(),
      );
      const constraints = await database.sql`
      select conname, contype from pg_constraint where conrelid = ${`public.${name}`}::regclass and contype in ('f', 'c')`;
      const named = (type: string) =>
        constraints
          .filter((row) => row.contype === type)
          .map((row) => row.conname)
          .sort();
      // PostgreSQL cuts names at 63 bytes.
      const cut = (names: string[]) => names.map((each) => each.slice(0, 63)).sort();
      expect(named('f')).toEqual(cut(config.foreignKeys.map((key) => key.getName())));
      expect(named('c')).toEqual(cut(config.checks.map((each) => each.name)));
    },
  );
});

it('leaves nothing for drizzle-kit to generate', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sturdy-migrations-'));
  try {
    await cp('db/migrations', folder, { recursive: true });
    const before = readdirSync(folder).length;
    execFileSync(
      'npx',
      [
        'drizzle-kit',
        'generate',
        '--dialect',
        'postgresql',
        '--schema',
        './db/schema/index.ts',
        '--out',
        path.relative(process.cwd(), folder),
      ],
      {
        stdio: 'pipe',
      },
    );
    expect(readdirSync(folder)).toHaveLength(before);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
