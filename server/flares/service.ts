import { and, eq, isNull } from 'drizzle-orm';
import type { BeganFlare, BeginFlare, EndedFlare, EndFlare, FlareDeed, FlareDone } from '@/contracts/flares';
import { flares, idempotency } from '@/db/schema';
import { localDate } from '@/domain/schedule/local-date';
import { writeAudit } from '@/server/audit/audit';
import { chartClient, lockClient } from '@/server/charts/client-queries';
import { AppError } from '@/server/errors';
import { idempotent } from '@/server/idempotent';
import { lockOf } from '@/server/screening/gates';
import { boundInstant } from '@/server/sessions/phone-clock';
import { keepReport } from '@/server/symptoms/record';
import type { ChartContext } from '@/server/trpc';
import { closeFlare, goOn } from './follow';
import { pullSessions } from './moving';
import { type FlareRow, flareIn, flaresOf } from './queries';

const audit = ({ db, actor, origin, scope }: ChartContext, action: string, flareId: string, version: number) =>
  writeAudit(db, actor, origin, {
    action,
    subjectType: 'flare',
    subjectId: flareId,
    clientId: scope.clientId,
    relation: scope.relation,
    detail: { version },
  });

/**
 * Begins a flare: keeps its report, moves what is planned, and plans the program's flare session. An answer that asks
 * for a check comes first: then the report is kept, lifting is locked, and there is no flare. With one that goes on, or
 * that covers the day, there is no second. A stop after severe pain lets the flare begin without a session to do.
 */
export function beginFlare(ctx: ChartContext, input: BeginFlare): Promise<BeganFlare> {
  const { db, actor, scope, now } = ctx;
  return idempotent(db, actor, { id: input.id, procedure: 'flares.begin', input }, async () => {
    // The report first: one that arrives by itself holds its own key before it comes to the client's row.
    const { outcome } = await keepReport(ctx, input.report);
    await lockClient(db, scope);
    const lock = await lockOf(ctx);
    if (outcome !== 'ready' || (lock !== null && lock.level !== 'stop'))
      return { flareId: null, existing: false, lock };
    const { timeZone, today } = await chartClient(db, scope, now);
    const fromDate = localDate(boundInstant(input.report.reportedAt, ctx), timeZone);
    const other = (await flaresOf(db, scope)).find(
      (flare) => flare.untilDate === null || (flare.fromDate <= fromDate && flare.untilDate > fromDate),
    );
    if (other) return { flareId: other.id, existing: true, lock };
    const [made] = await db
      .insert(flares)
      .values({
        id: input.id,
        fromDate,
        symptomReportId: input.report.id,
        peakPain: input.report.pain,
        answers: { ...input.answers },
        moved: [],
        createdAt: now.toISOString(),
        clinicId: scope.clinicId,
        clientId: scope.clientId,
      })
      .onConflictDoNothing()
      .returning();
    if (!made) throw new AppError('reused_id');
    await goOn(ctx, made, today);
    await audit(ctx, 'flare.begin', made.id, made.version);
    return { flareId: made.id, existing: false, lock };
  });
}

/**
 * Ends a flare by the client's word. One that has ended already stays as it is; what helped is added where it was left
 * open. Throws `not_found` for a flare that is not theirs.
 */
export function endFlare(ctx: ChartContext, input: EndFlare): Promise<EndedFlare> {
  const { db, actor, scope, now } = ctx;
  return idempotent(db, actor, { id: input.id, procedure: 'flares.end', input }, async () => {
    await lockClient(db, scope);
    const flare =
      (await flareById(ctx, input.flareId)) ?? (await flareById(ctx, await begunInstead(ctx, input.flareId)));
    if (!flare) throw new AppError('not_found');
    const { whatHelped } = input;
    if (flare.untilDate !== null) {
      if (whatHelped !== null) {
        await db
          .update(flares)
          .set({ whatHelped })
          .where(and(flareIn(scope), eq(flares.id, flare.id), isNull(flares.whatHelped)));
      }
      return { flareId: flare.id, from: flare.fromDate, until: flare.untilDate };
    }
    const { timeZone } = await chartClient(db, scope, now);
    const day = localDate(boundInstant(input.endedAt, ctx), timeZone);
    const { until } = await closeFlare(ctx, flare, { until: day, whatHelped, by: 'client' });
    return { flareId: flare.id, from: flare.fromDate, until };
  });
}

