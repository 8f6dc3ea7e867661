'use client';

import { useState } from 'react';
import { leave, NotReached } from '@/app/my/_app/leave';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useToast } from '@/components/ui/toast';
import { formatCount } from '@/lib/format/numbers';
import { useOutbox } from '@/lib/outbox/use-outbox';

/** How long the last attempt to send may take. */
const sendingMs = 15_000;

/**
 * Signs out of a tablet that others use too: what it keeps of clients is wiped. What was not sent yet is offered to be
 * sent first, and is never thrown away.
 */
export function LeaveButton() {
  const { pending, parked, flush } = useOutbox();
  const { show } = useToast();
  const [isAsking, setIsAsking] = useState(false);
  const [doing, setDoing] = useState<'sending' | 'leaving' | null>(null);
  const unsent = pending + parked.length;

  async function signOut() {
    setDoing('leaving');
    try {
      await leave();
    } catch (error) {
      if (!(error instanceof NotReached)) throw error;
      setDoing(null);
      setIsAsking(false);
      show({
        title: 'You are still signed in',
        detail: 'There is no connection to sign out with. Lock the tablet, and sign out when there is one.',
        tone: 'problem',
      });
    }
  }

  async function sendFirst() {
    setDoing('sending');
    const left = await flush(sendingMs);
    setDoing(null);
    if (left === 0) await signOut();
    else show({ title: `${formatCount(left, 'entry', 'entries')} could not be sent yet`, tone: 'problem' });
  }

  return (
    <>
      <Button
        variant="quiet"
        className="px-3!"
        pending={doing === 'leaving'}
        pendingLabel="Signing out"
        onClick={() => (unsent > 0 ? setIsAsking(true) : void signOut())}
      >
        Sign out
      </Button>
      <Dialog
        open={isAsking}
        onClose={() => setIsAsking(false)}
        title={`${formatCount(unsent, 'entry is', 'entries are')} not sent yet`}
        dismissible={doing === null}
        footer={
          <>
            <Button variant="ghost" onClick={() => void signOut()} pending={doing === 'leaving'}>
              Keep and sign out
            </Button>
            <Button onClick={() => void sendFirst()} pending={doing === 'sending'} pendingLabel="Sending">
              Send first
            </Button>
          </>
        }
      >
        <p>
          If you sign out now, they stay on this tablet, unseen. Only you can send them: they go out when you open the
          floor here again.
        </p>
      </Dialog>
    </>
  );
}
