import {
  inboxInput,
  markReadInput,
  myMessagesInput,
  readMessagesInput,
  replyInput,
  sendMessageInput,
  threadInput,
} from '@/contracts/messages';
import { chartAllows } from '@/server/access/capabilities';
import { noteOpening } from '@/server/charts/opening';
import { chartProcedure, clinicProcedure, router, selfProcedure } from '@/server/trpc';
import { inbox, unreadThreads } from './inbox';
import { threadClient, threadPage, unreadByClient } from './queries';
import { markRead, sendMessage } from './service';

export const messagesRouter = router({
  mine: selfProcedure('messages:read')
    .input(myMessagesInput)
    .query(({ ctx, input }) => threadPage(ctx.db, ctx.scope, ctx.actor, input.cursor)),
  unreadMine: selfProcedure('messages:read').query(async ({ ctx }) => ({
    messages: await unreadByClient(ctx.db, ctx.scope, ctx.actor.userId),
  })),
  send: selfProcedure('messages:write')
    .input(sendMessageInput)
    .mutation(({ ctx, input }) => sendMessage(ctx, input)),
  read: selfProcedure('messages:read')
    .input(readMessagesInput)
    .mutation(({ ctx, input }) => markRead(ctx, input.until)),

  inbox: clinicProcedure('caseload:read')
    .input(inboxInput)
    .query(({ ctx, input }) => inbox(ctx, input)),
  unread: clinicProcedure('caseload:read').query(({ ctx }) => unreadThreads(ctx)),
  thread: chartProcedure('messages:read')
    .input(threadInput)
    .query(async ({ ctx, input }) => {
      await noteOpening(ctx);
      const page = await threadPage(ctx.db, ctx.scope, ctx.actor, input.cursor);
      const mayWrite = chartAllows(ctx.scope.relation, 'messages:write');
      return { ...page, client: await threadClient(ctx), me: { userId: ctx.actor.userId, mayWrite } };
    }),
  reply: chartProcedure('messages:write')
    .input(replyInput)
    .mutation(({ ctx, input: { clientId: _, ...message } }) => sendMessage(ctx, message)),
  // Whoever only looks, such as an owner, does not tell the client that their trainer has read it.
  markRead: chartProcedure('messages:write')
    .input(markReadInput)
    .mutation(({ ctx, input }) => markRead(ctx, input.until)),
});
