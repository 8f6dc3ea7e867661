import { answerExport } from '@/server/exports/export-route';
import { requestContext } from '@/server/request-context';

/** Gives a client a file of their own record. */
export const POST = async (request: Request): Promise<Response> =>
  answerExport(request, requestContext(request.headers));
