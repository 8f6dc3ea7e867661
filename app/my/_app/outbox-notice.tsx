'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useEffect, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon, type IconName } from '@/components/ui/icon';
import { formatCount } from '@/lib/format/numbers';
import { useOutbox } from '@/lib/outbox/use-outbox';
import { part } from './parts';
import { SignInAgain } from './query-state';
import { useSteady } from './use-steady';

/** A message that is sent at once needs no notice; one that is on its way this long does. */
const quietMs = 1500;

const OutboxSheet = dynamic(part(() => import('./outbox-sheet')));

function useHasLasted(isSo: boolean, ms: number): boolean {
  const [hasLasted, setHasLasted] = useState(false);
  useEffect(() => {
    if (!isSo) {
      setHasLasted(false);
      return;
    }
    const timer = setTimeout(() => setHasLasted(true), ms);
    return () => clearTimeout(timer);
  }, [isSo, ms]);
  return hasLasted;
}

/**
 * Says what still waits on this device, what the clinic's server did not take, and what came of an entry otherwise than
 * it was meant. Silent while all is well. What waits stays in sight while the page is scrolled.
 */
export function OutboxNotice() {
  const { pending, parked, toTell, state, kept } = useOutbox();
  const isShown = useSteady(useHasLasted(pending > 0, quietMs));
  const [isOpen, setIsOpen] = useState(false);
  const hasOpened = useHasBeen(isOpen);
  return (
    <>
      {/* Always there: a region that appears with its words is not read. */}
      <div role="status" className="sticky top-0 z-20 print:hidden">
        {isShown && (
          <div className="mb-3 flex flex-wrap items-center gap-x-1 rounded-field border border-line bg-sunken text-small shadow-card">
            <button
              type="button"
              onClick={() => setIsOpen(true)}
              className="flex min-h-12 min-w-0 flex-1 items-center gap-2.5 px-3.5 py-1.5 text-left"
            >
              <Icon name="clock" size={18} className="shrink-0 text-ink-2" />
              <span className="min-w-0">
                {pending === 0 ? (
                  'All sent.'
                ) : (
                  <>
                    <span className="font-strong">{pending} waiting to send.</span> {wordsFor(state, kept)}
                  </>
                )}
              </span>
            </button>
            {state === 'signed-out' && <SignInAgain />}
          </div>
        )}
      </div>
      {parked.length > 0 && (
        <NoticeRow icon="warning" action="See why" onOpen={() => setIsOpen(true)} isGrave>
          {formatCount(parked.length, 'entry was', 'entries were')} not taken.
        </NoticeRow>
      )}
      {toTell.length > 0 && (
        <NoticeRow icon="info" action="See what was kept" onOpen={() => setIsOpen(true)}>
          {formatCount(toTell.length, 'entry', 'entries')} came out differently.
        </NoticeRow>
      )}
      {hasOpened && <OutboxSheet open={isOpen} onClose={() => setIsOpen(false)} />}
    </>
  );
}

type NoticeRowProps = { icon: IconName; action: string; isGrave?: boolean; onOpen: () => void; children: ReactNode };

/** A line that leads to what it is about: low, for it stands above a set that waits to be ticked. */
function NoticeRow({ icon, action, isGrave = false, onOpen, children }: NoticeRowProps) {
  return (
    <button
      type="button"
      onClick={onOpen}
      className={classNames(
        'mb-3 flex min-h-12 w-full items-center gap-2.5 rounded-field px-3.5 py-1.5 text-left text-small print:hidden',
        isGrave ? 'bg-pain-mid-tint text-pain-mid-ink' : 'bg-sunken text-ink-2',
      )}
    >
      <Icon name={icon} size={18} className="shrink-0" />
      <span className="min-w-0">
        <span className="font-strong">{children}</span> <span className="text-ink underline">{action}</span>
      </span>
    </button>
  );
}

function useHasBeen(isSo: boolean): boolean {
  const [hasBeen, setHasBeen] = useState(isSo);
  if (isSo && !hasBeen) setHasBeen(true);
  return hasBeen;
}

function wordsFor(state: string, kept: boolean): string {
  if (!kept) return 'This browser keeps nothing: leave the page open until they are sent.';
  if (state === 'signed-out') return 'Kept on this device. Sign in to send them.';
  return 'Kept on this device.';
}
