import type { ResolvedSession } from '@/domain/program/types';
import { dueDecisions, isOutdated, revisionsOf } from '@/domain/progression/due';
import { decideBefore } from '@/domain/progression/gather';
import { decisionFor } from '@/domain/progression/history';
import { itemsOf } from '@/domain/progression/record';
import { lockClient } from '@/server/charts/client-queries';
import type { PlannedWithLog } from '@/server/sessions/queries';
import { openStop } from '@/server/stops/open-stop';
import type { ChartContext } from '@/server/trpc';
import { storeDecisions } from './decisions';
import { currentPolicy } from './policy';
import { type RuledChart, ruledChart } from './record';

/** Decides what has fallen due for this client. Safe to call at any time; writes only when there is something new. */
export async function settle(ctx: ChartContext): Promise<RuledChart> {
  const chart = await ruledChart(ctx.db, ctx.scope, ctx.now);
  const now = ctx.now.toISOString();
  if (dueDecisions(chart, now).length === 0) return chart;
  // Of two that come at once the second finds it done.
  await lockClient(ctx.db, ctx.scope);
  let fresh = await ruledChart(ctx.db, ctx.scope, ctx.now);
  // Each decision is among the facts of the next one.
  for (let [due] = dueDecisions(fresh, now); due; [due] = dueDecisions(fresh, now)) {
    const { session, drafts } = due;
    const made = await storeDecisions(
      ctx,
      { plannedSessionId: session.plannedSessionId, sessionLogId: session.logId },
      drafts,
      fresh.policyVersion,
    );
    fresh = { ...fresh, record: { ...fresh.record, decisions: [...fresh.record.decisions, ...made] } };
  }
  return fresh;
}

/**
 * Decides what of a planned session holds today and keeps it; a second look that comes to the same writes nothing.
 * Severe pain and a break that is too long stop lifting here. The answer says whether any lift may be done.
 */
export async function decideToday(
  ctx: ChartContext,
  planned: { readonly plannedSessionId: string; readonly prescription: ResolvedSession; readonly date: string },
  start: { readonly sessionLogId: string | null; readonly startedAt: Date; readonly painBefore: number | null },
): Promise<{ readonly stopped: boolean }> {
  const chart = await settle(ctx);
  const { plannedSessionId, prescription, date } = planned;
  const drafts = decideBefore({
    record: chart.record,
    planned: { plannedSessionId, date, deload: prescription.deload, items: itemsOf(prescription) },
    painBefore: start.painBefore,
    policy: chart.policy,
    startedAt: start.startedAt.toISOString(),
    now: ctx.now.toISOString(),
  });
  const fresh = drafts.filter((draft) => {
    const standing = decisionFor(chart.record, plannedSessionId, draft.exerciseId, 'before');
    return standing === null || isOutdated(standing, draft);
  });
  if (fresh.length > 0) {
    await storeDecisions(
      ctx,
      { plannedSessionId, sessionLogId: start.sessionLogId },
      fresh.map((draft) => ({
        ...draft,
        revision: 1 + revisionsOf(chart.record, plannedSessionId, draft.exerciseId, 'before'),
      })),
      chart.policyVersion,
    );
  }
  const rules = drafts.map(({ verdict }) => verdict.rule);
  const rule = rules.find((id) => id === 'S8' || id === 'D4');
  if (rule === 'S8' || rule === 'D4') await openStop(ctx, { rule, since: ctx.now });
  return { stopped: drafts.some(({ verdict }) => verdict.level <= 1) };
}

/** Looks at today's plan again for a session that has begun, when an answer came that the table looks at. */
export async function decideAgain(ctx: ChartContext, plannedSessionId: string, planned: PlannedWithLog): Promise<void> {
  const { log, kind, prescription, date } = planned;
  if (!log || kind === 'flare') return;
  await decideToday(
    ctx,
    { plannedSessionId, prescription, date },
    { sessionLogId: log.id, startedAt: new Date(log.startedAt), painBefore: log.painBefore },
  );
}

/** Stops lifting after severe pain, at whatever moment it was reported (rule S8). */
export async function watchPain(ctx: ChartContext, pain: number | null): Promise<void> {
  if (pain === null) return;
  const { policy } = await currentPolicy(ctx.db, ctx.scope.clinicId);
  if (pain >= policy.severePain) await openStop(ctx, { rule: 'S8', since: ctx.now });
}
