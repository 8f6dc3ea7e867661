import { answerPicture } from '@/server/messages/picture-routes';
import { requestContext } from '@/server/request-context';

type Context = { params: Promise<{ pictureId: string }> };

/** Gives a picture to whoever may read its thread. */
export const GET = async (request: Request, { params }: Context): Promise<Response> =>
  answerPicture(request, (await params).pictureId, requestContext(request.headers));
