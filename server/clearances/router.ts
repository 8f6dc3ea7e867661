import { recordClearance as recordInput } from '@/contracts/clearances';
import { chartProcedure, router } from '@/server/trpc';
import { recordClearance } from './service';

export const clearancesRouter = router({
  record: chartProcedure('clearance:record')
    .input(recordInput)
    .mutation(({ ctx, input }) => recordClearance(ctx, input)),
});
