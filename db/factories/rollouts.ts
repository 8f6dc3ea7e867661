import type { Db } from '@/db/connection';
import { planRollouts, programDraftEditors, programDrafts, programs, rolloutSessions, rollouts } from '@/db/schema';
import { blankGrid } from '@/domain/program/grid/blank';
import { newId } from '@/lib/id';

/** A program of the clinic's own that nobody has published: a draft, and somebody who has it open. */
export async function makeDraft(
  db: Db,
  given: { readonly clinicId: string; readonly userId: string; readonly name?: string },
) {
  const { clinicId, userId, name = 'Written here' } = given;
  const programId = newId();
  await db.insert(programs).values({ clinicId, id: programId, name });
  const grid = blankGrid({ weeks: 4, sessionsPerWeek: 2 });
  await db.insert(programDrafts).values({ clinicId, programId, grid, updatedBy: userId });
  await db.insert(programDraftEditors).values({ clinicId, programId, userId });
  return { id: programId, name, version: 1 };
}

/** A version given to clients, by default an hour ago. What it did to each plan is {@link makePlanRollout}'s. */
export async function makeRollout(
  db: Db,
  given: Partial<typeof rollouts.$inferInsert> & {
    readonly clinicId: string;
    readonly programId: string;
    readonly toVersion: number;
    readonly madeBy: string;
  },
) {
  const createdAt = new Date(Date.now() - 3_600_000).toISOString();
  const row = { createdAt, ...given, id: given.id ?? newId() };
  await db.insert(rollouts).values(row);
  return row;
}

/** What a rollout did to one plan: one session changed, which keeps its prescription here. */
export async function makePlanRollout(
  db: Db,
  given: {
    readonly clinicId: string;
    readonly clientId: string;
    readonly rolloutId: string;
    readonly assignmentId: string;
    readonly plannedSessionId: string;
    readonly fromVersion: number;
  },
) {
  const { plannedSessionId, ...rest } = given;
  const { clinicId, clientId } = given;
  const row = { message: 'Your plan has one more set.', conflicts: [], ...rest, id: newId() };
  await db.insert(planRollouts).values(row);
  await db.insert(rolloutSessions).values({
    clinicId,
    clientId,
    id: newId(),
    planRolloutId: row.id,
    plannedSessionId,
    change: 'added',
    before: null,
  });
  return row;
}
