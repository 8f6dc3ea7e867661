import { caseloadSummaryInput, progressReportInput } from '@/contracts/reports';
import { noteOpening } from '@/server/charts/opening';
import { chartProcedure, clinicProcedure, router } from '@/server/trpc';
import { doctorReport } from './doctor-report';
import { summary } from './summary';

export const reportsRouter = router({
  progress: chartProcedure('report:read')
    .input(progressReportInput)
    .query(async ({ ctx, input }) => {
      await noteOpening(ctx, 'report.open');
      return doctorReport(ctx, input);
    }),
  summary: clinicProcedure('caseload:summary')
    .input(caseloadSummaryInput)
    .query(({ ctx, input }) => summary(ctx, input)),
});
