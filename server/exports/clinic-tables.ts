import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import {
  caseloads,
  closedDays,
  covers,
  erasureRequests,
  exercises,
  invitations,
  memberships,
  policies,
  programDrafts,
  programs,
  programVersions,
  rollouts,
  staffNotes,
  triageMarks,
  wordTemplates,
} from '@/db/schema';
import type { ExportedTable } from './tables';

/** What staff keep for themselves about a client: the clinic's own, and not in a client's own file. */
export const staffTables: Readonly<Record<string, ExportedTable>> = {
  // With what one trainer told the next.
  caseloads: { table: caseloads },
  staffNotes: { table: staffNotes, id: staffNotes.id },
  triageMarks: { table: triageMarks, id: triageMarks.id },
};

export type ClinicTable = {
  readonly table: PgTable & { readonly clinicId: AnyPgColumn };
  /** Columns that are left out: what opens something. */
  readonly without?: readonly string[];
};

/** What is the clinic's as a whole, under the name that it has in the file. A test finds one that was forgotten. */
export const clinicTables: Readonly<Record<string, ClinicTable>> = {
  memberships: { table: memberships },
  invitations: { table: invitations, without: ['tokenHash'] },
  covers: { table: covers },
  closedDays: { table: closedDays },
  policies: { table: policies },
  exercises: { table: exercises },
  programs: { table: programs },
  programVersions: { table: programVersions },
  programDrafts: { table: programDrafts },
  rollouts: { table: rollouts },
  wordTemplates: { table: wordTemplates },
  erasureRequests: { table: erasureRequests },
};
