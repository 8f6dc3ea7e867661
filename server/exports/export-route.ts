import { exportInput } from '@/contracts/exports';
import type { RequestContext } from '@/server/trpc';
import { answerFile } from './answer-file';
import { makeExport } from './service';

/** A client's own record, as a file. */
export const answerExport = (request: Request, context: RequestContext): Promise<Response> =>
  answerFile(request, context, {
    path: 'export',
    input: exportInput,
    isFor: (actor) => actor.clientId !== null,
    make: (ctx, { kind }) => makeExport(ctx, kind),
  });
