import { beginFlareInput, chartFlaresInput, endFlareInput, flareDeed } from '@/contracts/flares';
import { chartProcedure, router, selfProcedure } from '@/server/trpc';
import { chartFlares } from './read';
import { beginFlare, endFlare, endFlareFor, moveFlareBack, reviewFlare } from './service';

export const flaresRouter = router({
  begin: selfProcedure('flare:report')
    .input(beginFlareInput)
    .mutation(({ ctx, input }) => beginFlare(ctx, input)),
  end: selfProcedure('flare:report')
    .input(endFlareInput)
    .mutation(({ ctx, input }) => endFlare(ctx, input)),
  ofChart: chartProcedure('chart:read')
    .input(chartFlaresInput)
    .query(({ ctx }) => chartFlares(ctx)),
  review: chartProcedure('flare:manage')
    .input(flareDeed)
    .mutation(({ ctx, input }) => reviewFlare(ctx, input)),
  endFor: chartProcedure('flare:manage')
    .input(flareDeed)
    .mutation(({ ctx, input }) => endFlareFor(ctx, input)),
  moveBack: chartProcedure('flare:manage')
    .input(flareDeed)
    .mutation(({ ctx, input }) => moveFlareBack(ctx, input)),
});
