/// <reference lib="webworker" />
import { placeOf } from '../_app/places';
import { shellPath } from '../_app/shell-path';
import { keepShell, type Precache, windows } from './keep-shell';
import './push';

declare const PRECACHE: Precache;

const worker = self as unknown as ServiceWorkerGlobalScope;

/** A page that comes back sooner than this, ms, is given as it was: the new worker may need longer, or not come at all. */
const AGAIN_AFTER = 2_000;
let askedAt = Number.NEGATIVE_INFINITY;

/** A new worker waits and no other tab is open: it takes over, and the browser asks it for the page. */
async function handOver(): Promise<Response | null> {
  const { waiting } = worker.registration;
  const now = performance.now();
  if (!waiting || now - askedAt < AGAIN_AFTER || (await windows()).length > 1) return null;
  askedAt = now;
  waiting.postMessage({ type: 'SKIP_WAITING' });
  return new Response('', { headers: { 'content-type': 'text/html', refresh: '0' } });
}

/** What is kept comes first: the app opens at once, and asks the server itself. */
keepShell(shellPath, PRECACHE, (request, kept) => {
  if (placeOf(new URL(request.url).pathname) === null) return null;
  return handOver().then(async (handedOver) => handedOver ?? (await kept()) ?? fetch(request));
});
