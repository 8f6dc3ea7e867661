import { answerClinicExport } from '@/server/exports/clinic-export-route';
import { requestContext } from '@/server/request-context';

/** Gives an owner a file of the whole clinic. */
export const POST = async (request: Request): Promise<Response> =>
  answerClinicExport(request, requestContext(request.headers));
