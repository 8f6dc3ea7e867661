'use client';

import { useState } from 'react';
import type { SessionActions } from '@/app/my/_screens/session/use-session';
import { AdvicePanel } from '@/components/advice/advice-panel';
import { Button } from '@/components/ui/button';
import type { Lock } from '@/contracts/screening';
import type { ColumnGiven } from './column';
import { FinishSheet } from './finish-sheet';

type LockedProps = { given: ColumnGiven; session: SessionActions; lock: Lock; isRunning: boolean };

/** Nothing is lifted here: the advice for the client, and the end of a session that was under way. */
export function LockedPart({ given, session, lock, isRunning }: LockedProps) {
  const { name } = given.column.client;
  const [isFinishing, setIsFinishing] = useState(false);
  return (
    <>
      <AdvicePanel about={lock} clinic={given.column.clinic} live />
      {isRunning && (
        <Button block onClick={() => setIsFinishing(true)} aria-label={`Finish the session of ${name}`}>
          Finish
        </Button>
      )}
      {isFinishing && <FinishSheet name={name} session={session} onClose={() => setIsFinishing(false)} />}
    </>
  );
}
