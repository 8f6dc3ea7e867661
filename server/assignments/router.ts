import {
  changeTrainingDays as changeDaysInput,
  createAssignment as createInput,
  createMany as createManyInput,
  endAssignment as endInput,
  pauseAssignment as pauseInput,
  previewAssignment as previewInput,
  previewMany as previewManyInput,
  resumeAssignment as resumeInput,
} from '@/contracts/assignments';
import { chartProcedure, clinicProcedure, router } from '@/server/trpc';
import { createMany, previewMany } from './many';
import { changeTrainingDays, pauseAssignment, resumeAssignment } from './pausing';
import { previewAssignment } from './preview';
import { createAssignment, endAssignment } from './service';

export const assignmentsRouter = router({
  preview: chartProcedure('plan:write')
    .input(previewInput)
    .query(({ ctx, input }) => previewAssignment(ctx, input)),
  create: chartProcedure('plan:write')
    .input(createInput)
    .mutation(({ ctx, input }) => createAssignment(ctx, input)),
  /** Each client named is opened by itself: the answer says who could not be. */
  previewMany: clinicProcedure('plans:assign')
    .input(previewManyInput)
    .query(({ ctx, input }) => previewMany(ctx, input)),
  createMany: clinicProcedure('plans:assign')
    .input(createManyInput)
    .mutation(({ ctx, input }) => createMany(ctx, input)),
  pause: chartProcedure('plan:write')
    .input(pauseInput)
    .mutation(({ ctx, input }) => pauseAssignment(ctx, input)),
  resume: chartProcedure('plan:write')
    .input(resumeInput)
    .mutation(({ ctx, input }) => resumeAssignment(ctx, input)),
  changeDays: chartProcedure('plan:write')
    .input(changeDaysInput)
    .mutation(({ ctx, input }) => changeTrainingDays(ctx, input)),
  end: chartProcedure('plan:write')
    .input(endInput)
    .mutation(({ ctx, input }) => endAssignment(ctx, input)),
});
