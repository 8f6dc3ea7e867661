import { and, desc, eq, ne } from 'drizzle-orm';
import type { z } from 'zod';
import type { Page } from '@/contracts/audit';
import type { AccessEntry, accessLogInput } from '@/contracts/chart-pages';
import { auditEvents, memberships } from '@/db/schema';
import type { ChartContext } from '@/server/trpc';
import { after, pageOf } from './queries';

/** Who of the clinic opened or changed this record, newest first. What a client does themselves is the record itself. */
export async function accessLog(
  { db, scope }: ChartContext,
  { userId, cursor, limit }: Omit<z.output<typeof accessLogInput>, 'clientId'>,
): Promise<Page<AccessEntry>> {
  const rows = await db
    .select({
      id: auditEvents.id,
      at: auditEvents.at,
      userId: auditEvents.userId,
      name: memberships.name,
      role: auditEvents.role,
      relation: auditEvents.relation,
      action: auditEvents.action,
      why: auditEvents.why,
    })
    .from(auditEvents)
    .leftJoin(
      memberships,
      and(eq(memberships.clinicId, auditEvents.clinicId), eq(memberships.userId, auditEvents.userId)),
    )
    .where(
      and(
        eq(auditEvents.clinicId, scope.clinicId),
        eq(auditEvents.clientId, scope.clientId),
        ne(auditEvents.role, 'client'),
        userId === undefined ? undefined : eq(auditEvents.userId, userId),
        after(cursor),
      ),
    )
    .orderBy(desc(auditEvents.at), desc(auditEvents.id))
    .limit(limit + 1);
  return pageOf(rows, limit, (row) => ({ ...row, at: new Date(row.at).toISOString() }));
}
