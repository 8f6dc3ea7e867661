import { caseload as caseloadInput } from '@/contracts/triage';
import { clinicProcedure, router } from '@/server/trpc';
import { caseload } from './service';

export const triageRouter = router({
  caseload: clinicProcedure('caseload:read')
    .input(caseloadInput)
    .query(({ ctx, input }) => caseload(ctx, input)),
});
