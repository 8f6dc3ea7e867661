import { endStopInput } from '@/contracts/stops';
import { chartProcedure, router } from '@/server/trpc';
import { endStop } from './service';

export const stopsRouter = router({
  end: chartProcedure('stop:end')
    .input(endStopInput)
    .mutation(({ ctx, input }) => endStop(ctx, input)),
});
