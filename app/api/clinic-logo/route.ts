import { answerLogoUpload } from '@/server/clinics/logo-routes';
import { requestContext } from '@/server/request-context';

/** Takes the clinic's sign as the plain body, for owners. */
export const POST = (request: Request): Promise<Response> => answerLogoUpload(request, requestContext(request.headers));
