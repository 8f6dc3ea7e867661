import {
  floorChangeLineInput,
  floorCorrectSetInput,
  floorFinishInput,
  floorLogSetInput,
  floorStartInput,
} from '@/contracts/floor';
import { changeLine } from '@/server/sessions/change-line';
import { finishSession } from '@/server/sessions/finish';
import { correctSet, logSet } from '@/server/sessions/sets';
import { startSession } from '@/server/sessions/start';
import { chartProcedure, clinicProcedure, router } from '@/server/trpc';
import { floorCandidates } from './candidates';
import { readColumn } from './column';

/** On the floor a trainer enters what clients do, by the same rules as on a client's own phone. */
export const floorRouter = router({
  candidates: clinicProcedure('caseload:read').query(({ ctx }) => floorCandidates(ctx)),
  /** One client at a time, so that one who cannot be read keeps none of the others from being trained. */
  column: chartProcedure('log:enter').query(({ ctx }) => readColumn(ctx)),
  start: chartProcedure('log:enter')
    .input(floorStartInput)
    .mutation(({ ctx, input: { clientId: _, ...input } }) => startSession(ctx, input)),
  logSet: chartProcedure('log:enter')
    .input(floorLogSetInput)
    .mutation(({ ctx, input: { clientId: _, ...input } }) => logSet(ctx, input)),
  correctSet: chartProcedure('log:enter')
    .input(floorCorrectSetInput)
    .mutation(({ ctx, input: { clientId: _, ...input } }) => correctSet(ctx, input)),
  changeLine: chartProcedure('log:enter')
    .input(floorChangeLineInput)
    .mutation(({ ctx, input: { clientId: _, ...input } }) => changeLine(ctx, input)),
  finish: chartProcedure('log:enter')
    .input(floorFinishInput)
    .mutation(({ ctx, input: { clientId: _, ...input } }) => finishSession(ctx, input)),
});
