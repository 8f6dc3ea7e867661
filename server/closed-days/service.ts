import { and, asc, eq, gte, isNull, sql } from 'drizzle-orm';
import type {
  AddClosedDaysInput,
  AddedClosedDays,
  ClosedDaysList,
  RemoveClosedDaysInput,
} from '@/contracts/closed-days';
import { clinics, closedDays } from '@/db/schema';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';
import { formatDate } from '@/lib/format/dates';
import { clinicAllows } from '@/server/access/capabilities';
import { writeAudit } from '@/server/audit/audit';
import { AppError } from '@/server/errors';
import { idempotent } from '@/server/idempotent';
import type { WorkContext } from '@/server/trpc';

/** How far back the list reaches, and how far ahead days may be closed, in days. */
const BACK_DAYS = 28;
const AHEAD_DAYS = 2 * 366;

async function clinicToday({ db, actor, now }: WorkContext): Promise<IsoDate> {
  const [clinic] = await db.select({ timeZone: clinics.timeZone }).from(clinics).where(eq(clinics.id, actor.clinicId));
  if (!clinic) throw new AppError('not_found');
  return localDate(now, clinic.timeZone);
}

const inForce = ({ actor }: WorkContext) => and(eq(closedDays.clinicId, actor.clinicId), isNull(closedDays.removedAt));

/** Planned sessions within reach, of plans in force, between two days. */
async function plannedBetween({ db, actor }: WorkContext, from: IsoDate, until: IsoDate): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from planned_sessions p
    where p.clinic_id = ${actor.clinicId} and p.kind = 'program' and p.status = 'planned'
      and p.date between ${from}::date and ${until}::date`);
  return row?.count ?? 0;
}

/** The clinic's closed days from four weeks back on, the first to come first. */
export async function listClosedDays(ctx: WorkContext): Promise<ClosedDaysList> {
  const today = await clinicToday(ctx);
  const rows = await ctx.db
    .select({ id: closedDays.id, from: closedDays.fromDate, until: closedDays.untilDate, name: closedDays.name })
    .from(closedDays)
    .where(and(inForce(ctx), gte(closedDays.untilDate, addDays(today, -BACK_DAYS))))
    .orderBy(asc(closedDays.fromDate), asc(closedDays.id));
  const days = [];
  for (const row of rows) days.push({ ...row, sessions: await plannedBetween(ctx, row.from, row.until) });
  return { today, days, mayChange: clinicAllows(ctx.actor.role, 'closed-days:write') };
}

/**
 * Closes the clinic on some days: no session is put on them from now on. Those that stand there stay, and are counted,
 * since each of them is its trainer's to move. Throws `invalid` with words, `conflict` for days that are closed already.
 */
export function addClosedDays(ctx: WorkContext, input: AddClosedDaysInput): Promise<AddedClosedDays> {
  return idempotent(ctx.db, ctx.actor, { id: input.id, procedure: 'closedDays.add', input }, async () => {
    const { db, actor } = ctx;
    const { fromDate, untilDate, name } = input;
    const today = await clinicToday(ctx);
    if (untilDate < today) throw new AppError('invalid', 'Those days have passed.');
    if (untilDate > addDays(today, AHEAD_DAYS)) throw new AppError('invalid', 'That is more than two years ahead.');
    const [other] = await db
      .select({ name: closedDays.name, from: closedDays.fromDate })
      .from(closedDays)
      .where(and(inForce(ctx), sql`${closedDays.fromDate} <= ${untilDate} and ${closedDays.untilDate} >= ${fromDate}`))
      .limit(1);
    if (other) {
      throw new AppError(
        'conflict',
        `${other.name} is there already, from ${formatDate(other.from)}. Remove it first.`,
      );
    }
    await db
      .insert(closedDays)
      .values({ clinicId: actor.clinicId, id: input.id, fromDate, untilDate, name, createdBy: actor.userId });
    const sessions = await plannedBetween(ctx, fromDate, untilDate);
    await audit(ctx, 'closed-days.add', input.id, { from: fromDate, until: untilDate });
    return { closedDaysId: input.id, sessions };
  });
}

/** Opens the days again. Sessions that went around them stay where they are. Throws `not_found`. */
export function removeClosedDays(ctx: WorkContext, input: RemoveClosedDaysInput): Promise<{ closedDaysId: string }> {
  return idempotent(ctx.db, ctx.actor, { id: input.id, procedure: 'closedDays.remove', input }, async () => {
    const removed = await ctx.db
      .update(closedDays)
      .set({ removedAt: ctx.now.toISOString() })
      .where(and(inForce(ctx), eq(closedDays.id, input.closedDaysId)))
      .returning({ id: closedDays.id });
    if (removed.length === 0) throw new AppError('not_found');
    await audit(ctx, 'closed-days.remove', input.closedDaysId);
    return { closedDaysId: input.closedDaysId };
  });
}

const audit = ({ db, actor, origin }: WorkContext, action: string, id: string, detail?: Record<string, string>) =>
  writeAudit(db, actor, origin, { action, subjectType: 'closed_days', subjectId: id, detail });
