import {
  createRollout as createInput,
  listRollouts as listInput,
  previewRollout as previewInput,
  undoRollout as undoInput,
} from '@/contracts/rollouts';
import { clinicProcedure, router } from '@/server/trpc';
import { previewRollout } from './preview';
import { listRollouts } from './queries';
import { createRollout } from './service';
import { undoRollout } from './undo';

/** Each client is opened on its own besides: who may write programs may not write every plan. */
export const rolloutsRouter = router({
  preview: clinicProcedure('programs:write')
    .input(previewInput)
    .query(({ ctx, input }) => previewRollout(ctx, input)),
  create: clinicProcedure('programs:write')
    .input(createInput)
    .mutation(({ ctx, input }) => createRollout(ctx, input)),
  undo: clinicProcedure('programs:write')
    .input(undoInput)
    .mutation(({ ctx, input }) => undoRollout(ctx, input.rolloutId)),
  list: clinicProcedure('programs:write')
    .input(listInput)
    .query(({ ctx, input }) => listRollouts(ctx, input.programId)),
});
