import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy, securityHeaders } from '@/server/http/security-headers';

/**
 * Letters and pictures are sent past it: what goes through is held in memory a second time and cut at 10 MB. So is what
 * stays open. They bring their own headers.
 */
export const config = { matcher: '/((?!api/(?:clearance-documents|message-pictures|clinic-logo|live)(?:/|$)).*)' };

/**
 * Sets headers and gives each page its nonce. It redirects nobody and is never the lock: that is
 * `server/access`, on every procedure.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  // Next reads the nonce for its own scripts from this request header.
  headers.set('content-security-policy', policy);
  headers.set('x-nonce', nonce);
  // A layout does not know its address; it needs it to send somebody back here after signing in.
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search);
  const response = request.headers.has('next-action')
    ? new NextResponse(null, { status: 404 })
    : NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  for (const [name, value] of securityHeaders()) response.headers.set(name, value);
  const { pathname } = request.nextUrl;
  const isFile = pathname.startsWith('/_next/static/') || /\.(svg|ico|png|woff2|webmanifest|txt)$/.test(pathname);
  // A browser asks each time whether there is a newer worker; what each is made of keeps its name for ever.
  if (pathname === '/my/sw.js' || pathname === '/floor-sw.js') response.headers.set('cache-control', 'no-cache');
  else if (!isFile) response.headers.set('cache-control', 'no-store');
  return response;
}
