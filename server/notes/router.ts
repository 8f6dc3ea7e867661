import { restrictionsInput } from '@/contracts/notes';
import { chartClient } from '@/server/charts/client-queries';
import { noteOpening } from '@/server/charts/opening';
import { chartProcedure, router } from '@/server/trpc';
import { restrictionsInForce } from './restrictions';

export const notesRouter = router({
  restrictions: chartProcedure('notes:read')
    .input(restrictionsInput)
    .query(async ({ ctx }) => {
      await noteOpening(ctx);
      const { today } = await chartClient(ctx.db, ctx.scope, ctx.now);
      return restrictionsInForce(ctx.db, ctx.scope, today);
    }),
});
