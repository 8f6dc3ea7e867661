import { clinicExportInput } from '@/contracts/exports';
import { clinicAllows } from '@/server/access/capabilities';
import type { RequestContext } from '@/server/trpc';
import { answerFile } from './answer-file';
import { makeClinicFile } from './clinic-file';

/** Everything of a clinic, as a file for its owner. */
export const answerClinicExport = (request: Request, context: RequestContext): Promise<Response> =>
  answerFile(request, context, {
    path: 'clinic-export',
    input: clinicExportInput,
    isFor: (actor) => clinicAllows(actor.role, 'clinic:export'),
    make: (ctx) => makeClinicFile(ctx),
  });
