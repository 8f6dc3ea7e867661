/// <reference lib="webworker" />
import { Serwist } from 'serwist';
import { placeOf } from '../_app/places';
import { shellPath } from '../_app/shell-path';
import { partsOfPage, precacheAll } from './precache';
import './push';

/** What to keep, put in by the build: the shell first, then every part of the client's app. */
declare const PRECACHE: { readonly url: string; readonly revision: string | null }[];

const worker = self as unknown as ServiceWorkerGlobalScope;

// No cache at run time: what the server says about a person is kept by the app itself, never here.
const serwist = new Serwist({ precacheEntries: PRECACHE, skipWaiting: false, clientsClaim: false });

const shellUrl = new URL(shellPath, worker.location.href).href;
const files = serwist.getUrlsToPrecacheKeys();
const openCache = () => worker.caches.open(serwist.precacheStrategy.cacheName);

/** Fetches one file and keeps it, unless it is kept already: its name or its revision says what is in it. */
async function put(url: string, signal: AbortSignal): Promise<void> {
  const cache = await openCache();
  const key = files.get(url) ?? url;
  if (await cache.match(key)) return;
  const isShell = url === shellUrl;
  // The shell is asked for by nobody in particular: it is the same for all, and holds nothing about anyone.
  const answer = await fetch(url, isShell ? { cache: 'reload', credentials: 'omit', signal } : { signal });
  if (!answer.ok || answer.redirected) throw new Error(`${answer.status} for ${new URL(url).pathname}`);
  if (isShell) assertOurs(await answer.clone().text());
  await cache.put(key, answer);
}

/** While a deploy is under way, the shell may come from another build than this worker: its parts would be missing. */
function assertOurs(html: string): void {
  const parts = partsOfPage(html).map((path) => new URL(path, worker.location.href).href);
  if (parts.length === 0 || !parts.every((part) => files.has(part))) throw new Error('The shell of another build');
}

worker.addEventListener('install', (event) => {
  event.waitUntil(precacheAll([...files.keys()], put, { needed: new Set([shellUrl]) }));
});

const windows = () => worker.clients.matchAll({ type: 'window' });

worker.addEventListener('activate', (event) => {
  event.waitUntil(windows().then((open) => (open.length === 0 ? tidy() : undefined)));
});

/** Drops what no page of this build asks for. While an older page is open, its parts stay. */
async function tidy(): Promise<void> {
  const cache = await openCache();
  const wanted = new Set(files.values());
  for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request);
}

let isKept = false;

/** Once in the life of this worker: fetches what could not be had when it was installed. */
async function complete(): Promise<void> {
  if (isKept) return;
  isKept = true;
  if ((await windows()).length <= 1 && !worker.registration.waiting && !worker.registration.installing) await tidy();
  const missing = await precacheAll([...files.keys()], put, { needed: new Set() });
  isKept = missing.length === 0;
}

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

async function open(request: Request): Promise<Response> {
  return (await handOver()) ?? (await serwist.matchPrecache(shellUrl)) ?? fetch(request);
}

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (request.mode === 'navigate') {
    if (placeOf(url.pathname) === null) return;
    event.respondWith(open(request));
    event.waitUntil(complete().catch(() => undefined));
  } else if (files.has(url.href)) {
    event.respondWith(serwist.matchPrecache(url.href).then((kept) => kept ?? fetch(request)));
  }
});
