import type { PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '@/db/connection';
import * as schema from '@/db/schema';
import type { Rows } from './context';

/** Rows of one statement: below the protocol's 65,535 parameters for the widest table. */
const CHUNK = 500;

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
  loadOverrides: schema.loadOverrides,
  sessionLogs: schema.sessionLogs,
  setLogs: schema.setLogs,
  symptomReports: schema.symptomReports,
  measurements: schema.measurements,
  auditEvents: schema.auditEvents,
} satisfies Record<keyof Rows, PgTable>;

export async function writeRows(db: Db, rows: Rows): Promise<void> {
  for (const [name, table] of Object.entries(tables)) {
    const values: object[] = rows[name as keyof Rows];
    for (let from = 0; from < values.length; from += CHUNK) {
      await db.insert(table as PgTable).values(values.slice(from, from + CHUNK));
    }
  }
}
