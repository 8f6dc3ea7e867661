import { sql } from 'drizzle-orm';
import { sessionLogs } from '@/db/schema';
import { localDate } from '@/domain/schedule/local-date';
import { newId } from '@/lib/id';
import { AppError } from '@/server/errors';
import type { ChartContext } from '@/server/trpc';
import { enteredBy } from './entry';
import { boundInstant } from './phone-clock';
import type { PlannedWithLog } from './queries';

/**
 * The log of a planned session, made by whichever message comes first. Of several starts the earliest counts, and the
 * day of the session with it, so that the order in which messages arrive leaves no trace. The pain before that the client
 * tells takes the place of what staff entered for them.
 */
export async function openLog(
  ctx: ChartContext,
  planned: PlannedWithLog,
  message: {
    readonly plannedSessionId: string;
    readonly startedAt: string;
    /** For the row, should this message be the one to make it. */
    readonly id?: string;
    readonly painBefore?: number | null;
  },
): Promise<{ id: string; created: boolean }> {
  const { db, scope } = ctx;
  const { log } = planned;
  const startedAt = boundInstant(message.startedAt, ctx);
  const painBefore = message.painBefore ?? null;
  const overrules = scope.relation === 'self';
  const isKnown = log !== null && log.painBefore !== null && !(overrules && log.isByStaff);
  const nothingNew = log !== null && new Date(log.startedAt) <= startedAt && (painBefore === null || isKnown);
  if (nothingNew) return { id: log.id, created: false };

  const chart = { clinicId: scope.clinicId, clientId: scope.clientId };
  const id = message.id ?? newId();
  const [row] = await db
    .insert(sessionLogs)
    .values({
      id,
      plannedSessionId: message.plannedSessionId,
      localDate: localDate(startedAt, planned.timeZone),
      startedAt: startedAt.toISOString(),
      painBefore,
      enteredBy: enteredBy(ctx),
      ...chart,
    })
    .onConflictDoUpdate({
      target: [sessionLogs.clinicId, sessionLogs.clientId, sessionLogs.plannedSessionId],
      set: {
        startedAt: sql`least(${sessionLogs.startedAt}, excluded.started_at)`,
        localDate: sql`case when excluded.started_at < ${sessionLogs.startedAt}
          then excluded.local_date else ${sessionLogs.localDate} end`,
        painBefore: sql`case when ${overrules} and ${sessionLogs.enteredBy} is not null
          then coalesce(excluded.pain_before, ${sessionLogs.painBefore})
          else coalesce(${sessionLogs.painBefore}, excluded.pain_before) end`,
      },
      setWhere: sql`${sessionLogs.clinicId} = ${scope.clinicId} and ${sessionLogs.clientId} = ${scope.clientId}`,
    })
    .returning({ id: sessionLogs.id });
  if (!row) throw new AppError('conflict');
  return { id: row.id, created: row.id === id };
}
