'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { ClientShell } from '@/components/shell/client-shell';
import { TrpcProvider, useTRPC } from '@/trpc/client';
import { DataProvider, type Restore } from './data-provider';
import { watchedFetch } from './device/connection';
import { ConnectionNotice } from './device/connection-notice';
import { watchInstallOffer } from './device/install';
import { useStart } from './device/use-start';
import { isLeaving, onLeaving } from './device/whose';
import type { FirstData, Person } from './first-data';
import { IntakeFrame } from './intake-frame';
import { type MyPath, navigate, PlaceProvider, usePlace } from './navigation';
import { OutboxNotice } from './outbox-notice';
import { fetchPartsAhead } from './parts';
import { PersonProvider, usePerson } from './person';
import { tabOf, titleOf } from './places';
import { ScreenBoundary } from './screen-boundary';
import { ScreenChange } from './screen-change';
import { screens } from './screens';
import { FootProvider } from './shell-slots';

export type ClientAppProps = {
  person: Person;
  /** The path as the server saw it. */
  serverPath: string;
  first: FirstData;
  locale: string;
  /** For a page that came without data. */
  restore?: Restore;
};

const LeavingScreen = dynamic(() => import('./device/leaving-screen'));

/** The client's app: one page, many screens. */
export function ClientApp({ person, serverPath, first, locale, restore }: ClientAppProps) {
  useEffect(fetchPartsAhead, []);
  useEffect(watchInstallOffer, []);
  const isOnTheWayOut = useSyncExternalStore(onLeaving, isLeaving, () => false);
  if (isOnTheWayOut) return <LeavingScreen />;
  return (
    <TrpcProvider keptFor={person.store} ask={watchedFetch}>
      <PersonProvider person={person} locale={locale}>
        <DataProvider first={first} {...(restore && { restore })}>
          <PlaceProvider serverPath={serverPath}>
            <Frame />
            <ScreenChange />
            <Start />
          </PlaceProvider>
        </DataProvider>
      </PersonProvider>
    </TrpcProvider>
  );
}

/** Out of reach, as after a deploy, it takes nothing with it: messages are read again when their screen opens. */
const CoachLive = dynamic(() => import('./coach-live').catch(() => ({ default: () => null })), { ssr: false });

/** What follows once the app stands, by parts that its first picture does not need. */
function Start() {
  useStart();
  const { screen } = usePlace();
  const isQuiet = useQuiet();
  return isQuiet && screen !== 'intake' ? <CoachLive /> : null;
}

/** True once the browser has nothing more urgent to do. */
function useQuiet(): boolean {
  const [isQuiet, setQuiet] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(true), 1500);
    return () => clearTimeout(timer);
  }, []);
  return isQuiet;
}

const toScreen = (href: string) => navigate(href as MyPath);

function Frame() {
  const { screen } = usePlace();
  const person = usePerson();
  // Read by the part that comes once the page is quiet.
  const unread = useQuery({ ...useTRPC().messages.unreadMine.queryOptions(), enabled: false }).data?.messages ?? 0;
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [isClaimed, claim] = useState(false);
  const foot = useMemo(() => ({ element, claim }), [element]);
  if (screen === 'intake') {
    return (
      <IntakeFrame>
        <Screen />
      </IntakeFrame>
    );
  }
  return (
    <FootProvider value={foot}>
      <ClientShell
        current={tabOf[screen]}
        onNavigate={toScreen}
        person={person}
        hasNews={unread > 0}
        {...(isClaimed && { foot: <div ref={setElement} /> })}
      >
        <ConnectionNotice />
        <OutboxNotice />
        <Screen />
      </ClientShell>
    </FootProvider>
  );
}

function Screen() {
  const place = usePlace();
  const { screen, plannedSessionId, instrument, part } = place;
  const Shown = screens[screen];
  return (
    <ScreenBoundary key={`${screen} ${plannedSessionId ?? instrument ?? part ?? ''}`} title={titleOf(place)}>
      <Shown
        {...(plannedSessionId !== null && { plannedSessionId })}
        {...(instrument !== undefined && { instrument })}
      />
    </ScreenBoundary>
  );
}
