import { answerAuth } from '@/server/auth/auth-route';
import { requestContext } from '@/server/request-context';

type Context = { params: Promise<{ nextauth: string[] }> };

const answer = async (request: Request, { params }: Context): Promise<Response> =>
  answerAuth(request, (await params).nextauth, requestContext(request.headers).origin);

export { answer as GET, answer as POST };
