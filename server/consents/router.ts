import { router, selfProcedure } from '@/server/trpc';
import { myConsents } from './queries';

export const consentsRouter = router({
  mine: selfProcedure('chart:read').query(({ ctx }) => myConsents(ctx)),
});
