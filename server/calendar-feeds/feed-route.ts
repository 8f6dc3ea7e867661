import { env } from '@/lib/env';
import { countAttempt } from '@/server/auth/rate-limit';
import { hashToken, isToken } from '@/server/auth/tokens';
import { AppError } from '@/server/errors';
import { answering, privateHeaders } from '@/server/http/signed-in-request';
import type { RequestContext } from '@/server/trpc';
import { feedText } from './feed';
import { feedOfToken } from './queries';

/**
 * Answers a calendar program, which has nothing but the address. Unknown, revoked and malformed are one 404. A token is
 * 256 random bits, so guessing needs no limit; a program that asks without end does. The address is written nowhere.
 */
export function answerFeed(file: string, context: RequestContext): Promise<Response> {
  return answering('calendar', context, async () => {
    const token = file.replace(/\.ics$/, '');
    const facts = isToken(token) ? await feedOfToken(token) : null;
    if (!facts) throw new AppError('not_found');
    const { allowed } = await countAttempt('read-calendar', hashToken(token), null, context.now);
    if (!allowed) throw new AppError('rate_limited');
    return new Response(feedText(facts, { origin: env().NEXTAUTH_URL, now: context.now }), {
      headers: [
        ...privateHeaders(),
        ['content-type', 'text/calendar; charset=utf-8'],
        ['content-disposition', 'inline; filename="training.ics"'],
        ['x-robots-tag', 'noindex'],
      ],
    });
  });
}
