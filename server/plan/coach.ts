import { and, eq, isNull } from 'drizzle-orm';
import type { CoachFacts } from '@/contracts/plan';
import { caseloads, memberships } from '@/db/schema';
import { clientRecord } from '@/server/screening/queries';
import type { ChartContext } from '@/server/trpc';

/** Whose caseload the client is on now, and what the clinic promises. */
export async function readCoach(ctx: ChartContext): Promise<CoachFacts> {
  const { db, scope } = ctx;
  const { clinic, lock, screeningDue } = await clientRecord(ctx);
  const [trainer] = await db
    .select({ name: memberships.name, email: memberships.email })
    .from(caseloads)
    .innerJoin(
      memberships,
      and(eq(memberships.clinicId, caseloads.clinicId), eq(memberships.userId, caseloads.trainerId)),
    )
    .where(
      and(eq(caseloads.clinicId, scope.clinicId), eq(caseloads.clientId, scope.clientId), isNull(caseloads.endedAt)),
    );
  return { clinic, lock, screeningDue, trainer: trainer ?? null };
}
