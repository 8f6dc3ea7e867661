import { and, eq } from 'drizzle-orm';
import type { SetUsualPain, UsualPain, UsualPainCause } from '@/contracts/usual-pain';
import { clients, usualPainChanges } from '@/db/schema';
import { localDate } from '@/domain/schedule/local-date';
import { firstWeekIsOver, loweredUsual, usualPain } from '@/domain/symptoms/usual';
import { newId } from '@/lib/id';
import { chartAllows } from '@/server/access/capabilities';
import { writeAudit } from '@/server/audit/audit';
import { lockClient } from '@/server/charts/client-queries';
import { AppError } from '@/server/errors';
import { idempotent } from '@/server/idempotent';
import type { ChartContext } from '@/server/trpc';
import { type UsualPainFacts, usualPainFacts } from './usual-pain-queries';

type Found = { readonly usual: number; readonly cause: 'first-week' | 'four-weeks-lower' };

/**
 * Brings usual pain in step with the reports, to be called after each: the first week's median is frozen once that week
 * is over, and four lower weeks lower it. Nothing here raises what a trainer or the first week has set.
 */
export async function settleUsual(ctx: ChartContext): Promise<void> {
  const { db, scope, now } = ctx;
  if (!dueChange(await usualPainFacts(db, scope, now), now)) return;
  // Of two reports at once the second decides from what the first has left.
  await lockClient(db, scope);
  const facts = await usualPainFacts(db, scope, now);
  const found = dueChange(facts, now);
  if (!found) return;
  await keepIntakes(ctx, facts);
  const id = await keepChange(ctx, { ...found, reason: null, setBy: null });
  await writeAudit(db, ctx.actor, ctx.origin, {
    action: 'usual-pain.settle',
    subjectType: 'usual_pain_change',
    subjectId: id,
    clientId: scope.clientId,
    relation: scope.relation,
    detail: { cause: found.cause },
  });
}

/** The change that the reports ask for now; null for none. */
function dueChange({ timeZone, usual, changes, reports }: UsualPainFacts, now: Date): Found | null {
  const today = localDate(now, timeZone);
  const [newest] = changes.filter(({ cause }) => cause !== 'intake');
  if (!newest) {
    const first = reports.reduce((min, { date }) => (min === '' || date < min ? date : min), '');
    if (first === '' || !firstWeekIsOver(first, today)) return null;
    const median = usualPain(reports);
    return median === null ? null : { usual: median, cause: 'first-week' };
  }
  if (usual === null) return null;
  const since = localDate(new Date(newest.at), timeZone);
  const lower = loweredUsual({ reports, usual, since, today });
  return lower === null ? null : { usual: lower, cause: 'four-weeks-lower' };
}

/** Writes the intake's own answer down before something else takes its place. */
async function keepIntakes({ db, scope, now }: ChartContext, { usual, changes, intakeAt }: UsualPainFacts) {
  if (usual === null || changes.length > 0) return;
  await db.insert(usualPainChanges).values({
    id: newId(),
    usual,
    cause: 'intake',
    createdAt: intakeAt ?? new Date(now.getTime() - 1).toISOString(),
    clinicId: scope.clinicId,
    clientId: scope.clientId,
  });
}

type Change = {
  readonly id?: string;
  readonly usual: number;
  readonly cause: UsualPainCause;
  readonly reason: string | null;
  readonly setBy: string | null;
};

async function keepChange({ db, scope, now }: ChartContext, { id = newId(), ...change }: Change): Promise<string> {
  const chart = { clinicId: scope.clinicId, clientId: scope.clientId };
  await db.insert(usualPainChanges).values({ id, ...change, createdAt: now.toISOString(), ...chart });
  await db
    .update(clients)
    .set({ usualPain: change.usual })
    .where(and(eq(clients.clinicId, scope.clinicId), eq(clients.id, scope.clientId)));
  return id;
}

/** Usual pain with its history, for whoever may read the chart. */
export async function readUsualPain({ db, scope, now }: ChartContext): Promise<UsualPain> {
  const { usual, changes } = await usualPainFacts(db, scope, now);
  return {
    usual,
    history: changes,
    latestId: changes[0]?.id ?? null,
    may: chartAllows(scope.relation, 'usual-pain:write'),
  };
}

/** A trainer's word on usual pain, up or down. Throws `version_conflict` when it has changed since it was read. */
export function setUsualPain(ctx: ChartContext, input: SetUsualPain): Promise<UsualPain> {
  const { db, actor, scope, now } = ctx;
  return idempotent(db, actor, { id: input.id, procedure: 'usualPain.set', input }, async () => {
    await lockClient(db, scope);
    const facts = await usualPainFacts(db, scope, now);
    if ((facts.changes[0]?.id ?? null) !== input.after) throw new AppError('version_conflict');
    await keepIntakes(ctx, facts);
    await keepChange(ctx, {
      id: input.id,
      usual: input.usual,
      cause: 'trainer',
      reason: input.reason,
      setBy: actor.userId,
    });
    await writeAudit(db, actor, ctx.origin, {
      action: 'usual-pain.set',
      subjectType: 'usual_pain_change',
      subjectId: input.id,
      clientId: scope.clientId,
      relation: scope.relation,
    });
    return readUsualPain(ctx);
  });
}
