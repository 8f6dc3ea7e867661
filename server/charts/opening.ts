import { createHash } from 'node:crypto';
import { writeAudit } from '@/server/audit/audit';
import type { ChartContext } from '@/server/trpc';

const HOUR_MS = 3_600_000;

type Reader = Pick<ChartContext, 'db' | 'actor' | 'origin' | 'now' | 'scope'>;

/**
 * Notes that somebody opened the chart: one event for each sign-in, chart and hour of the clock, however many of its
 * pages are read, since nobody but the owner and the client may look up whether there is one already. A client who
 * reads their own chart leaves none. A report to take elsewhere is an event of its own.
 */
export async function noteOpening(
  { db, actor, origin, now, scope }: Reader,
  action: 'chart.open' | 'report.open' = 'chart.open',
): Promise<void> {
  if (scope.relation === 'self') return;
  const hour = String(Math.floor(now.getTime() / HOUR_MS));
  await writeAudit(db, actor, origin, {
    onceId: openingId([actor.authSessionId, scope.clientId, hour, ...(action === 'chart.open' ? [] : [action])]),
    action,
    subjectType: 'client',
    subjectId: scope.clientId,
    clientId: scope.clientId,
    relation: scope.relation,
  });
}

/** The same id for the same parts, in the form of a UUIDv8 (RFC 9562). */
function openingId(parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('\n')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
