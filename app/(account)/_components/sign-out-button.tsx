'use client';

import { useState } from 'react';
import { refusalWords, signOut } from '@/app/(account)/_lib/auth-client';
import { Button, ButtonLink } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useToast } from '@/components/ui/toast';
import { formatCount } from '@/lib/format/numbers';

/** How many entries of this person wait on this device; 0 where nothing can be read. */
async function countUnsent(store: string): Promise<number> {
  try {
    const { deviceStore } = await import('@/lib/outbox/device-store');
    const kept = deviceStore(store);
    const entries = await kept.read();
    kept.close();
    return entries.filter(({ answered }) => !answered).length;
  } catch {
    return 0;
  }
}

/**
 * Signs out, for the trainer's bar. What was entered on the floor and is not sent yet is offered to be sent first, and is
 * never thrown away. `store` is the opaque name of what this person keeps on a device.
 */
export function SignOutButton({ store }: { store: string }) {
  const [pending, setPending] = useState(false);
  const [unsent, setUnsent] = useState(0);
  const toast = useToast();

  async function leave() {
    setPending(true);
    const result = await signOut();
    if (result.ok) {
      window.location.replace(result.next);
      return;
    }
    setPending(false);
    setUnsent(0);
    toast.show({ title: 'You are still signed in', detail: refusalWords(result.why), tone: 'problem' });
  }

  async function ask() {
    setPending(true);
    const count = await countUnsent(store);
    setPending(false);
    if (count > 0) setUnsent(count);
    else await leave();
  }

  return (
    <>
      <Button variant="quiet" icon="logout" pending={pending} pendingLabel="Signing out" onClick={() => void ask()}>
        Sign out
      </Button>
      <Dialog
        open={unsent > 0}
        onClose={() => setUnsent(0)}
        title={`${formatCount(unsent, 'entry is', 'entries are')} not sent yet`}
        footer={
          <>
            <Button variant="ghost" onClick={() => void leave()}>
              Keep and sign out
            </Button>
            <ButtonLink href="/floor">Send from the floor</ButtonLink>
          </>
        }
      >
        <p>
          You entered them on the floor. If you sign out now they stay on this device, unseen. Only you can send them:
          they go out when you open the floor here again.
        </p>
      </Dialog>
    </>
  );
}
