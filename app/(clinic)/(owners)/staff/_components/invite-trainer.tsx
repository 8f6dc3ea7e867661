'use client';

import { useState } from 'react';
import { InviteDialog } from '@/components/people/invite-dialog';
import { Button } from '@/components/ui/button';

/** A button that opens the form. */
export function InviteTrainer() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button icon="plus" onClick={() => setIsOpen(true)}>
        Invite a trainer
      </Button>
      <InviteDialog kind="trainer" open={isOpen} onClose={() => setIsOpen(false)} />
    </>
  );
}
