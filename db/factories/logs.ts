import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import { plannedSessions, sessionLineChanges, sessionLogs, setLogs } from '@/db/schema';
import type { ResolvedItem } from '@/domain/program/types';
import { newId } from '@/lib/id';

type SessionLogRow = typeof sessionLogs.$inferInsert & { id: string };
type SetLogRow = typeof setLogs.$inferInsert & { id: string };

export type SessionLogInput = Partial<Omit<SessionLogRow, 'clinicId' | 'clientId' | 'plannedSessionId'>> & {
  readonly clinicId: string;
  readonly clientId: string;
  readonly plannedSessionId: string;
};

/** Started now in UTC and not finished, unless told. */
export function sessionLogRow(given: SessionLogInput): SessionLogRow {
  const startedAt = given.startedAt ?? new Date().toISOString();
  return { localDate: startedAt.slice(0, 10), receivedAt: startedAt, ...given, id: given.id ?? newId(), startedAt };
}

/** What a client did of a planned session; with `finishedAt` the planned session becomes done. */
export async function makeSessionLog(db: Db, given: SessionLogInput): Promise<SessionLogRow> {
  const row = sessionLogRow(given);
  await db.insert(sessionLogs).values(row);
  if (row.finishedAt) {
    await db
      .update(plannedSessions)
      .set({ status: 'done' })
      .where(
        and(
          eq(plannedSessions.clinicId, row.clinicId),
          eq(plannedSessions.clientId, row.clientId),
          eq(plannedSessions.id, row.plannedSessionId),
        ),
      );
  }
  return row;
}

export type SetLogInput = Partial<Omit<SetLogRow, 'itemId' | 'exerciseId' | 'prescribed'>> & {
  readonly clinicId: string;
  readonly clientId: string;
  readonly sessionLogId: string;
  /** The line of the planned session that the set answers. */
  readonly item: Pick<ResolvedItem, 'id' | 'exerciseId' | 'prescription'>;
};

/** One set done as prescribed, with the start load and target effort, unless told. */
export function setLogRow(given: SetLogInput): SetLogRow {
  const { item, ...rest } = given;
  const { dose, startLoadKg, targetRpe } = item.prescription;
  const loggedAt = given.loggedAt ?? new Date().toISOString();
  return {
    setNumber: 1,
    reps: dose.kind === 'reps' ? dose.max : null,
    seconds: dose.kind === 'seconds' ? dose.seconds : null,
    metres: dose.kind === 'metres' ? dose.metres : null,
    loadKg: startLoadKg,
    rpe: targetRpe,
    receivedAt: loggedAt,
    ...rest,
    id: given.id ?? newId(),
    itemId: item.id,
    exerciseId: item.exerciseId,
    prescribed: item.prescription,
    loggedAt,
  };
}

export async function makeSetLog(db: Db, given: SetLogInput): Promise<SetLogRow> {
  const row = setLogRow(given);
  await db.insert(setLogs).values(row);
  return row;
}

type LineChange = typeof sessionLineChanges.$inferInsert;

/** A line that was left out, unless told otherwise. */
export async function makeLineChange(
  db: Db,
  given: Partial<LineChange> & Pick<LineChange, 'clinicId' | 'clientId' | 'sessionLogId' | 'itemId'>,
) {
  const row = {
    kind: 'skip' as const,
    reason: 'time' as const,
    changedAt: new Date().toISOString(),
    ...given,
    id: given.id ?? newId(),
  };
  await db.insert(sessionLineChanges).values(row);
  return row;
}
