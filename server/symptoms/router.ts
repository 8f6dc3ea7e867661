import { symptomListInput, symptomReportInput } from '@/contracts/symptoms';
import { router, selfProcedure } from '@/server/trpc';
import { recentReports } from './queries';
import { reportSymptoms } from './service';

export const symptomsRouter = router({
  report: selfProcedure('symptoms:report')
    .input(symptomReportInput)
    .mutation(({ ctx, input }) => reportSymptoms(ctx, input)),
  list: selfProcedure('symptoms:read')
    .input(symptomListInput)
    .query(({ ctx, input }) => recentReports(ctx.db, ctx.scope, input.limit)),
});
