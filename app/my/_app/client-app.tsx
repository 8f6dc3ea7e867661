'use client';

import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { ClientShell } from '@/components/shell/client-shell';
import { TrpcProvider } from '@/trpc/client';
import { DataProvider } from './data-provider';
import { watchedFetch } from './device/connection';
import { ConnectionNotice } from './device/connection-notice';
import { LeavingScreen } from './device/leaving-screen';
import type { Saved } from './device/saved-reads';
import { useStart } from './device/use-start';
import { isLeaving, onLeaving } from './device/whose';
import type { FirstData, Person } from './first-data';
import { IntakeFrame } from './intake-frame';
import { type MyPath, navigate, PlaceProvider, usePlace } from './navigation';
import { OutboxNotice } from './outbox-notice';
import { PersonProvider, usePerson } from './person';
import { screenTitles, tabOf } from './places';
import { ScreenBoundary } from './screen-boundary';
import { ScreenChange } from './screen-change';
import { fetchPartsAhead, screens } from './screens';
import { FootProvider } from './shell-slots';

export type ClientAppProps = {
  person: Person;
  /** The path as the server saw it. */
  serverPath: string;
  first: FirstData;
  locale: string;
  /** What this device keeps of what was read before, when the page came without data. */
  saved?: Saved | null;
};

/** The client's app: one page, many screens. */
export function ClientApp({ person, serverPath, first, locale, saved = null }: ClientAppProps) {
  useEffect(fetchPartsAhead, []);
  const isOnTheWayOut = useSyncExternalStore(onLeaving, isLeaving, () => false);
  if (isOnTheWayOut) return <LeavingScreen />;
  return (
    <TrpcProvider keptFor={person.store} ask={watchedFetch}>
      <PersonProvider person={person} locale={locale}>
        <DataProvider first={first} saved={saved} store={person.store}>
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

/** What follows once the app stands, by parts that its first picture does not need. */
function Start() {
  useStart();
  return null;
}

const toScreen = (href: string) => navigate(href as MyPath);

function Frame() {
  const { screen } = usePlace();
  const person = usePerson();
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
  const { screen, plannedSessionId, instrument } = usePlace();
  const Shown = screens[screen];
  return (
    <ScreenBoundary key={`${screen} ${plannedSessionId ?? instrument ?? ''}`} title={screenTitles[screen]}>
      <Shown
        {...(plannedSessionId !== null && { plannedSessionId })}
        {...(instrument !== undefined && { instrument })}
      />
    </ScreenBoundary>
  );
}
