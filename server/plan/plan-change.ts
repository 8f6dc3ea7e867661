import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import type { PlanChange } from '@/contracts/plan';
import { assignments, planRollouts } from '@/db/schema';
import { localDate } from '@/domain/schedule/local-date';
import type { ChartContext } from '@/server/trpc';

/** How long a change of the plan is told, milliseconds. */
const TOLD_MS = 14 * 86_400_000;

/** What the trainer wrote about the newest version of a plan in force; null once it is two weeks old or was undone. */
export async function readPlanChange({ db, scope, now }: ChartContext, timeZone: string): Promise<PlanChange | null> {
  const [row] = await db
    .select({ message: planRollouts.message, createdAt: planRollouts.createdAt })
    .from(planRollouts)
    .innerJoin(
      assignments,
      and(
        eq(assignments.clinicId, planRollouts.clinicId),
        eq(assignments.clientId, planRollouts.clientId),
        eq(assignments.id, planRollouts.assignmentId),
        eq(assignments.status, 'active'),
      ),
    )
    .where(
      and(
        eq(planRollouts.clinicId, scope.clinicId),
        eq(planRollouts.clientId, scope.clientId),
        isNull(planRollouts.undoneAt),
        gt(planRollouts.createdAt, new Date(now.getTime() - TOLD_MS).toISOString()),
      ),
    )
    .orderBy(desc(planRollouts.createdAt))
    .limit(1);
  return row ? { message: row.message, date: localDate(new Date(row.createdAt), timeZone) } : null;
}