async function flareById({ db, scope }: ChartContext, flareId: string | null): Promise<FlareRow | null> {
  if (flareId === null) return null;
  const [flare] = await db
    .select()
    .from(flares)
    .where(and(flareIn(scope), eq(flares.id, flareId)));
  return flare ?? null;
}

/** A phone may end a flare before it hears that another device had begun one: the answer to its message names that one. */
async function begunInstead({ db, actor }: ChartContext, messageId: string): Promise<string | null> {
  const [row] = await db
    .select({ response: idempotency.response })
    .from(idempotency)
    .where(
      and(
        eq(idempotency.id, messageId),
        eq(idempotency.procedure, 'flares.begin'),
        eq(idempotency.clinicId, actor.clinicId),
        eq(idempotency.userId, actor.userId),
      ),
    );
  return (row?.response as BeganFlare | null | undefined)?.flareId ?? null;
}

/** Runs a trainer's deed on the flare as they read it. Throws `not_found`, or `version_conflict` with the current version. */
function deed(
  ctx: ChartContext,
  input: FlareDeed,
  procedure: string,
  work: (flare: FlareRow) => Promise<number>,
): Promise<FlareDone> {
  const { db, actor, scope } = ctx;
  return idempotent(db, actor, { id: input.id, procedure, input }, async () => {
    await lockClient(db, scope);
    const flare = await flareById(ctx, input.flareId);
    if (!flare) throw new AppError('not_found');
    if (flare.version !== input.version) {
      throw new AppError('version_conflict', undefined, { version: flare.version });
    }
    return { flareId: flare.id, version: await work(flare) };
  });
}

/** Notes that a trainer has looked at a flare. */
export function reviewFlare(ctx: ChartContext, input: FlareDeed): Promise<FlareDone> {
  return deed(ctx, input, 'flares.review', async (flare) => {
    const version = flare.version + 1;
    await ctx.db
      .update(flares)
      .set({ reviewedAt: ctx.now.toISOString(), reviewedBy: ctx.actor.userId, version })
      .where(and(flareIn(ctx.scope), eq(flares.id, flare.id)));
    await audit(ctx, 'flare.review', flare.id, version);
    return version;
  });
}

/** Ends a flare for the client today. Throws `conflict` when it has ended already. */
export function endFlareFor(ctx: ChartContext, input: FlareDeed): Promise<FlareDone> {
  return deed(ctx, input, 'flares.endFor', async (flare) => {
    if (flare.untilDate !== null) throw new AppError('conflict', 'This flare has ended already.');
    const { today } = await chartClient(ctx.db, ctx.scope, ctx.now);
    return (await closeFlare(ctx, flare, { until: today, whatHelped: null, by: 'trainer' })).version;
  });
}

/** Moves the sessions of an ended flare back. Throws `conflict` while it goes on, or when no earlier day is left. */
export function moveFlareBack(ctx: ChartContext, input: FlareDeed): Promise<FlareDone> {
  return deed(ctx, input, 'flares.moveBack', async (flare) => {
    const { db, scope } = ctx;
    // The next report would only move them again.
    if (flare.untilDate === null) throw new AppError('conflict', 'End the flare first. Nothing was moved.');
    const { today } = await chartClient(db, scope, ctx.now);
    if ((await pullSessions(ctx, flare, today)) === flare) {
      throw new AppError('conflict', 'No earlier day is left for these sessions. Nothing was moved.');
    }
    const version = flare.version + 1;
    await db
      .update(flares)
      .set({ version })
      .where(and(flareIn(scope), eq(flares.id, flare.id)));
    await audit(ctx, 'flare.move-back', flare.id, version);
    return version;
  });
}
