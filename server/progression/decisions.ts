import { decisions, proposals } from '@/db/schema';
import type { DecisionDraft } from '@/domain/progression/gather';
import type { DecisionRecord } from '@/domain/progression/record';
import { RULES_VERSION } from '@/domain/progression/rules';
import { newId } from '@/lib/id';
import { writeAudit } from '@/server/audit/audit';
import type { ChartContext } from '@/server/trpc';

export type SessionToDecide = { readonly plannedSessionId: string; readonly sessionLogId: string | null };

/** Keeps what was decided on a session, with a proposal for each step that waits. Gives the rows back as the rules see them. */
export async function storeDecisions(
  { db, scope, actor, origin, now }: ChartContext,
  session: SessionToDecide,
  drafts: readonly (DecisionDraft & { readonly revision: number })[],
  policyVersion: number,
): Promise<DecisionRecord[]> {
  if (drafts.length === 0) return [];
  const chart = { clinicId: scope.clinicId, clientId: scope.clientId };
  const decidedAt = now.toISOString();
  const rows = drafts.map(({ verdict, ...draft }) => ({
    ...draft,
    ...verdict,
    fired: [...verdict.fired],
    id: newId(),
    ...session,
    rulesVersion: RULES_VERSION,
    policyVersion,
    decidedAt,
    ...chart,
  }));
  await db.insert(decisions).values(rows);
  const waiting = rows
    .filter(({ effect }) => effect.proposal !== null)
    .map(({ id, exerciseId }) => ({ id: newId(), decisionId: id, exerciseId, createdAt: decidedAt, ...chart }));
  if (waiting.length > 0) await db.insert(proposals).values(waiting);
  const moment = rows[0]?.moment ?? 'after';
  await writeAudit(db, actor, origin, {
    action: moment === 'before' ? 'decisions.before' : 'decisions.after',
    subjectType: 'planned_session',
    subjectId: session.plannedSessionId,
    clientId: scope.clientId,
    relation: scope.relation,
    detail: { decisions: rows.length, proposals: waiting.length },
  });
  return rows.map((row) => {
    const proposalId = waiting.find(({ decisionId }) => decisionId === row.id)?.id ?? null;
    return {
      ...row,
      at: decidedAt,
      answer: proposalId === null ? null : 'waiting',
      answeredAt: null,
      proposalId,
      proposalVersion: proposalId === null ? null : 1,
    };
  });
}
