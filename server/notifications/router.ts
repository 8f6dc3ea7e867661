import { changeNotificationsInput, subscribeInput, unsubscribeInput } from '@/contracts/notifications';
import { router, signedInProcedure } from '@/server/trpc';
import { settingsOf } from './queries';
import { changeNotifications, subscribe, unsubscribe } from './service';

/** Everybody’s own reminders, in the clinic that they work in now. */
export const notificationsRouter = router({
  settings: signedInProcedure.query(({ ctx }) => settingsOf(ctx)),
  change: signedInProcedure
    .input(changeNotificationsInput)
    .mutation(({ ctx, input }) => changeNotifications(ctx, input)),
  subscribe: signedInProcedure.input(subscribeInput).mutation(({ ctx, input }) => subscribe(ctx, input)),
  unsubscribe: signedInProcedure.input(unsubscribeInput).mutation(({ ctx, input }) => unsubscribe(ctx, input.endpoint)),
});
