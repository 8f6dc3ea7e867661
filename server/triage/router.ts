import { caseload as caseloadInput, clientPageInput } from '@/contracts/triage';
import { clinicProcedure, router } from '@/server/trpc';
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
});
