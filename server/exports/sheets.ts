import { and, eq, isNotNull } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import { assignments, measurements, plannedSessions, sessionLogs, setLogs, symptomReports } from '@/db/schema';
import { exerciseById } from '@/domain/exercises/library';
import { type Instrument, instruments } from '@/domain/instruments/instruments';
import type { Chunks } from './chunks';
import type { ExportContext } from './context';
import { byteOrderMark, type Cell, csvLine } from './csv';
import { peopleOf } from './record';
import { pagesOf } from './rows';

type Row<Table extends PgTable> = Table['$inferSelect'];

const joined = (words: readonly string[]) => words.join('; ');
const byId: Readonly<Record<string, Instrument>> = instruments;

type Correctable = PgTable & {
  readonly clinicId: AnyPgColumn;
  readonly clientId: AnyPgColumn;
  readonly correctsId: AnyPgColumn;
};

/** Tells whether a row counts, was corrected by a later one, or was taken back. */
async function stateTeller({ db, scope }: ExportContext, table: Correctable) {
  const rows = await db
    .select({ id: table.correctsId })
    .from(table)
    .where(and(isNotNull(table.correctsId), eq(table.clinicId, scope.clinicId), eq(table.clientId, scope.clientId)));
  const corrected = new Set(rows.map(({ id }) => id));
  return ({ id, voided }: { readonly id: string; readonly voided: boolean }) =>
    corrected.has(id) ? 'corrected' : voided ? 'taken back' : 'counts';
}

/** One line for each set, and one for a session without any. */
export async function writeSets(ctx: ExportContext, out: Chunks): Promise<void> {
  const { db, scope } = ctx;
  const logs = await db
    .select({ log: sessionLogs, program: assignments.programName, prescription: plannedSessions.prescription })
    .from(sessionLogs)
    .innerJoin(
      plannedSessions,
      and(
        eq(plannedSessions.clinicId, sessionLogs.clinicId),
        eq(plannedSessions.clientId, sessionLogs.clientId),
        eq(plannedSessions.id, sessionLogs.plannedSessionId),
      ),
    )
    .innerJoin(
      assignments,
      and(
        eq(assignments.clinicId, plannedSessions.clinicId),
        eq(assignments.clientId, plannedSessions.clientId),
        eq(assignments.id, plannedSessions.assignmentId),
      ),
    )
    .where(and(eq(sessionLogs.clinicId, scope.clinicId), eq(sessionLogs.clientId, scope.clientId)))
    .orderBy(sessionLogs.startedAt);
  const sessions = new Map(logs.map(({ log, program, prescription }) => [log.id, { log, program, prescription }]));
  const names = new Map(
    logs.flatMap(({ prescription }) => prescription.items.map((item) => [item.exerciseId, item.exerciseName] as const)),
  );
  const nameOf = (id: string) => names.get(id) ?? exerciseById(id)?.name ?? id;
  const stateOf = await stateTeller(ctx, setLogs);

  out.add(byteOrderMark);
  out.add(
    csvLine([
      ...['date', 'session_started_at', 'program', 'exercise', 'set', 'reps', 'load_kg', 'seconds', 'metres', 'rpe'],
      ...['pain', 'state', 'logged_at', 'pain_before', 'pain_after', 'session_note', 'ended_early'],
    ]),
  );
  const line = (sessionLogId: string, cells: readonly Cell[]) => {
    const session = sessions.get(sessionLogId);
    if (!session) return;
    const { log, program } = session;
    const start = [log.localDate, new Date(log.startedAt).toISOString(), program];
    out.add(csvLine([...start, ...cells, log.painBefore, log.painAfter, log.note, log.endedEarly]));
  };
  const withSets = new Set<string>();
  for await (const page of pagesOf(db, scope, { table: setLogs, id: setLogs.id, without: ['prescribed'] })) {
    for (const set of page as Row<typeof setLogs>[]) {
      const { sessionLogId, exerciseId, setNumber, reps, loadKg, seconds, metres, rpe, pain, loggedAt } = set;
      withSets.add(sessionLogId);
      const done = [nameOf(exerciseId), setNumber, reps, loadKg, seconds, metres, rpe, pain];
      line(sessionLogId, [...done, stateOf(set), loggedAt]);
    }
  }
  for (const id of sessions.keys()) if (!withSets.has(id)) line(id, new Array<null>(10).fill(null));
}

export async function writeSymptoms({ db, scope }: ExportContext, out: Chunks): Promise<void> {
  out.add(byteOrderMark);
  out.add(
    csvLine([
      ...['date', 'reported_at', 'moment', 'pain', 'regions', 'leg_symptoms', 'leg_worse', 'triggers'],
      ...['body_map', 'spread', 'words'],
    ]),
  );
  for await (const page of pagesOf(db, scope, { table: symptomReports, id: symptomReports.id })) {
    for (const report of page as Row<typeof symptomReports>[]) {
      const marks = report.marks.map(({ region, kind, intensity }) => `${region}: ${kind} ${intensity}`);
      const { localDate, reportedAt, moment, pain, regions, legSymptoms, legWorse, triggers, spread, words } = report;
      const lists = [joined(regions), joined(legSymptoms), legWorse, joined(triggers), joined(marks)];
      out.add(csvLine([localDate, reportedAt, moment, pain, ...lists, spread, words]));
    }
  }
}

export async function writeMeasures(ctx: ExportContext, out: Chunks): Promise<void> {
  const { db, scope } = ctx;
  const people = await peopleOf(ctx);
  const stateOf = await stateTeller(ctx, measurements);
  out.add(byteOrderMark);
  out.add(csvLine(['date', 'measure', 'score', 'unit', 'state', 'entered_by', 'note']));
  for await (const page of pagesOf(db, scope, { table: measurements, id: measurements.id })) {
    for (const measure of page as Row<typeof measurements>[]) {
      const { name, unit } = byId[measure.instrument] ?? { name: measure.instrument, unit: '' };
      const { takenOn, score, enteredBy, note } = measure;
      out.add(csvLine([takenOn, name, score, unit, stateOf(measure), people[enteredBy] ?? '', note]));
    }
  }
}
