import { env } from '@/lib/env';
import { newId } from '@/lib/id';
import { readActor } from '@/server/auth/read-actor';
import { storeHeader } from '@/server/auth/store-name';
import { clientAddress } from '@/server/http/request-checks';
import { phoneTimeOf } from '@/server/sessions/phone-clock';
import { everyTime } from './once';
import type { RequestContext } from './trpc';

/** Builds what a procedure starts from. The database is asked for the actor once, and only when needed. */
export function requestContext(headers: Headers): RequestContext {
  const now = new Date();
  let actor: ReturnType<RequestContext['actor']> | undefined;
  return {
    now,
    once: everyTime,
    phoneTime: phoneTimeOf(headers),
    askedFor: headers.get(storeHeader)?.slice(0, 64) ?? null,
    origin: {
      requestId: newId(),
      ip: clientAddress(headers, env().TRUSTED_PROXY === '1'),
      userAgent: headers.get('user-agent')?.slice(0, 300) ?? null,
    },
    actor: () => {
      actor ??= readActor(headers.get('cookie'), now, { isUse: headers.get('x-by-itself') === null });
      return actor;
    },
  };
}
