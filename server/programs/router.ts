import {
  archiveProgram as archiveInput,
  createProgram as createInput,
  discardDraft as discardInput,
  draftPresence,
  openDraft as openInput,
  publishDraft as publishInput,
  saveDraft as saveInput,
} from '@/contracts/program-drafts';
import {
  compareVersions,
  exportProgram,
  getProgram,
  listPrograms as listInput,
  listVersions,
} from '@/contracts/programs';
import { clinicProcedure, router } from '@/server/trpc';
import { allPrograms } from './all';
import { createProgram } from './create';
import { diffDraft, discardDraft, markPresence, openDraft, saveDraft } from './drafts';
import { programAsJson, programAsText } from './files';
import { publishDraft } from './publish';
import { listPrograms, programDetail } from './queries';
import { archiveProgram, programVersions, versionChanges } from './versions';

export const programsRouter = router({
  /** What can be assigned. */
  list: clinicProcedure('programs:read')
    .input(listInput)
    .query(({ ctx }) => listPrograms(ctx.db, ctx.actor.clinicId)),
  /** The trainers' list: also programs that were never published, and archived ones. */
  all: clinicProcedure('programs:read')
    .input(listInput)
    .query(({ ctx }) => allPrograms(ctx)),
  get: clinicProcedure('programs:read')
    .input(getProgram)
    .query(({ ctx, input }) => programDetail(ctx.db, ctx.actor.clinicId, input.programId, input.version)),
  create: clinicProcedure('programs:write')
    .input(createInput)
    .mutation(({ ctx, input }) => createProgram(ctx, input)),
  archive: clinicProcedure('programs:write')
    .input(archiveInput)
    .mutation(({ ctx, input }) => archiveProgram(ctx, input)),
  versions: clinicProcedure('programs:read')
    .input(listVersions)
    .query(({ ctx, input }) => programVersions(ctx, input.programId)),
  /** What changed from one published version to another. */
  compare: clinicProcedure('programs:read')
    .input(compareVersions)
    .query(({ ctx, input }) => versionChanges(ctx.db, ctx.actor.clinicId, input)),
  exportText: clinicProcedure('programs:read')
    .input(exportProgram)
    .query(({ ctx, input }) => programAsText(ctx, input)),
  exportJson: clinicProcedure('programs:read')
    .input(exportProgram)
    .query(({ ctx, input }) => programAsJson(ctx, input)),
});

export const draftsRouter = router({
  /** The draft, or what one would begin from. Opening alone leaves no draft behind. */
  open: clinicProcedure('programs:write')
    .input(openInput)
    .query(({ ctx, input }) => openDraft(ctx, input.programId)),
  save: clinicProcedure('programs:write')
    .input(saveInput)
    .mutation(({ ctx, input }) => saveDraft(ctx, input)),
  /** Says "I have it open" and answers who else has, and which version stands. */
  presence: clinicProcedure('programs:write')
    .input(draftPresence)
    .mutation(({ ctx, input }) => markPresence(ctx, input.programId)),
  discard: clinicProcedure('programs:write')
    .input(discardInput)
    .mutation(({ ctx, input }) => discardDraft(ctx, input)),
  diff: clinicProcedure('programs:write')
    .input(openInput)
    .query(({ ctx, input }) => diffDraft(ctx, input.programId)),
  publish: clinicProcedure('programs:write')
    .input(publishInput)
    .mutation(({ ctx, input }) => publishDraft(ctx, input)),
});
