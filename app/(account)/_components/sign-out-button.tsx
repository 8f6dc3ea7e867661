'use client';

import { useState } from 'react';
import { refusalWords, signOut } from '@/app/(account)/_lib/auth-client';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';

/** Signs out at once, for the trainer's bar. The client's app asks about unsent entries first. */
export function SignOutButton() {
  const [pending, setPending] = useState(false);
  const toast = useToast();
  const leave = async () => {
    setPending(true);
    const result = await signOut();
    if (result.ok) {
      window.location.replace(result.next);
      return;
    }
    setPending(false);
    toast.show({ title: 'You are still signed in', detail: refusalWords(result.why), tone: 'problem' });
  };
  return (
    <Button variant="quiet" icon="logout" pending={pending} pendingLabel="Signing out" onClick={() => void leave()}>
      Sign out
    </Button>
  );
}
