import {
  lineChangeInput,
  sessionFinishInput,
  sessionStartInput,
  setCorrectInput,
  setLogInput,
} from '@/contracts/sessions';
import { router, selfProcedure } from '@/server/trpc';
import { changeLine } from './change-line';
import { finishSession, startSession } from './service';
import { correctSet, logSet } from './sets';

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
});
