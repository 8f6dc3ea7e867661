import { symptomListInput, symptomReportInput } from '@/contracts/symptoms';
import { setUsualPainInput, usualPainInput } from '@/contracts/usual-pain';
import { chartProcedure, router, selfProcedure } from '@/server/trpc';
import { recentReports } from './queries';
import { keepReport } from './record';
import { readUsualPain, setUsualPain } from './usual-pain';

export const symptomsRouter = router({
  report: selfProcedure('symptoms:report')
    .input(symptomReportInput)
    .mutation(({ ctx, input }) => keepReport(ctx, input)),
  list: selfProcedure('symptoms:read')
    .input(symptomListInput)
    .query(({ ctx, input }) => recentReports(ctx.db, ctx.scope, input.limit)),
});

export const usualPainRouter = router({
  get: chartProcedure('chart:read')
    .input(usualPainInput)
    .query(({ ctx }) => readUsualPain(ctx)),
  set: chartProcedure('usual-pain:write')
    .input(setUsualPainInput)
    .mutation(({ ctx, input }) => setUsualPain(ctx, input)),
});
