import { answerDownload } from '@/server/clearances/document-routes';
import { requestContext } from '@/server/request-context';

type Context = { params: Promise<{ documentId: string }> };

/** Gives a letter to whoever may see it, to be saved and never shown as a page of ours. */
export const GET = async (request: Request, { params }: Context): Promise<Response> =>
  answerDownload(request, (await params).documentId, requestContext(request.headers));
