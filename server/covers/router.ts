import { addCover as addInput, endCover as endInput } from '@/contracts/covers';
import { clinicProcedure, router } from '@/server/trpc';
import { listCovers } from './queries';
import { addCover, endCover } from './service';

export const coversRouter = router({
  list: clinicProcedure('covers:read').query(({ ctx }) => listCovers(ctx)),
  add: clinicProcedure('covers:write')
    .input(addInput)
    .mutation(({ ctx, input }) => addCover(ctx, input)),
  end: clinicProcedure('covers:write')
    .input(endInput)
    .mutation(({ ctx, input }) => endCover(ctx, input)),
});
