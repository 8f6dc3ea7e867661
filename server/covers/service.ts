import { and, eq, isNull, sql } from 'drizzle-orm';
import type { AddCoverInput, AddedCover, EndCoverInput } from '@/contracts/covers';
import { caseloads, covers } from '@/db/schema';
import { addDays } from '@/domain/schedule/dates';
import { formatDate } from '@/lib/format/dates';
import { writeAudit } from '@/server/audit/audit';
import { clinicToday } from '@/server/clinics/queries';
import { AppError } from '@/server/errors';
import { idempotent } from '@/server/idempotent';
import type { WorkContext } from '@/server/trpc';
import { workingStaff } from './queries';

/** How far ahead a cover may begin, in days. */
const AHEAD_DAYS = 2 * 366;

/**
 * Lets one of the staff stand in for another, both days included: they reach the other's clients on those days and on no
 * others, without anybody taking it back. An owner says so for everybody, a trainer for their own absence. Throws
 * `forbidden`, `invalid` with words, `conflict` where the same person stands in already.
 */
export function addCover(ctx: WorkContext, input: AddCoverInput): Promise<AddedCover> {
  const { db, actor, origin } = ctx;
  return idempotent(db, actor, { id: input.id, procedure: 'covers.add', input }, async () => {
    const { id, trainerId, coverId, fromDate, untilDate } = input;
    const { clinicId } = actor;
    if (actor.role !== 'owner' && trainerId !== actor.userId) {
      throw new AppError('forbidden', 'You can add a cover for your own absence. An owner adds others.');
    }
    const today = await clinicToday(ctx);
    if (untilDate < today) throw new AppError('invalid', 'Those days have passed.');
    if (fromDate > addDays(today, AHEAD_DAYS)) throw new AppError('invalid', 'That is more than two years ahead.');
    const staff = await workingStaff(ctx);
    const nameOf = (userId: string) => staff.find((one) => one.userId === userId)?.name;
    const [awayName, coverName] = [nameOf(trainerId), nameOf(coverId)];
    // Somebody who is disabled may be stood in for: their clients are still there.
    if (coverName === undefined || (awayName === undefined && actor.role !== 'owner')) {
      throw new AppError('invalid', 'Choose somebody who works in your clinic.');
    }
    // Two at once for the same person queue here, so that the second sees the first.
    await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`cover:${clinicId}:${trainerId}`}, 0))`);
    const [same] = await db
      .select({ from: covers.fromDate, until: covers.untilDate })
      .from(covers)
      .where(
        and(
          eq(covers.clinicId, clinicId),
          eq(covers.trainerId, trainerId),
          eq(covers.coverId, coverId),
          sql`${covers.fromDate} <= ${untilDate} and ${covers.untilDate} >= ${fromDate}`,
        ),
      )
      .limit(1);
    if (same) {
      const days = `from ${formatDate(same.from)} until ${formatDate(same.until)}`;
      throw new AppError(
        'conflict',
        `${coverName} stands in already ${days}. End that cover first, or add other days.`,
      );
    }
    await db.insert(covers).values({ clinicId, id, trainerId, coverId, fromDate, untilDate });
    const clients = await db.$count(
      caseloads,
      and(eq(caseloads.clinicId, clinicId), eq(caseloads.trainerId, trainerId), isNull(caseloads.endedAt)),
    );
    await writeAudit(db, actor, origin, {
      action: 'cover.add',
      subjectType: 'cover',
      subjectId: id,
      detail: { for: awayName ?? null, by: coverName, from: fromDate, until: untilDate },
    });
    return { coverId: id, clients };
  });
}

/** Ends a cover earlier than was said. Throws `not_found`, `forbidden`, `invalid` for a day that is not earlier. */
export function endCover(ctx: WorkContext, input: EndCoverInput): Promise<{ coverId: string }> {
  const { db, actor, origin } = ctx;
  return idempotent(db, actor, { id: input.id, procedure: 'covers.end', input }, async () => {
    const today = await clinicToday(ctx);
    const [cover] = await db
      .select({ trainerId: covers.trainerId, from: covers.fromDate, until: covers.untilDate })
      .from(covers)
      .where(and(eq(covers.clinicId, actor.clinicId), eq(covers.id, input.coverId)));
    if (!cover) throw new AppError('not_found');
    if (actor.role !== 'owner' && cover.trainerId !== actor.userId) throw new AppError('forbidden');
    if (cover.until < today) throw new AppError('conflict', 'This cover has ended already.');
    const lastDay = input.lastDay ?? addDays(today, -1);
    if (lastDay < addDays(today, -1) || lastDay >= cover.until || (input.lastDay !== null && lastDay < cover.from)) {
      throw new AppError('invalid', `Choose a day before ${formatDate(cover.until)} that has not passed.`);
    }
    const [row] = await db.execute<{ done: boolean }>(
      sql`select app.end_cover(${input.coverId}::uuid, ${lastDay}::date) as done`,
    );
    if (!row?.done) throw new AppError('conflict', 'This cover was ended meanwhile.');
    await writeAudit(db, actor, origin, {
      action: 'cover.end',
      subjectType: 'cover',
      subjectId: input.coverId,
      detail: { lastDay: input.lastDay ?? 'at once' },
    });
    return { coverId: input.coverId };
  });
}
