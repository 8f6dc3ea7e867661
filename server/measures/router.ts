import { amendInput, bodyMassInput, chartInput, correctInput, enterInput, recordInput } from '@/contracts/measures';
import { noteOpening } from '@/server/charts/opening';
import { chartProcedure, router, selfProcedure } from '@/server/trpc';
import { referralOf } from './queries';
import { readDue, readMeasures } from './read';
import { chooseBodyMass, correctMeasure, recordMeasure } from './service';

export const measuresRouter = router({
  mine: selfProcedure('measures:read').query(({ ctx }) => readMeasures(ctx)),
  due: selfProcedure('measures:read').query(({ ctx }) => readDue(ctx)),
  record: selfProcedure('measures:report')
    .input(recordInput)
    .mutation(({ ctx, input }) => recordMeasure(ctx, input)),
  correct: selfProcedure('measures:report')
    .input(correctInput)
    .mutation(({ ctx, input }) => correctMeasure(ctx, input)),
  chooseBodyMass: selfProcedure('measures:report')
    .input(bodyMassInput)
    .mutation(({ ctx, input }) => chooseBodyMass(ctx, input)),
  chart: chartProcedure('measures:read')
    .input(chartInput)
    .query(async ({ ctx }) => {
      await noteOpening(ctx);
      return readMeasures(ctx);
    }),
  referral: chartProcedure('measures:read')
    .input(chartInput)
    .query(({ ctx }) => referralOf(ctx.db, ctx.scope)),
  enter: chartProcedure('measures:enter')
    .input(enterInput)
    .mutation(({ ctx, input: { clientId: _, ...measure } }) => recordMeasure(ctx, measure)),
  amend: chartProcedure('measures:enter')
    .input(amendInput)
    .mutation(({ ctx, input: { clientId: _, ...correction } }) => correctMeasure(ctx, correction)),
});
