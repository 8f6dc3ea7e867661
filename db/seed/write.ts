import { getTableColumns, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '@/db/connection';
import * as schema from '@/db/schema';
import type { Rows } from './context';

type Row = Readonly<Record<string, unknown>>;

/** Rows of one statement: a few megabytes of JSON. */
const CHUNK = 2000;

/** Foreign keys allow this order. */
const tables = {
  users: schema.users,
  memberships: schema.memberships,
  clients: schema.clients,
  caseloads: schema.caseloads,
  covers: schema.covers,
  invitations: schema.invitations,
  screenings: schema.screenings,
  clearances: schema.clearances,
  consents: schema.consents,
  assignments: schema.assignments,
  plannedSessions: schema.plannedSessions,
  lineSwaps: schema.lineSwaps,
  planPauses: schema.planPauses,
  loadOverrides: schema.loadOverrides,
  sessionLogs: schema.sessionLogs,
  setLogs: schema.setLogs,
  symptomReports: schema.symptomReports,
  policies: schema.policies,
  decisions: schema.decisions,
  proposals: schema.proposals,
  liftStops: schema.liftStops,
  usualPainChanges: schema.usualPainChanges,
  techniqueSignOffs: schema.techniqueSignOffs,
  fearedLifts: schema.fearedLifts,
  confidenceReports: schema.confidenceReports,
  flares: schema.flares,
  measurements: schema.measurements,
  clearanceDocuments: schema.clearanceDocuments,
  messages: schema.messages,
  messagePictures: schema.messagePictures,
  messageReads: schema.messageReads,
  wordTemplates: schema.wordTemplates,
  staffNotes: schema.staffNotes,
  logComments: schema.logComments,
  notificationSettings: schema.notificationSettings,
  auditEvents: schema.auditEvents,
} satisfies Record<keyof Rows, PgTable>;

/** Sent as JSON, which the server takes apart: a parameter for each value takes several times as long. */
export async function writeRows(db: Db, rows: Rows): Promise<void> {
  for (const [name, table] of Object.entries(tables)) {
    const values: readonly Row[] = rows[name as keyof Rows];
    for (const [keys, alike] of byColumns(values)) {
      for (let from = 0; from < alike.length; from += CHUNK) {
        await insert(db, table as PgTable, keys, alike.slice(from, from + CHUNK));
      }
    }
  }
}

/** Rows that give the same columns: what a row leaves out keeps its default. */
function byColumns(values: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const value of values) {
    const given = Object.keys(value).filter((key) => value[key] !== undefined);
    const keys = given.sort().join();
    const group = groups.get(keys) ?? [];
    group.push(value);
    groups.set(keys, group);
  }
  return groups;
}

async function insert(db: Db, table: PgTable, keys: string, values: readonly Row[]): Promise<void> {
  const all = getTableColumns(table);
  const columns = keys.split(',').flatMap((key) => {
    const column = all[key];
    return column ? [{ key, name: column.name }] : [];
  });
  const json = values.map((value) => Object.fromEntries(columns.map(({ key, name }) => [name, jsonOf(value[key])])));
  const names = sql.join(
    columns.map(({ name }) => sql.identifier(name)),
    sql`, `,
  );
  await db.execute(sql`insert into ${table} (${names})
    select ${names} from jsonb_populate_recordset(null::${table}, ${JSON.stringify(json)}::text::jsonb)`);
}

/** Bytes have no form of their own in JSON. */
function jsonOf(value: unknown): unknown {
  return Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value;
}
