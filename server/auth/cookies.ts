import { isHttps } from '@/lib/env';

/**
 * `__Host-` ties a cookie to this host and to https. No name may begin with another one: next-auth joins all
 * cookies whose names begin with the session cookie's.
 */
const named = (name: string): string => (isHttps() ? `__Host-sturdy.${name}` : `sturdy.${name}`);

export const sessionCookieName = (): string => named('session');
/**
 * Says to the client's app that somebody has just signed in: what it keeps of whoever was here before is not shown until
 * it knows who came. Holds nothing else, and the app's script reads it and takes it away.
 */
export const arrivalCookie = (): string =>
  `${named('arrival')}=1; Path=/; SameSite=Lax; Max-Age=34560000${isHttps() ? '; Secure' : ''}`;

export const csrfCookieName = (): string => named('csrf');

/** Read by scripts never, sent along when a link from elsewhere is followed, over https only where there is https. */
export const cookieOptions = () => ({ httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isHttps() });

/** The cookies of a `Cookie` header. Of two with one name the first counts, as browsers send the narrower first. */
export function parseCookies(header: string | null | undefined): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at < 1) continue;
    const name = part.slice(0, at).trim();
    if (cookies.has(name)) continue;
    const raw = part.slice(at + 1).trim();
    try {
      cookies.set(name, decodeURIComponent(raw));
    } catch {
      cookies.set(name, raw);
    }
  }
  return cookies;
}

/** The session token in a `Cookie` header, if any; not yet checked against anything. */
export const sessionTokenFrom = (cookieHeader: string | null | undefined): string | null =>
  parseCookies(cookieHeader).get(sessionCookieName()) ?? null;
