import {
  lineChangeInput,
  sessionConfirmInput,
  sessionFinishInput,
  sessionStartInput,
  setCorrectInput,
  setLogInput,
} from '@/contracts/sessions';
import { router, selfProcedure } from '@/server/trpc';
import { changeLine } from './change-line';
import { confirmSession } from './confirm';
import { finishSession } from './finish';
import { correctSet, logSet } from './sets';
import { startSession } from './start';

export const sessionsRouter = router({
  start: selfProcedure('log:write')
    .input(sessionStartInput)
    .mutation(({ ctx, input }) => startSession(ctx, input)),
  logSet: selfProcedure('log:write')
    .input(setLogInput)
    .mutation(({ ctx, input }) => logSet(ctx, input)),
  correctSet: selfProcedure('log:write')
    .input(setCorrectInput)
    .mutation(({ ctx, input }) => correctSet(ctx, input)),
  changeLine: selfProcedure('log:write')
    .input(lineChangeInput)
    .mutation(({ ctx, input }) => changeLine(ctx, input)),
  finish: selfProcedure('log:write')
    .input(sessionFinishInput)
    .mutation(({ ctx, input }) => finishSession(ctx, input)),
  confirm: selfProcedure('log:confirm')
    .input(sessionConfirmInput)
    .mutation(({ ctx, input }) => confirmSession(ctx, input)),
});
