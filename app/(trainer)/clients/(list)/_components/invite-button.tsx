'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { InviteDialog } from './invite-dialog';

export function InviteButton() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button icon="plus" onClick={() => setIsOpen(true)}>
        Invite a client
      </Button>
      <InviteDialog open={isOpen} onClose={() => setIsOpen(false)} />
    </>
  );
}
