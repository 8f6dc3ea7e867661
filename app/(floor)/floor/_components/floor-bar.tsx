'use client';

import dynamic from 'next/dynamic';
import { useState, useSyncExternalStore } from 'react';
import { currentConnection, onConnection } from '@/app/my/_app/device/connection';
import { Button, ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useOutbox } from '@/lib/outbox/use-outbox';
import type { floorEntryWords } from '../_state/floor-words';

export type EntryWordsGiven = Parameters<typeof floorEntryWords>[1];

type FloorBarProps = { onChoose: () => void; hasClients: boolean; words: EntryWordsGiven };

const KeptSheet = dynamic(() => import('./kept-sheet'));
const LeaveButton = dynamic(() => import('./leave-button'));

/** The head of the floor: who is on it, whether the clinic hears, what waits, and the ways out. */
export function FloorBar({ onChoose, hasClients, words }: FloorBarProps) {
  const connection = useSyncExternalStore(onConnection, currentConnection, () => 'here' as const);
  const { pending, parked, toTell, state, kept } = useOutbox();
  const [isOpen, setIsOpen] = useState(false);
  const isAway = connection === 'away';
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
        {!isAway && state === 'signed-out' && (
          <span className="font-strong">You are signed out. Sign in again, in a new tab, to send what is kept.</span>
        )}
        {!kept && <span className="font-strong"> This browser keeps nothing: leave the page open.</span>}
      </p>
      {(pending > 0 || parked.length > 0 || toTell.length > 0) && (
        <Button
          variant={parked.length > 0 ? 'copper' : 'ghost'}
          icon={parked.length > 0 ? 'warning' : 'clock'}
          className="px-4!"
          onClick={() => setIsOpen(true)}
        >
          {[
            pending > 0 && `${pending} waiting to send`,
            parked.length > 0 && `${parked.length} not taken`,
            toTell.length > 0 && `${toTell.length} came out differently`,
          ]
            .filter(Boolean)
            .join(', ')}
        </Button>
      )}
      {hasClients && (
        <Button variant="ghost" icon="clients" className="px-4!" onClick={onChoose}>
          Choose
        </Button>
      )}
      <ButtonLink href="/triage" variant="quiet" className="px-3!">
        Desk
      </ButtonLink>
      <LeaveButton />
      {isOpen && <KeptSheet words={words} onClose={() => setIsOpen(false)} />}
    </header>
  );
}
