'use client';

import { useId, useState, useSyncExternalStore } from 'react';
import { currentConnection, onConnection } from '@/app/my/_app/device/connection';
import { useSteady } from '@/app/my/_app/use-steady';
import { Button, ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useOutbox } from '@/lib/outbox/use-outbox';
import type { EntryWordsGiven } from '../_state/floor-words';
import { KeptSheet } from './kept-sheet';
import { LeaveButton } from './leave-button';

const stayWords = 'No connection: the desk opens when there is one.';

type FloorBarProps = { onChoose: () => void; hasClients: boolean; words: EntryWordsGiven };

/**
 * The head of the floor: who is on it, whether the clinic hears, what waits, and the ways out. All of it is there from
 * the start: without a network nothing could be fetched when it is pressed. It may take a second line, so what comes or
 * goes in it waits while somebody taps on the columns below.
 */
export function FloorBar({ onChoose, hasClients, words }: FloorBarProps) {
  const connection = useSyncExternalStore(onConnection, currentConnection, () => 'here' as const);
  const { pending, parked, toTell, state, kept } = useOutbox();
  const [isOpen, setIsOpen] = useState(false);
  const stayId = useId();
  const isAway = useSteady(connection) === 'away';
  const isSignedOut = useSteady(state === 'signed-out');
  const isKept = useSteady(kept);
  const isRefused = useSteady(parked.length > 0);
  const held = useSteady(
    [
      pending > 0 && `${pending} waiting to send`,
      parked.length > 0 && `${parked.length} not taken`,
      toTell.length > 0 && `${toTell.length} came out differently`,
    ]
      .filter(Boolean)
      .join(', '),
  );
  return (
    <header className="sticky top-0 z-20 flex min-h-16 flex-wrap items-center gap-x-3 gap-y-1 border-line border-b bg-paper px-3 py-2 md:px-4">
      <h1 id="page-title" tabIndex={-1} className="font-strong text-heading outline-none">
        Floor
      </h1>
      {/* Always there: a region that appears with its words is not read. */}
      <p role="status" className="min-w-0 flex-1 text-small">
        {isAway && (
          <span className="inline-flex items-center gap-1.5">
            <Icon name="offline" size={18} className="text-ink-2" />
            <span>
              <span className="font-strong">No connection.</span> Go on: everything is kept on this tablet.
            </span>
          </span>
        )}
        {!isAway && isSignedOut && (
          <span className="font-strong">You are signed out. Sign in again, in a new tab, to send what is kept.</span>
        )}
        {!isKept && <span className="font-strong"> This browser keeps nothing: leave the page open.</span>}
      </p>
      {held !== '' && (
        <Button
          variant={isRefused ? 'copper' : 'ghost'}
          icon={isRefused ? 'warning' : 'clock'}
          className="px-4!"
          onClick={() => setIsOpen(true)}
        >
          {held}
        </Button>
      )}
      {hasClients && (
        <Button variant="ghost" icon="clients" className="px-4!" onClick={onChoose}>
          Choose
        </Button>
      )}
      {/* The desk needs a connection: it could not be opened. */}
      <ButtonLink
        href="/triage"
        variant="quiet"
        className="px-3!"
        aria-disabled={isAway || undefined}
        {...(isAway && { 'aria-describedby': stayId, title: stayWords })}
        onClick={(event) => currentConnection() === 'away' && event.preventDefault()}
      >
        Desk
      </ButtonLink>
      {isAway && (
        <span id={stayId} className="sr-only">
          {stayWords}
        </span>
      )}
      <LeaveButton />
      {isOpen && <KeptSheet words={words} onClose={() => setIsOpen(false)} />}
    </header>
  );
}
