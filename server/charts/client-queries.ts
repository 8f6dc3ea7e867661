import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import { clients } from '@/db/schema';
import { localDate } from '@/domain/schedule/local-date';
import type { ChartScope } from '@/server/access/chart-access';
import { AppError } from '@/server/errors';

/** The person behind the chart, with today's date where they are. Throws `not_found` when the row is gone. */
export async function chartClient(db: Db, scope: ChartScope, now: Date) {
  const [client] = await db
    .select({
      id: clients.id,
      name: clients.name,
      email: clients.email,
      status: clients.status,
      units: clients.units,
      timeZone: clients.timeZone,
      equipment: clients.equipment,
      goal: clients.goal,
      painHistory: clients.painHistory,
      usualPain: clients.usualPain,
      intakeCompletedAt: clients.intakeCompletedAt,
    })
    .from(clients)
    .where(and(eq(clients.clinicId, scope.clinicId), eq(clients.id, scope.clientId)));
  if (!client) throw new AppError('not_found');
  return { ...client, today: localDate(now, client.timeZone) };
}

export type ChartClient = Awaited<ReturnType<typeof chartClient>>;

/**
 * Locks the client's row until the transaction ends, so that of two writers who decide from what they read the
 * second decides after the first. It waits for what is being written about this client without it, and holds that off: a
 * session that begins just now must be seen before its day is moved. Throws `not_found` when the row is gone.
 */
export async function lockClient(db: Db, scope: ChartScope): Promise<void> {
  const rows = await db
    .select({ id: clients.id })
    .from(clients)
    .where(and(eq(clients.clinicId, scope.clinicId), eq(clients.id, scope.clientId)))
    .for('update');
  if (rows.length === 0) throw new AppError('not_found');
}
