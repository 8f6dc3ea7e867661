import { addClosedDays as addInput, removeClosedDays as removeInput } from '@/contracts/closed-days';
import { clinicProcedure, router } from '@/server/trpc';
import { addClosedDays, listClosedDays, removeClosedDays } from './service';

export const closedDaysRouter = router({
  list: clinicProcedure('closed-days:read').query(({ ctx }) => listClosedDays(ctx)),
  add: clinicProcedure('closed-days:write')
    .input(addInput)
    .mutation(({ ctx, input }) => addClosedDays(ctx, input)),
  remove: clinicProcedure('closed-days:write')
    .input(removeInput)
    .mutation(({ ctx, input }) => removeClosedDays(ctx, input)),
});
