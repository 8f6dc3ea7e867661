'use client';

import { useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button, ButtonLink } from '@/components/ui/button';
import { TextAreaField } from '@/components/ui/field';
import { rememberSession } from '../../shared/running-session';
import { offeredRungs } from '../line-change';
import type { WordsFor } from '../load-words';
import type { ItemView } from '../session-view';
import type { SessionActions } from '../use-session';
import { reasonWords, SkipSheet, SwapSheet } from './line-sheets';

type LineActionsProps = WordsFor & { session: SessionActions; line: ItemView };

/** What can be done with a line besides its sets: another exercise, leaving it out, a note. */
export function LineActions({ session, line, units, locale }: LineActionsProps) {
  const { draft, change, changeLine } = session;
  const { planned, doneSets, sets, isSkipped } = line;
  const [open, setOpen] = useState<'swap' | 'skip' | 'note' | null>(null);
  const { itemId } = planned;
  const rungs = offeredRungs(planned).filter(({ exerciseId }) => exerciseId !== line.item.exerciseId);
  const isOver = doneSets === sets.length;
  const close = () => setOpen(null);
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap justify-center gap-x-1">
        {!isOver && !isSkipped && rungs.length > 0 && (
          <Button variant="quiet" onClick={() => setOpen('swap')}>
            Swap
          </Button>
        )}
        {!isOver && !isSkipped && (
          <Button variant="quiet" onClick={() => setOpen('skip')}>
            Leave out
          </Button>
        )}
        <Button
          variant="quiet"
          aria-expanded={open === 'note'}
          onClick={() => setOpen(open === 'note' ? null : 'note')}
        >
          {draft.note ? 'Your note' : 'Note'}
        </Button>
      </div>
      {open === 'note' && (
        <TextAreaField
          label="A note on this session"
          optional
          hint="Kept on this phone, and sent when you finish. You see it next time, and so does your trainer."
          value={draft.note}
          maxLength={2000}
          onChange={(event) => change({ note: event.target.value })}
        />
      )}
      <SwapSheet
        open={open === 'swap'}
        onClose={close}
        item={planned}
        rungs={rungs}
        onSwap={(toExerciseId, reason) => {
          close();
          changeLine(itemId, { kind: 'swap', toExerciseId, reason });
        }}
        units={units}
        locale={locale}
      />
      <SkipSheet
        open={open === 'skip'}
        onClose={close}
        item={line.item}
        doneSets={doneSets}
        onSkip={(reason) => {
          close();
          changeLine(itemId, { kind: 'skip', toExerciseId: null, reason });
        }}
      />
    </div>
  );
}

type LineChangedProps = { session: SessionActions; line: ItemView; plannedSessionId: string };

/** Says that a line is not done as planned, and leads back; and to "It hurts", when that was why. */
export function LineChangedBanner({ session, line, plannedSessionId }: LineChangedProps) {
  const { planned, isSkipped } = line;
  const { change } = planned;
  if (change === null) return null;
  const why = change.reason === null ? '' : `: ${reasonWords[change.reason].toLowerCase()}`;
  return (
    <Banner
      tone="info"
      title={isSkipped ? `Left out${why}` : `Instead of ${planned.name.toLowerCase()}${why}`}
      actions={
        <>
          {change.reason === 'hurts' && (
            <ButtonLink
              href="/my/report"
              variant="ghost"
              icon="hurts"
              onClick={() => rememberSession(plannedSessionId)}
            >
              Tell where it hurts
            </ButtonLink>
          )}
          <Button
            variant="quiet"
            onClick={() => session.changeLine(planned.itemId, { kind: 'as-planned', toExerciseId: null, reason: null })}
          >
            {isSkipped ? 'Do it after all' : 'Back to the plan'}
          </Button>
        </>
      }
    />
  );
}
