import {
  checksOfChart,
  confidenceReport,
  markFeared as markFearedInput,
  markOwnFeared,
  recordParq,
  recordSignOff as signOffInput,
} from '@/contracts/technique';
import { noteOpening } from '@/server/charts/opening';
import { chartProcedure, router, selfProcedure } from '@/server/trpc';
import { chartChecks, enterParq, markFeared, myLifts, recordSignOff, reportConfidence } from './service';

export const signOffsRouter = router({
  record: chartProcedure('technique:sign')
    .input(signOffInput)
    .mutation(({ ctx, input }) => recordSignOff(ctx, input)),
});

export const fearedRouter = router({
  mine: selfProcedure('plan:read').query(({ ctx }) => myLifts(ctx)),
  set: chartProcedure('fear:mark')
    .input(markFearedInput)
    .mutation(({ ctx, input: { clientId: _, ...input } }) => markFeared(ctx, input)),
  setOwn: selfProcedure('fear:mark')
    .input(markOwnFeared)
    .mutation(({ ctx, input }) => markFeared(ctx, input)),
});

export const confidenceRouter = router({
  report: selfProcedure('log:write')
    .input(confidenceReport)
    .mutation(({ ctx, input }) => reportConfidence(ctx, input)),
});

export const checksRouter = router({
  ofChart: chartProcedure('chart:read')
    .input(checksOfChart)
    .query(async ({ ctx }) => {
      await noteOpening(ctx);
      return chartChecks(ctx);
    }),
  enterParq: chartProcedure('measures:enter')
    .input(recordParq)
    .mutation(({ ctx, input }) => enterParq(ctx, input)),
});
