import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import { liftStops } from '@/db/schema';
import type { ChartScope } from '@/server/access/chart-access';

export const stopIn = (scope: ChartScope) =>
  and(eq(liftStops.clinicId, scope.clinicId), eq(liftStops.clientId, scope.clientId));

/** The stop that nobody has ended yet; null without one. */
export async function openStopOf(db: Db, scope: ChartScope) {
  const [row] = await db
    .select({ id: liftStops.id, version: liftStops.version, rule: liftStops.rule, since: liftStops.since })
    .from(liftStops)
    .where(and(stopIn(scope), isNull(liftStops.endedAt)))
    .orderBy(desc(liftStops.since))
    .limit(1);
  return row ?? null;
}
