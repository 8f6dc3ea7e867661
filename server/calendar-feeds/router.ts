import { calendarFeedInput } from '@/contracts/calendar-feeds';
import { router, selfProcedure } from '@/server/trpc';
import { myFeed } from './queries';
import { changeFeed, makeFeed, revokeFeed } from './service';

export const calendarFeedsRouter = router({
  mine: selfProcedure('calendar:feed').query(({ ctx }) => myFeed(ctx)),
  make: selfProcedure('calendar:feed')
    .input(calendarFeedInput)
    .mutation(({ ctx, input }) => makeFeed(ctx, input)),
  change: selfProcedure('calendar:feed')
    .input(calendarFeedInput)
    .mutation(({ ctx, input }) => changeFeed(ctx, input)),
  revoke: selfProcedure('calendar:feed').mutation(({ ctx }) => revokeFeed(ctx)),
});
