/// <reference lib="webworker" />
import { Serwist } from 'serwist';
import { partsOfPage, precacheAll } from './precache';

/** What a worker keeps, listed by the build: the page first, then every part that it can ask for. */
export type Precache = { readonly url: string; readonly revision: string | null }[];

const worker = self as unknown as ServiceWorkerGlobalScope;

export const windows = () => worker.clients.matchAll({ type: 'window' });

/**
 * Keeps one page without anybody's data, and all of its parts, in the worker that calls it. `answer` decides what a
 * navigation below the worker's scope gets; null leaves it to the network.
 */
export function keepShell(
  shellPath: string,
  precache: Precache,
  answer: (request: Request, kept: () => Promise<Response | undefined>) => Promise<Response> | null,
): void {
  // No cache at run time: what the server says about a person is kept by the app itself, never here.
  const serwist = new Serwist({ precacheEntries: precache, skipWaiting: false, clientsClaim: false });

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

  worker.addEventListener('fetch', (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
    if (request.mode === 'navigate') {
      const answered = answer(request, () => serwist.matchPrecache(shellUrl));
      if (answered === null) return;
      event.respondWith(answered);
      event.waitUntil(complete().catch(() => undefined));
    } else if (files.has(url.href)) {
      event.respondWith(serwist.matchPrecache(url.href).then((kept) => kept ?? fetch(request)));
    }
  });
}
