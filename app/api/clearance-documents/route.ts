import { answerUpload } from '@/server/clearances/document-routes';
import { requestContext } from '@/server/request-context';

/** Takes one letter as the plain body; which clearance, its id and its name are in headers. */
export const POST = (request: Request): Promise<Response> => answerUpload(request, requestContext(request.headers));
