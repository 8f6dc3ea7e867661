/** An address on our own origin and outside /api, as asked for; the front page for anything else. */
export function stayOnOrigin(url: string, baseUrl: string): string {
  try {
    const parsed = new URL(url, baseUrl);
    const own = parsed.origin === baseUrl && parsed.username === '' && !parsed.pathname.startsWith('/api');
    // "//host" as a path would leave the site once the origin is taken off.
    return own && !parsed.pathname.startsWith('//') ? parsed.href : `${baseUrl}/`;
  } catch {
    return `${baseUrl}/`;
  }
}

const accountPages = /^\/(sign-in|sign-out|forgot|reset|invitation)\b/;

/** The path to go to after signing in: as asked for if it is ours and no page of signing in itself; else "/". */
export function pathAfterSignIn(asked: string | undefined, baseUrl: string): string {
  const { pathname, search, hash } = new URL(stayOnOrigin(asked ?? '/', baseUrl));
  return accountPages.test(pathname) ? '/' : pathname + search + hash;
}
