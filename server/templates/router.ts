import { addTemplateInput, archiveTemplateInput, changeTemplateInput, templatesInput } from '@/contracts/templates';
import { clinicProcedure, router } from '@/server/trpc';
import { addTemplate, archiveTemplate, changeTemplate, listTemplates } from './service';

export const templatesRouter = router({
  list: clinicProcedure('templates:read')
    .input(templatesInput)
    .query(({ ctx, input }) => listTemplates(ctx, input.kind)),
  add: clinicProcedure('templates:write')
    .input(addTemplateInput)
    .mutation(({ ctx, input }) => addTemplate(ctx, input)),
  change: clinicProcedure('templates:write')
    .input(changeTemplateInput)
    .mutation(({ ctx, input }) => changeTemplate(ctx, input)),
  archive: clinicProcedure('templates:write')
    .input(archiveTemplateInput)
    .mutation(({ ctx, input }) => archiveTemplate(ctx, input)),
});
