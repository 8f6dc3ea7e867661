import { answerLogo } from '@/server/clinics/logo-routes';
import { requestContext } from '@/server/request-context';

type Context = { params: Promise<{ sha256: string }> };

/** Gives the clinic's sign to its members. */
export const GET = async (request: Request, { params }: Context): Promise<Response> =>
  answerLogo(request, (await params).sha256, requestContext(request.headers));
