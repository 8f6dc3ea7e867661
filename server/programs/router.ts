import { getProgram, listPrograms as listInput } from '@/contracts/programs';
import { clinicProcedure, router } from '@/server/trpc';
import { listPrograms, programDetail } from './queries';

export const programsRouter = router({
  list: clinicProcedure('programs:read')
    .input(listInput)
    .query(({ ctx }) => listPrograms(ctx.db, ctx.actor.clinicId)),
  get: clinicProcedure('programs:read')
    .input(getProgram)
    .query(({ ctx, input }) => programDetail(ctx.db, ctx.actor.clinicId, input.programId, input.version)),
});
