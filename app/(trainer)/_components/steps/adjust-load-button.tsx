'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { AdjustLoadProps } from './adjust-load-dialog';

const AdjustLoadDialog = dynamic(() => import('./adjust-load-dialog').then((module) => module.AdjustLoadDialog));

type AdjustLoadButtonProps = {
  lift: AdjustLoadProps;
  clientId: string;
  locale: string;
  /** What the button says; the name of the lift is read out after it. */
  label: string;
  /** In place of reading the page again. */
  onDone?: () => void;
};

/** Opens the form for another load. */
export function AdjustLoadButton({ lift, label, ...rest }: AdjustLoadButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        variant="ghost"
        size="s"
        className="max-md:min-h-12 print:hidden"
        aria-label={`${label}: ${lift.name}`}
        onClick={() => setIsOpen(true)}
      >
        {label}
      </Button>
      {isOpen && <AdjustLoadDialog {...lift} {...rest} onClose={() => setIsOpen(false)} />}
    </>
  );
}
