import {
  approveErasureInput,
  askErasureInput,
  proposeErasureInput,
  refuseErasureInput,
  withdrawErasureInput,
} from '@/contracts/erasures';
import { clinicProcedure, router, selfProcedure } from '@/server/trpc';
import { listErasures, myErasure } from './queries';
import { approveErasure, askErasure, proposeErasure, refuseErasure, withdrawErasure } from './service';

export const erasuresRouter = router({
  mine: selfProcedure('erasure:ask').query(({ ctx }) => myErasure(ctx.db, ctx.scope)),
  ask: selfProcedure('erasure:ask')
    .input(askErasureInput)
    .mutation(({ ctx, input }) => askErasure(ctx, input)),
  withdraw: selfProcedure('erasure:ask')
    .input(withdrawErasureInput)
    .mutation(({ ctx, input }) => withdrawErasure(ctx, input)),
  list: clinicProcedure('erasures:decide').query(({ ctx }) => listErasures(ctx.db, ctx.actor, ctx.now)),
  propose: clinicProcedure('erasures:decide')
    .input(proposeErasureInput)
    .mutation(({ ctx, input }) => proposeErasure(ctx, input)),
  refuse: clinicProcedure('erasures:decide')
    .input(refuseErasureInput)
    .mutation(({ ctx, input }) => refuseErasure(ctx, input)),
  approve: clinicProcedure('erasures:decide')
    .input(approveErasureInput)
    .mutation(({ ctx, input }) => approveErasure(ctx, input)),
});
