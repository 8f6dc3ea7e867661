import { adoptPolicy as adoptPolicyInput } from '@/contracts/policies';
import { clinicProcedure, router } from '@/server/trpc';
import { policyHistory, readPolicy } from './queries';
import { adoptPolicy } from './service';

export const policiesRouter = router({
  current: clinicProcedure('policies:read').query(({ ctx }) => readPolicy(ctx)),
  history: clinicProcedure('policies:read').query(({ ctx }) => policyHistory(ctx)),
  adopt: clinicProcedure('policies:adopt')
    .input(adoptPolicyInput)
    .mutation(({ ctx, input }) => adoptPolicy(ctx, input)),
});
