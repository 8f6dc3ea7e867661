import {
  copySession as copyInput,
  endSwap as endSwapInput,
  moveSession as moveInput,
  sessionDeed,
  swapChoices as swapChoicesInput,
  swapDays as swapDaysInput,
  swapExercise as swapExerciseInput,
} from '@/contracts/calendar';
import { chartProcedure, router } from '@/server/trpc';
import { copySession, moveSession, removeCopy, skipSession, swapDays, unskipSession } from './service';
import { endSwap, swapChoices, swapExercise } from './swaps';

export const calendarRouter = router({
  move: chartProcedure('plan:write')
    .input(moveInput)
    .mutation(({ ctx, input }) => moveSession(ctx, input)),
  swapDays: chartProcedure('plan:write')
    .input(swapDaysInput)
    .mutation(({ ctx, input }) => swapDays(ctx, input)),
  skip: chartProcedure('plan:write')
    .input(sessionDeed)
    .mutation(({ ctx, input }) => skipSession(ctx, input)),
  unskip: chartProcedure('plan:write')
    .input(sessionDeed)
    .mutation(({ ctx, input }) => unskipSession(ctx, input)),
  copy: chartProcedure('plan:write')
    .input(copyInput)
    .mutation(({ ctx, input }) => copySession(ctx, input)),
  removeCopy: chartProcedure('plan:write')
    .input(sessionDeed)
    .mutation(({ ctx, input }) => removeCopy(ctx, input)),
  swapChoices: chartProcedure('plan:write')
    .input(swapChoicesInput)
    .query(({ ctx, input }) => swapChoices(ctx, input)),
  swapExercise: chartProcedure('plan:write')
    .input(swapExerciseInput)
    .mutation(({ ctx, input }) => swapExercise(ctx, input)),
  endSwap: chartProcedure('plan:write')
    .input(endSwapInput)
    .mutation(({ ctx, input }) => endSwap(ctx, input)),
});
