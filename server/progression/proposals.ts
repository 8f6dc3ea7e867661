import { and, eq } from 'drizzle-orm';
import type { AnsweredProposals, AnswerProposalsInput, ChartProposal } from '@/contracts/decisions';
import { proposals } from '@/db/schema';
import { lastLoad, openDecisions } from '@/domain/progression/history';
import { writeAudit } from '@/server/audit/audit';
import { lockClient } from '@/server/charts/client-queries';
import { AppError } from '@/server/errors';
import { idempotent } from '@/server/idempotent';
import { lockOf } from '@/server/screening/gates';
import type { ChartContext } from '@/server/trpc';
import type { RuledChart } from './record';
import { settle } from './settle';
import { whyOf } from './why';

/** Steps that wait for the trainer, and those answered that may still be taken back. */
export function openProposals({ record, policy, exercises }: RuledChart): ChartProposal[] {
  return openDecisions(record).flatMap((decision) => {
    const { proposalId, proposalVersion, effect, exerciseId, answer } = decision;
    if (proposalId === null || effect.proposal === null) return [];
    const exercise = exercises(exerciseId);
    return [
      {
        id: proposalId,
        version: proposalVersion ?? 1,
        exerciseId,
        name: exercise?.name ?? exerciseId,
        loadKind: exercise?.loadKind ?? 'none',
        state: answer ?? 'waiting',
        step: effect.proposal,
        lastKg: lastLoad(record, exerciseId, policy),
        decision: whyOf(decision),
      },
    ];
  });
}

/**
 * The trainer's answers, one or all at once. Unanswered means repeat, and so does held. An answer can be taken back until
 * the lift's next session begins. Nothing is approved while lifting is locked, save what lowers a load.
 *
 * Throws `version_conflict` when somebody else answered, `conflict` for what is no longer open, `locked`.
 */
export function answerProposals(ctx: ChartContext, input: AnswerProposalsInput): Promise<AnsweredProposals> {
  const message = { id: input.id, procedure: 'proposals.answer', input };
  return idempotent(ctx.db, ctx.actor, message, async () => {
    const { db, scope } = ctx;
    await lockClient(db, scope);
    const chart = await settle(ctx);
    const open = openProposals(chart);
    const lock = await lockOf(ctx);
    const answered: { proposalId: string; version: number; state: string }[] = [];
    for (const { proposalId, version, answer } of input.answers) {
      const proposal = open.find(({ id }) => id === proposalId);
      if (!proposal) throw new AppError('conflict', 'This step is no longer open: the plan has moved on.');
      if (proposal.version !== version) {
        throw new AppError('version_conflict', undefined, { version: proposal.version });
      }
      const rises = proposal.step.kind === 'load' || proposal.step.kind === 'reps';
      if (answer === 'approved' && rises && lock) {
        throw new AppError('locked', 'Lifting is paused for this client: nothing can be raised now.');
      }
      await db
        .update(proposals)
        .set({
          state: answer,
          decidedBy: ctx.actor.userId,
          decidedAt: ctx.now.toISOString(),
          version: version + 1,
        })
        .where(proposalIn(ctx, proposalId));
      await writeAudit(db, ctx.actor, ctx.origin, {
        action: `proposal.${answer}`,
        subjectType: 'proposal',
        subjectId: proposalId,
        clientId: scope.clientId,
        relation: scope.relation,
      });
      answered.push({ proposalId, version: version + 1, state: answer });
    }
    return { answered };
  });
}

/** The trainer chose another load: what the table proposed for the lift is answered by it. */
export async function markChanged(ctx: ChartContext, chart: RuledChart, exerciseId: string): Promise<void> {
  const proposal = openProposals(chart).find((each) => each.exerciseId === exerciseId);
  if (!proposal) return;
  await ctx.db
    .update(proposals)
    .set({
      state: 'changed',
      decidedBy: ctx.actor.userId,
      decidedAt: ctx.now.toISOString(),
      version: proposal.version + 1,
    })
    .where(proposalIn(ctx, proposal.id));
}

const proposalIn = ({ scope }: ChartContext, id: string) =>
  and(eq(proposals.id, id), eq(proposals.clinicId, scope.clinicId), eq(proposals.clientId, scope.clientId));
