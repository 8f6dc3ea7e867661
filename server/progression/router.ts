import { answerProposals as answerInput, decisionList, progressionMode } from '@/contracts/decisions';
import { setLoad as setLoadInput, undoLoad as undoLoadInput } from '@/contracts/overrides';
import { chartProcedure, router } from '@/server/trpc';
import { setMode } from './mode';
import { answerProposals } from './proposals';
import { listDecisions } from './queries';
import { setLoad } from './service';
import { undoLoad } from './undo';

export const overridesRouter = router({
  setLoad: chartProcedure('load:write')
    .input(setLoadInput)
    .mutation(({ ctx, input }) => setLoad(ctx, input)),
  undo: chartProcedure('load:write')
    .input(undoLoadInput)
    .mutation(({ ctx, input }) => undoLoad(ctx, input)),
});

export const proposalsRouter = router({
  answer: chartProcedure('load:write')
    .input(answerInput)
    .mutation(({ ctx, input }) => answerProposals(ctx, input)),
});

export const progressionRouter = router({
  decisions: chartProcedure('plan:read')
    .input(decisionList)
    .query(({ ctx, input }) => listDecisions(ctx.db, ctx.scope, input.exerciseId)),
  setMode: chartProcedure('load:write')
    .input(progressionMode)
    .mutation(({ ctx, input }) => setMode(ctx, input)),
});
