import 'server-only';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { DatabaseAway } from '@/db/connection';
import type { Actor } from './actor';
import { sessionCookieName } from './cookies';
import { readActorByToken } from './read-actor';

/**
 * Who asks for this page, looked up once per request; null when signed out. Throws `DatabaseAway`: a page must
 * then say that the server is away and must not send the person to sign in.
 */
export const currentActor = cache(async (): Promise<Actor | null> => {
  try {
    return await readActorByToken((await cookies()).get(sessionCookieName())?.value, new Date());
  } catch {
    // Without its cause, which would print the query and its parameters with the page's error.
    throw new DatabaseAway('the sign-in could not be read');
  }
});
