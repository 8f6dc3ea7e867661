import { liftStops } from '@/db/schema';
import { newId } from '@/lib/id';
import { writeAudit } from '@/server/audit/audit';
import type { ChartContext } from '@/server/trpc';

/**
 * Stops lifting by rule S8 or D4, until a trainer ends it. Nothing happens while one is open: of two reports that come
 * together one opens it. `since` is when what led to it was said: only a screening after that lets it end.
 */
export async function openStop(
  { db, actor, origin, scope }: ChartContext,
  { rule, since }: { readonly rule: 'S8' | 'D4'; readonly since: Date },
): Promise<void> {
  const id = newId();
  const opened = await db
    .insert(liftStops)
    .values({ clinicId: scope.clinicId, clientId: scope.clientId, id, rule, since: since.toISOString() })
    .onConflictDoNothing()
    .returning({ id: liftStops.id });
  if (opened.length === 0) return;
  await writeAudit(db, actor, origin, {
    action: 'stop.open',
    subjectType: 'lift_stop',
    subjectId: id,
    clientId: scope.clientId,
    relation: scope.relation,
    detail: { rule },
  });
}
