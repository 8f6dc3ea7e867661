'use client';

import { useState } from 'react';
import { leave, leaveLater, NotReached } from '@/app/my/_app/leave';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useToast } from '@/components/ui/toast';
import { formatCount } from '@/lib/format/numbers';
import { useOutbox } from '@/lib/outbox/use-outbox';

/** How long the last attempt to send may take. */
const sendingMs = 15_000;

/** Signs out. What was not sent yet is offered to be sent first, and is never thrown away. */
export function SignOut() {
  const { pending, flush } = useOutbox();
  const { show } = useToast();
  const [isAsking, setIsAsking] = useState(false);
  const [doing, setDoing] = useState<'sending' | 'leaving' | null>(null);

  async function signOut() {
    setDoing('leaving');
    try {
      await leave();
    } catch (error) {
      if (error instanceof NotReached) await leaveLater();
      else throw error;
    }
  }

  async function sendFirst() {
    setDoing('sending');
    const left = await flush(sendingMs);
    setDoing(null);
    if (left === 0) await signOut();
    else show({ title: `${formatCount(left, 'entry', 'entries')} could not be sent yet`, tone: 'problem' });
  }

  const count = formatCount(pending, 'entry is', 'entries are');
  return (
    <div className="mt-2">
      <Button
        variant="ghost"
        icon="logout"
        block
        pending={doing === 'leaving'}
        onClick={() => (pending > 0 ? setIsAsking(true) : void signOut())}
      >
        Sign out
      </Button>
      <Dialog
        open={isAsking}
        onClose={() => setIsAsking(false)}
        title={`${count} not sent yet`}
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
          If you sign out now, they stay on this device. Only you can send them: they go out when you sign in here
          again.
        </p>
      </Dialog>
    </div>
  );
}
