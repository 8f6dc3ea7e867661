import { addCommentInput, commentsInput, removeCommentInput } from '@/contracts/comments';
import { noteOpening } from '@/server/charts/opening';
import { chartProcedure, router } from '@/server/trpc';
import { chartComments } from './queries';
import { addComment, removeComment } from './service';

export const commentsRouter = router({
  list: chartProcedure('comments:read')
    .input(commentsInput)
    .query(async ({ ctx, input }) => {
      await noteOpening(ctx);
      return chartComments(ctx, input.plannedSessionIds);
    }),
  add: chartProcedure('comments:write')
    .input(addCommentInput)
    .mutation(({ ctx, input }) => addComment(ctx, input)),
  remove: chartProcedure('comments:write')
    .input(removeCommentInput)
    .mutation(({ ctx, input }) => removeComment(ctx, input)),
});
