'use client';

import { onlineManager } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ClientShell } from '@/components/shell/client-shell';
import { Button } from '@/components/ui/button';
import { FailedState } from '@/components/ui/failed-state';
import { LoadingState } from '@/components/ui/skeleton';
import type { IntakeState } from '@/contracts/screening';
import { openTabs } from '@/lib/outbox/browser';
import { ClientApp } from './client-app';
import { Alone } from './device/alone';
import LeavingScreen from './device/leaving-screen';
import { procedureOf, restoreReads } from './device/restore-reads';
import { type Saved, savedReads } from './device/saved-reads';
import { shapes } from './device/shapes';
import { setSignedOut } from './device/signed-out';
import { type Here, localeHere, whoIsHere } from './device/who-is-here';
import { forgetStore, isLeaving, rememberedStore, rememberStore } from './device/whose';
import type { Person } from './first-data';
import { leaveAsTold } from './leave';
import { placeOf } from './places';
import { signInHref } from './query-state';
import { shellPath } from './shell-path';

type Start =
  | { readonly kind: 'opening' }
  | { readonly kind: 'leaving' }
  | { readonly kind: 'app'; readonly person: Person; readonly locale: string; readonly saved: Saved | null }
  /** Nothing is kept here, and nobody answers. */
  | { readonly kind: 'empty' };

/** How long a start waits for the server, where it must. */
const patienceMs = 8_000;
/** Where something older is there to fall back on. */
const shortPatienceMs = 4_000;

/** Leads away from the app where the server says so; gives the person that the app is for, or null. */
function follow(here: Here): Extract<Here, { kind: 'client' }> | null {
  const screen = placeOf(window.location.pathname)?.screen;
  if (here.kind === 'staff') window.location.replace('/triage');
  if (here.kind !== 'client') return null;
  if (!here.intakeDone && screen !== 'intake') window.history.replaceState(null, '', '/my/intake');
  if (here.intakeDone && screen === 'intake') window.history.replaceState(null, '', '/my/today');
  return here;
}

function fromDevice(saved: Saved): Start {
  const intake = saved.answers.find(({ key }) => procedureOf(key) === 'intake.state')?.data as IntakeState | undefined;
  return { kind: 'app', person: saved.head.person, locale: localeHere(intake?.locale), saved };
}

/** Whose app it is, by what this device keeps or, without that, by the server. */
async function begin(): Promise<Start> {
  if (window.location.pathname === shellPath) window.history.replaceState(null, '', '/my/today');
  // The library takes every page for connected at first, and would ask in vain.
  if (!navigator.onLine) onlineManager.setOnline(false);
  if (isLeaving()) return { kind: 'leaving' };
  const store = rememberedStore();
  if (store !== null) openTabs(store);
  const saved = store === null ? null : await savedReads(store).read();
  if (saved && saved.head.shapes === shapes) return fromDevice(saved);

  const here = await whoIsHere(saved ? shortPatienceMs : patienceMs);
  const client = follow(here);
  if (client) {
    rememberStore(client.person.store);
    return { kind: 'app', person: client.person, locale: client.locale, saved: null };
  }
  if (here.kind === 'ended') await leaveAsTold();
  if (here.kind === 'nobody') window.location.replace(signInHref());
  // Of another build: better than nothing, for as long as nothing newer can be had.
  if (here.kind === 'unreached') return saved ? fromDevice(saved) : { kind: 'empty' };
  return { kind: 'opening' };
}

/** The app was opened from what this device keeps: is it still this person's? */
async function check(person: Person): Promise<void> {
  const here = await whoIsHere(patienceMs);
  // Asked as soon as there is somebody to answer.
  if (here.kind === 'unreached') window.addEventListener('online', () => void check(person), { once: true });
  if (here.kind === 'ended') return leaveAsTold();
  if (here.kind === 'nobody') return setSignedOut();
  const client = follow(here);
  if (!client || client.person.store === person.store) return;
  // Somebody else has signed in: what was shown is not theirs.
  forgetStore();
  rememberStore(client.person.store);
  window.location.reload();
}

/**
 * The page that a service worker serves for every screen. The server puts nothing about anybody into it: the person, and
 * what they read, come from this device.
 */
export default function ShellStart() {
  const [start, setStart] = useState<Start>({ kind: 'opening' });
  useEffect(() => {
    void begin().then((begun) => {
      setStart(begun);
      if (begun.kind === 'app' && begun.saved) void check(begun.person);
    });
  }, []);

  switch (start.kind) {
    case 'opening':
      return (
        <ClientShell current={null} onNavigate={(href) => window.location.assign(href)}>
          <LoadingState label="Opening" />
        </ClientShell>
      );
    case 'leaving':
      return <LeavingScreen />;
    case 'app': {
      const { person, locale, saved } = start;
      return (
        <ClientApp
          person={person}
          locale={locale}
          serverPath={window.location.pathname}
          first={{}}
          {...(saved && { restore: (queryClient) => restoreReads(queryClient, saved, new Date()) })}
        />
      );
    }
    case 'empty':
      return (
        <Alone>
          <FailedState
            title="Open Sturdy once with a connection"
            action={<Button onClick={() => window.location.reload()}>Try again</Button>}
          >
            Nothing of yours is kept on this device yet. Once you have signed in here with a connection, your sessions
            open without one.
          </FailedState>
        </Alone>
      );
  }
}
