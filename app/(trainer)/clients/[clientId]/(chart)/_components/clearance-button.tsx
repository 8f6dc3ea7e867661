'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ClearanceDialog, type ClearanceDialogProps } from './clearance-dialog';

/** Opens the form for one open request. */
export function ClearanceButton(props: Omit<ClearanceDialogProps, 'open' | 'onClose'>) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>Record clearance</Button>
      <ClearanceDialog {...props} open={isOpen} onClose={() => setIsOpen(false)} />
    </>
  );
}
