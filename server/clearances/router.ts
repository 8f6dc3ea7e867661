import { recordClearance as recordInput } from '@/contracts/clearances';
import { chartProcedure, router, selfProcedure } from '@/server/trpc';
import { myClearances } from './queries';
import { recordClearance } from './service';

export const clearancesRouter = router({
  mine: selfProcedure('chart:read').query(({ ctx }) => myClearances(ctx)),
  record: chartProcedure('clearance:record')
    .input(recordInput)
    .mutation(({ ctx, input }) => recordClearance(ctx, input)),
});
