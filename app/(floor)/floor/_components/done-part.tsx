'use client';

import { useState } from 'react';
import type { SessionActions } from '@/app/my/_screens/session/use-session';
import { AdvicePanel } from '@/components/advice/advice-panel';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { SessionDetail } from '@/contracts/plan';
import type { Lock } from '@/contracts/screening';
import { painWord } from '@/domain/symptoms/pain';
import type { ColumnGiven } from './column';
import { SetsSheet } from './sets-sheet';

type DoneProps = { given: ColumnGiven; detail: SessionDetail; session: SessionActions; lock: Lock | null };

/** A session that is over: what it was, and the way to a set that is not right. */
export function DonePart({ given, detail, session, lock }: DoneProps) {
  const { view } = session;
  const { name } = given.column.client;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      {lock && <AdvicePanel about={lock} clinic={given.column.clinic} live />}
      <p role="status" className="flex items-center gap-2 font-semibold text-spruce">
        <Icon name="check" size={20} /> Finished
      </p>
      <p className="text-ink-2">
        {view.doneSets} of {view.totalSets} sets
        {view.painBefore !== null && ` · pain before ${view.painBefore}`}
        {view.painAfter !== null && ` · pain after ${view.painAfter}, ${painWord(view.painAfter).toLowerCase()}`}.
      </p>
      <p className="text-ink-2 text-small">{name} is asked whether it is right.</p>
      <Button variant="ghost" onClick={() => setIsOpen(true)} aria-label={`Sets of ${name}`}>
        Sets
      </Button>
      {isOpen && <SetsSheet given={given} detail={detail} session={session} onClose={() => setIsOpen(false)} />}
    </>
  );
}
