import { inTransaction } from '@/db/connection';
import { type Reach, reachOf } from '@/server/access/chart-access';
import type { Actor } from '@/server/auth/actor';
import { readActor } from '@/server/auth/read-actor';
import { AppError } from '@/server/errors';
import { securityHeaders } from '@/server/http/security-headers';
import { answering } from '@/server/http/signed-in-request';
import type { RequestContext } from '@/server/trpc';
import { type LiveHub, liveHub, type Watcher } from './hub';
import { type LiveKind, liveKinds } from './kinds';

/** So often may nobody be able to look before a page is let go; it comes back by itself. */
const MOST_FAILURES = 3;

const headers = (): [string, string][] => [
  ...securityHeaders(),
  ['content-type', 'text/event-stream; charset=utf-8'],
  // Neither kept, nor packed together, nor held back on the way.
  ['cache-control', 'no-store, no-transform'],
  ['x-accel-buffering', 'no'],
  ['content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox"],
];

type Reaches = Readonly<Record<LiveKind, Reach>>;

/** Whom `actor` may hear of, by kind, at this moment. */
function reachesOf(actor: Actor): Promise<Reaches> {
  const { clinicId, userId, role } = actor;
  return inTransaction({ clinicId, userId, role }, async (db) => {
    const kinds = Object.entries(liveKinds);
    const found = new Map<string, Reach>();
    for (const [, capability] of kinds) {
      if (!found.has(capability)) found.set(capability, await reachOf(db, actor, capability));
    }
    return Object.fromEntries(kinds.map(([kind, capability]) => [kind, found.get(capability)])) as Reaches;
  });
}

const isSame = (a: Actor, b: Actor | null) =>
  b !== null && a.authSessionId === b.authSessionId && a.clinicId === b.clinicId && a.role === b.role;

/**
 * Keeps an answer open that says of which charts there is news, and of which kind: ids alone, which the page then asks
 * for with its own rights. Nothing here counts as use of the sign-in. It ends with the sign-in, and with a change of
 * clinic or role.
 */
export function answerLive(request: Request, context: RequestContext, hub: LiveHub = liveHub()): Promise<Response> {
  return answering('live', context, async () => {
    const site = request.headers.get('sec-fetch-site');
    if (site !== null && site !== 'same-origin' && site !== 'none') throw new AppError('not_found');
    const actor = await context.actor();
    if (!actor) throw new AppError('signed_out');
    const lookAgain = () => readActor(request.headers.get('cookie'), new Date(), { isUse: false });
    const reach = await reachesOf(actor);
    return new Response(stream({ actor, reach, lookAgain, hub, signal: request.signal }), { headers: headers() });
  });
}

type Given = {
  readonly actor: Actor;
  readonly reach: Reaches;
  readonly lookAgain: () => Promise<Actor | null>;
  readonly hub: LiveHub;
  readonly signal: AbortSignal;
};

function stream({ actor, reach: first, lookAgain, hub, signal }: Given): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let watcher: Watcher | null = null;
  let reach = first;
  let failures = 0;

  return new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => {
        try {
          controller.enqueue(encoder.encode(text));
        } catch {
          // Closed from the other side in this very moment.
          end();
        }
      };
      const end = () => {
        if (!watcher) return;
        hub.remove(watcher);
        watcher = null;
        try {
          controller.close();
        } catch {
          // The reader was faster.
        }
      };
      watcher = {
        clinicId: actor.clinicId,
        userId: actor.userId,
        reach: () => reach,
        send: (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
        async check() {
          try {
            if (!isSame(actor, await lookAgain())) return end();
            reach = await reachesOf(actor);
            failures = 0;
          } catch {
            // Being unable to look is not being signed out, for a minute.
            failures += 1;
            if (failures >= MOST_FAILURES) end();
          }
        },
        end,
      };
      signal.addEventListener('abort', end, { once: true });
      // The browser waits this long before it comes back by itself.
      write('retry: 3000\nevent: ready\ndata: {}\n\n');
      if (!hub.add(watcher)) end();
    },
    cancel() {
      if (watcher) hub.remove(watcher);
      watcher = null;
    },
  });
}
