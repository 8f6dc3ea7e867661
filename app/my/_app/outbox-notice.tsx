'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { formatCount } from '@/lib/format/numbers';
import { useOutbox } from '@/lib/outbox/use-outbox';
import { SignInAgain } from './query-state';
import { RefusedMessages } from './refused-messages';

/** A message that is sent at once needs no notice; one that is on its way this long does. */
const quietMs = 1500;

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

/** Says what still waits on this device, and what the clinic's server refused. Silent while all is well. */
export function OutboxNotice() {
  const { pending, parked, state, kept, poke } = useOutbox();
  const isLate = useHasLasted(pending > 0, quietMs);
  const count = formatCount(pending, 'entry', 'entries');
  return (
    <div>
      {/* Always there: a region that appears with its words is not read. */}
      <div role="status">
        {isLate && pending > 0 && (
          <div className="mb-4 flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 rounded-field bg-sunken px-3.5 py-1 text-small">
            <Icon name="clock" size={18} className="text-ink-2" />
            <p className="min-w-0 flex-1 py-1.5">
              <span className="font-strong">{pending} waiting to send.</span> {wordsFor(state, kept, count)}
            </p>
            {state === 'signed-out' ? (
              <SignInAgain />
            ) : (
              <Button variant="quiet" onClick={poke} aria-disabled={state === 'sending'}>
                {state === 'sending' ? 'Sending' : 'Send now'}
              </Button>
            )}
          </div>
        )}
      </div>
      {parked.length > 0 && (
        <div className="mb-4">
          <RefusedMessages entries={parked} />
        </div>
      )}
    </div>
  );
}

function wordsFor(state: string, kept: boolean, count: string): string {
  if (!kept) return 'This browser keeps nothing: leave the page open until they are sent.';
  if (state === 'signed-out') return `Sign in to send ${count}. Nothing is lost.`;
  return 'Kept on this device, sent when there is a connection.';
}
