import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import { assignments, loadOverrides, plannedSessions, programs, programVersions } from '@/db/schema';
import { resolveSession, weekCount } from '@/domain/program/resolve';
import { planCalendar } from '@/domain/schedule/plan-calendar';
import { newId } from '@/lib/id';
import type { PublishedProgram } from './programs';

export type AssignmentRow = typeof assignments.$inferInsert & { id: string };
export type PlannedRow = typeof plannedSessions.$inferInsert & { id: string };

export type AssignmentInput = {
  readonly clinicId: string;
  readonly clientId: string;
  readonly startDate: string;
  /** ISO weekdays, 1 is Monday. */
  readonly trainingDays: readonly number[];
  readonly assignedBy: string;
  readonly id?: string;
  readonly createdAt?: string;
  /** Where the ids of rows come from; `newId` unless the caller needs fixed ones. */
  readonly nextId?: () => string;
};

/** The assignment and its planned sessions, laid out by the same domain code as the product's. */
export function assignmentRows(given: AssignmentInput & { readonly program: PublishedProgram }): {
  assignment: AssignmentRow;
  planned: PlannedRow[];
} {
  const { clinicId, clientId, program, startDate, trainingDays } = given;
  const nextId = given.nextId ?? newId;
  const calendar = planCalendar({ document: program.document, startDate, trainingDays });
  if (!calendar.ok) throw new Error(`No calendar: ${calendar.problem}`);
  const id = given.id ?? nextId();
  const planned = calendar.days.map(
    (day): PlannedRow => ({
      clinicId,
      clientId,
      id: nextId(),
      assignmentId: id,
      date: day.date,
      week: day.week,
      position: day.sessionIndex,
      prescription: resolveSession({ document: program.document, session: day.session, microcycle: day.microcycle }),
      status: 'planned',
    }),
  );
  return {
    assignment: {
      clinicId,
      clientId,
      id,
      programId: program.id,
      programVersion: program.version,
      programName: program.name,
      weeks: weekCount(program.document),
      startDate,
      endDate: planned.at(-1)?.date ?? startDate,
      trainingDays: [...trainingDays],
      status: 'active',
      assignedBy: given.assignedBy,
      createdAt: given.createdAt ?? new Date().toISOString(),
    },
    planned,
  };
}

async function publishedProgram(db: Db, clinicId: string, programId: string): Promise<PublishedProgram> {
  const [row] = await db
    .select({ name: programs.name, version: programVersions.number, document: programVersions.document })
    .from(programs)
    .innerJoin(
      programVersions,
      and(
        eq(programVersions.clinicId, programs.clinicId),
        eq(programVersions.programId, programs.id),
        eq(programVersions.number, programs.publishedVersion),
      ),
    )
    .where(and(eq(programs.clinicId, clinicId), eq(programs.id, programId)));
  if (!row) throw new Error('No such published program');
  return { id: programId, ...row };
}

/** Assigns a published program. Planned sessions come back in the order of their dates. */
export async function makeAssignment(db: Db, given: AssignmentInput & { readonly programId: string }) {
  const program = await publishedProgram(db, given.clinicId, given.programId);
  const rows = assignmentRows({ ...given, program });
  await db.insert(assignments).values(rows.assignment);
  if (rows.planned.length > 0) await db.insert(plannedSessions).values(rows.planned);
  return { assignmentId: rows.assignment.id, ...rows };
}

export type OverrideInput = Partial<typeof loadOverrides.$inferInsert> & {
  readonly clinicId: string;
  readonly clientId: string;
  readonly exerciseId: string;
  readonly loadKg: number;
  readonly setBy: string;
};

export function overrideRow(given: OverrideInput): typeof loadOverrides.$inferInsert & { id: string } {
  return { reason: 'A small step, as we agreed.', ...given, id: given.id ?? newId() };
}

/** A trainer's word on the next load of one exercise, in kilograms. */
export async function makeOverride(db: Db, given: OverrideInput) {
  const row = overrideRow(given);
  await db.insert(loadOverrides).values(row);
  return row;
}
