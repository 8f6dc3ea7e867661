import { findInput } from '@/contracts/search';
import { clinicProcedure, router } from '@/server/trpc';
import { find } from './find';

export const searchRouter = router({
  find: clinicProcedure('caseload:read')
    .input(findInput)
    .query(({ ctx, input }) => find(ctx, input)),
});
