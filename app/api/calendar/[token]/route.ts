import { answerFeed } from '@/server/calendar-feeds/feed-route';
import { requestContext } from '@/server/request-context';

type Context = { params: Promise<{ token: string }> };

/** A client's training days for a calendar program. */
export const GET = async (request: Request, { params }: Context): Promise<Response> =>
  answerFeed((await params).token, requestContext(request.headers));
