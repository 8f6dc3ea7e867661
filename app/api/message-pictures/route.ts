import { answerPictureUpload } from '@/server/messages/picture-routes';
import { requestContext } from '@/server/request-context';

/** Takes one picture as the plain body; its id, and for staff whose thread it is for, are in headers. */
export const POST = (request: Request): Promise<Response> =>
  answerPictureUpload(request, requestContext(request.headers));
