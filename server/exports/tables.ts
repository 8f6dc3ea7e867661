import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import {
  assignments,
  calendarFeeds,
  caseloads,
  clearanceDocuments,
  clearances,
  confidenceReports,
  consents,
  decisions,
  fearedLifts,
  flares,
  liftStops,
  lineSwaps,
  loadOverrides,
  logComments,
  measurements,
  messagePictures,
  messageReads,
  messages,
  plannedSessions,
  planPauses,
  planRollouts,
  proposals,
  rolloutSessions,
  screenings,
  sessionLineChanges,
  sessionLogs,
  setLogs,
  symptomReports,
  techniqueSignOffs,
  usualPainChanges,
} from '@/db/schema';

type ChartTable = PgTable & { readonly clinicId: AnyPgColumn; readonly clientId: AnyPgColumn };

export type ExportedTable = {
  readonly table: ChartTable;
  /** What rows are read in the order of, and pages are counted by; left out for tables of a few rows. */
  readonly id?: AnyPgColumn;
  /** Columns that are left out: what opens something, what is a file of its own, and what is the staff's. */
  readonly without?: readonly string[];
};

const paged = <Table extends ChartTable & { readonly id: AnyPgColumn }>(
  table: Table,
  without: readonly (keyof Table['_']['columns'] & string)[] = [],
): ExportedTable => ({ table, id: table.id, without });

/** Every table of a client's chart, under the name that it has in the file. A test finds one that was forgotten. */
export const exportedTables: Readonly<Record<string, ExportedTable>> = {
  consents: paged(consents),
  screenings: paged(screenings),
  clearances: paged(clearances),
  clearanceDocuments: paged(clearanceDocuments, ['content']),
  // What a trainer told the next one is the staff's own, and may name other clients.
  caseloads: { table: caseloads, without: ['handOverNote'] },
  assignments: paged(assignments),
  plannedSessions: paged(plannedSessions),
  planPauses: paged(planPauses),
  planRollouts: paged(planRollouts),
  rolloutSessions: paged(rolloutSessions),
  lineSwaps: paged(lineSwaps),
  loadOverrides: paged(loadOverrides),
  sessionLogs: paged(sessionLogs),
  setLogs: paged(setLogs),
  sessionLineChanges: paged(sessionLineChanges),
  logComments: paged(logComments),
  symptomReports: paged(symptomReports),
  usualPainChanges: paged(usualPainChanges),
  flares: paged(flares),
  liftStops: paged(liftStops),
  decisions: paged(decisions),
  proposals: paged(proposals),
  techniqueSignOffs: paged(techniqueSignOffs),
  fearedLifts: paged(fearedLifts),
  confidenceReports: paged(confidenceReports),
  measurements: paged(measurements),
  messages: paged(messages),
  messagePictures: paged(messagePictures, ['content']),
  messageReads: { table: messageReads },
  calendarFeeds: paged(calendarFeeds, ['tokenHash']),
};
