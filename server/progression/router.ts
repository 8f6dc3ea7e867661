import { setLoad as setLoadInput } from '@/contracts/overrides';
import { chartProcedure, router } from '@/server/trpc';
import { setLoad } from './service';

export const overridesRouter = router({
  setLoad: chartProcedure('load:write')
    .input(setLoadInput)
    .mutation(({ ctx, input }) => setLoad(ctx, input)),
});
