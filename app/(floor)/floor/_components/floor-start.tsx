'use client';

import { useEffect, useState } from 'react';
import { lastUseAnywhere } from '@/app/(trainer)/_components/idle-clock';
import { Alone } from '@/app/my/_app/device/alone';
import { currentConnection, onConnection, watchedFetch } from '@/app/my/_app/device/connection';
import { savedReads } from '@/app/my/_app/device/saved-reads';
import type { Person } from '@/app/my/_app/first-data';
import { Button } from '@/components/ui/button';
import { FailedState } from '@/components/ui/failed-state';
import { LoadingState, SkeletonCard } from '@/components/ui/skeleton';
import { openTabs } from '@/lib/outbox/browser';
import { isStillInUse, rememberedFloor } from '../_state/floor-here';
import { floorPath, floorShellPath } from '../_state/floor-path';
import { FloorApp } from './floor-app';
import { FloorFrame } from './floor-frame';

type Start =
  | { readonly kind: 'opening' }
  | { readonly kind: 'floor'; readonly person: Person; readonly locale: string }
  /** Nobody may see what is kept until the server says so. */
  | { readonly kind: 'unused' }
  | { readonly kind: 'nothing' };

async function begin(idleMs: number): Promise<Start> {
  const here = rememberedFloor();
  if (here === null) return { kind: 'nothing' };
  if (!isStillInUse(Date.now(), lastUseAnywhere(), idleMs)) return { kind: 'unused' };
  openTabs(here.store);
  const saved = await savedReads(here.store).read();
  return saved ? { kind: 'floor', person: saved.head.person, locale: here.locale } : { kind: 'nothing' };
}

/** A network that leads nowhere answers nothing, and refuses nothing either. */
const patienceMs = 8_000;

/** Opens the page itself as soon as somebody answers. */
function useWayBack(isWaiting: boolean): void {
  useEffect(() => {
    if (!isWaiting) return;
    const stop = onConnection(() => currentConnection() === 'here' && window.location.reload());
    // Only its failing is news: from then on the server is asked again and again.
    const signal = AbortSignal.timeout(patienceMs);
    watchedFetch('/api/health/live', { cache: 'no-store', signal }).catch(() => undefined);
    return stop;
  }, [isWaiting]);
}

/**
 * The floor from what this tablet keeps, while nobody answers. The server has put nothing about anybody into the page,
 * and what is kept is shown only for as long as the sign-in would last unused.
 */
export function FloorStart({ idleSeconds }: { idleSeconds: number }) {
  const [start, setStart] = useState<Start>({ kind: 'opening' });
  useEffect(() => {
    // Opened by its own address: the server is there, and knows better.
    if (window.location.pathname === floorShellPath) window.location.replace(floorPath);
    else void begin(idleSeconds * 1000).then(setStart);
  }, [idleSeconds]);
  useWayBack(start.kind === 'unused' || start.kind === 'nothing');

  if (start.kind === 'floor') {
    return (
      <FloorFrame idleSeconds={idleSeconds}>
        <FloorApp person={start.person} locale={start.locale} candidates={null} />
      </FloorFrame>
    );
  }
  return (
    <Alone>
      <h1 className="sr-only">Floor</h1>
      {start.kind === 'opening' ? (
        <LoadingState label="The floor is opening">
          <SkeletonCard lines={4} />
        </LoadingState>
      ) : (
        <FailedState
          title="The floor needs a connection to open"
          action={<Button onClick={() => window.location.reload()}>Try again</Button>}
        >
          {start.kind === 'unused'
            ? 'Nobody used this tablet for a while, so your clients’ records were closed. What was entered and not sent yet is kept, and goes out when you have signed in again.'
            : 'The clinic’s server does not answer, and nothing that may be shown is kept on this tablet. What was entered and not sent yet is kept for whoever entered it.'}
        </FailedState>
      )}
    </Alone>
  );
}
