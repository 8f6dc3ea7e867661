'use client';

import { useEffect, useMemo, useState } from 'react';
import { ClientShell } from '@/components/shell/client-shell';
import { TrpcProvider } from '@/trpc/client';
import { DataProvider } from './data-provider';
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
};

/** The client's app: one page, many screens. */
export function ClientApp({ person, serverPath, first, locale }: ClientAppProps) {
  useEffect(fetchPartsAhead, []);
  return (
    <TrpcProvider keptFor={person.store}>
      <PersonProvider person={person} locale={locale}>
        <DataProvider first={first} store={person.store}>
          <PlaceProvider serverPath={serverPath}>
            <Frame />
            <ScreenChange />
          </PlaceProvider>
        </DataProvider>
      </PersonProvider>
    </TrpcProvider>
  );
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
