import { caseload as caseloadInput, clientPageInput, markInput, unmarkInput } from '@/contracts/triage';
import { chartProcedure, clinicProcedure, router } from '@/server/trpc';
import { markRow, unmarkRow } from './marks';
import { caseload, clientNames, clientPage, onPlan } from './service';

export const triageRouter = router({
  caseload: clinicProcedure('caseload:read')
    .input(caseloadInput)
    .query(({ ctx, input }) => caseload(ctx, input)),
  onPlan: clinicProcedure('caseload:read')
    .input(clientPageInput)
    .query(({ ctx, input }) => onPlan(ctx, input)),
  clients: clinicProcedure('caseload:read')
    .input(clientPageInput)
    .query(({ ctx, input }) => clientPage(ctx, input)),
  names: clinicProcedure('caseload:read')
    .input(caseloadInput)
    .query(({ ctx, input }) => clientNames(ctx, input)),
  mark: chartProcedure('queue:mark')
    .input(markInput)
    .mutation(({ ctx, input }) => markRow(ctx, input)),
  unmark: chartProcedure('queue:mark')
    .input(unmarkInput)
    .mutation(({ ctx, input }) => unmarkRow(ctx, input)),
});
