import {
  addNoteInput,
  changeNoteInput,
  noteHistoryInput,
  notesInput,
  removeNoteInput,
  restrictionsInput,
} from '@/contracts/notes';
import { chartClient } from '@/server/charts/client-queries';
import { noteOpening } from '@/server/charts/opening';
import { chartProcedure, router } from '@/server/trpc';
import { noteHistory, notesPage } from './queries';
import { restrictionsInForce } from './restrictions';
import { addNote, changeNote, removeNote } from './service';

/** A read of what staff wrote leaves its trace, like any other page of the record. */
const reading = chartProcedure('notes:read').use(async ({ ctx, next }) => {
  await noteOpening(ctx);
  return next();
});

export const notesRouter = router({
  list: reading.input(notesInput).query(({ ctx, input }) => notesPage(ctx, input.cursor)),
  history: reading.input(noteHistoryInput).query(({ ctx, input }) => noteHistory(ctx.db, ctx.scope, input.noteId)),
  restrictions: reading.input(restrictionsInput).query(async ({ ctx }) => {
    const { today } = await chartClient(ctx.db, ctx.scope, ctx.now);
    return restrictionsInForce(ctx.db, ctx.scope, today);
  }),
  add: chartProcedure('notes:write')
    .input(addNoteInput)
    .mutation(({ ctx, input }) => addNote(ctx, input)),
  change: chartProcedure('notes:write')
    .input(changeNoteInput)
    .mutation(({ ctx, input }) => changeNote(ctx, input)),
  remove: chartProcedure('notes:write')
    .input(removeNoteInput)
    .mutation(({ ctx, input }) => removeNote(ctx, input)),
});
