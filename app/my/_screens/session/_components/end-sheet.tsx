'use client';

import { useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/radio-group';
import { Sheet } from '@/components/ui/sheet';
import type { EndedEarly } from '@/contracts/sessions';
import { endReasons } from './finish-part';

type EndSheetProps = {
  open: boolean;
  onClose: () => void;
  allDone: boolean;
  onEnd: (reason: EndedEarly | null) => void;
};

/** Asks whether to pause or to end, and why. */
export function EndSheet({ open, onClose, allDone, onEnd }: EndSheetProps) {
  const [reason, setReason] = useState<EndedEarly | null>(null);
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={allDone ? 'Finish the session?' : 'End the session early?'}
      lead="What you logged stays logged. Stopping is part of training with pain."
      footer={
        <>
          <ButtonLink variant="ghost" href="/my/today">
            Pause, go to Today
          </ButtonLink>
          <Button onClick={() => onEnd(allDone ? null : reason)}>{allDone ? 'Finish' : 'End session'}</Button>
        </>
      }
    >
      {!allDone && <RadioGroup label="Why? (optional)" options={endReasons} value={reason} onValueChange={setReason} />}
    </Sheet>
  );
}
