'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { AdjustLoadDialog, type AdjustLoadDialogProps } from './adjust-load-dialog';

export function AdjustLoadButton(props: Omit<AdjustLoadDialogProps, 'onClose'>) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        variant="ghost"
        size="s"
        className="max-md:min-h-12"
        aria-label={`Adjust load: ${props.name}`}
        onClick={() => setIsOpen(true)}
      >
        Adjust
      </Button>
      {isOpen && <AdjustLoadDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
}
