import * as contract from '@/contracts/exercises';
import { clinicProcedure, router } from '@/server/trpc';
import { exerciseDetail, listExercises } from './queries';
import { archiveExercise, createExercise, updateExercise } from './service';

export const exercisesRouter = router({
  list: clinicProcedure('exercises:read')
    .input(contract.listExercises)
    .query(({ ctx, input }) => listExercises(ctx.db, ctx.actor.clinicId, input)),
  get: clinicProcedure('exercises:read')
    .input(contract.getExercise)
    .query(({ ctx, input }) => exerciseDetail(ctx.db, ctx.actor.clinicId, input.exerciseId)),
  create: clinicProcedure('exercises:write')
    .input(contract.createExercise)
    .mutation(({ ctx, input }) => createExercise(ctx, input as contract.CreateExerciseInput)),
  update: clinicProcedure('exercises:write')
    .input(contract.updateExercise)
    .mutation(({ ctx, input }) => updateExercise(ctx, input as contract.UpdateExerciseInput)),
  archive: clinicProcedure('exercises:write')
    .input(contract.archiveExercise)
    .mutation(({ ctx, input }) => archiveExercise(ctx, input)),
});
