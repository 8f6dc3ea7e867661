import { and, asc, eq, gte, isNull, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Cover, CoverList } from '@/contracts/covers';
import { covers, memberships } from '@/db/schema';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import { clinicToday } from '@/server/clinics/queries';
import type { WorkContext } from '@/server/trpc';
import { overlapsOf } from './overlaps';

/** How far back the list reaches, in days. */
const BACK_DAYS = 366;

const away = alias(memberships, 'away');
const standIn = alias(memberships, 'stand_in');

const stateOf = ({ from, until }: { from: IsoDate; until: IsoDate }, today: IsoDate): Cover['state'] => {
  if (until < today) return 'past';
  return from > today ? 'coming' : 'current';
};

/** Who works in the clinic and may sign in, by name. */
export const workingStaff = ({ db, actor }: Pick<WorkContext, 'db' | 'actor'>) =>
  db
    .select({ userId: memberships.userId, name: memberships.name })
    .from(memberships)
    .where(
      and(eq(memberships.clinicId, actor.clinicId), ne(memberships.role, 'client'), isNull(memberships.disabledAt)),
    )
    .orderBy(asc(memberships.name), asc(memberships.userId));

/** The clinic's covers of the last year, now and to come. */
export async function listCovers(ctx: WorkContext): Promise<CoverList> {
  const { db, actor } = ctx;
  const today = await clinicToday(ctx);
  const rows = await db
    .select({
      id: covers.id,
      trainerId: covers.trainerId,
      trainerName: away.name,
      coverId: covers.coverId,
      coverName: standIn.name,
      from: covers.fromDate,
      until: covers.untilDate,
      clients: sql<number>`(select count(*)::int from caseloads l
        where l.clinic_id = ${covers.clinicId} and l.trainer_id = ${covers.trainerId} and l.ended_at is null)`,
    })
    .from(covers)
    .innerJoin(away, and(eq(away.clinicId, covers.clinicId), eq(away.userId, covers.trainerId)))
    .innerJoin(standIn, and(eq(standIn.clinicId, covers.clinicId), eq(standIn.userId, covers.coverId)))
    .where(and(eq(covers.clinicId, actor.clinicId), gte(covers.untilDate, addDays(today, -BACK_DAYS))))
    .orderBy(asc(covers.fromDate), asc(covers.id));
  const isOwner = actor.role === 'owner';
  const shown = rows.map((row): Cover => {
    const state = stateOf(row, today);
    const mayEnd = state !== 'past' && (isOwner || row.trainerId === actor.userId);
    return { ...row, state, mayEnd, overlaps: state === 'past' ? [] : overlapsOf(row, rows) };
  });
  return {
    today,
    ahead: shown.filter(({ state }) => state !== 'past'),
    past: shown.filter(({ state }) => state === 'past').reverse(),
    staff: await workingStaff(ctx),
    self: actor.userId,
    forEverybody: isOwner,
  };
}
