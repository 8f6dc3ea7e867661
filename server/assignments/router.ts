import {
  createAssignment as createInput,
  endAssignment as endInput,
  previewAssignment as previewInput,
} from '@/contracts/assignments';
import { chartProcedure, router } from '@/server/trpc';
import { previewAssignment } from './preview';
import { createAssignment, endAssignment } from './service';

export const assignmentsRouter = router({
  preview: chartProcedure('plan:write')
    .input(previewInput)
    .query(({ ctx, input }) => previewAssignment(ctx, input)),
  create: chartProcedure('plan:write')
    .input(createInput)
    .mutation(({ ctx, input }) => createAssignment(ctx, input)),
  end: chartProcedure('plan:write')
    .input(endInput)
    .mutation(({ ctx, input }) => endAssignment(ctx, input)),
});
