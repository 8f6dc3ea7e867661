'use client';

import { useState } from 'react';
import { InviteDialog } from '@/components/people/invite-dialog';
import { Button } from '@/components/ui/button';

export function InviteButton() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button icon="plus" onClick={() => setIsOpen(true)}>
        Invite a client
      </Button>
      <InviteDialog kind="client" open={isOpen} onClose={() => setIsOpen(false)} />
    </>
  );
}
