import { answerProposals as answerInput, decisionList, progressionMode } from '@/contracts/decisions';
import * as contract from '@/contracts/overrides';
import { chartProcedure, router } from '@/server/trpc';
import { setMode } from './mode';
import { answerProposals } from './proposals';
import { listDecisions } from './queries';
import { setLoad, setLoads } from './service';
import { undoLoad, undoLoads } from './undo';

export const overridesRouter = router({
  setLoad: chartProcedure('load:write')
    .input(contract.setLoad)
    .mutation(({ ctx, input }) => setLoad(ctx, input)),
  setLoads: chartProcedure('load:write')
    .input(contract.setLoads)
    .mutation(({ ctx, input }) => setLoads(ctx, input)),
  undo: chartProcedure('load:write')
    .input(contract.undoLoad)
    .mutation(({ ctx, input }) => undoLoad(ctx, input)),
  undoAll: chartProcedure('load:write')
    .input(contract.undoLoads)
    .mutation(({ ctx, input }) => undoLoads(ctx, input)),
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
