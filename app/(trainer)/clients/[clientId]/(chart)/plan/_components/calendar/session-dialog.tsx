'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import type { PlanSession } from '@/contracts/chart-plan';
import { addDays, type IsoDate, isIsoDate } from '@/domain/schedule/dates';
import { formatDayLong } from '@/lib/format/dates';
import { prescriptionWords } from '../../../../../../_components/chart-words';
import { type Board, isMovable, landingOn } from './board-model';
import { SwapForm } from './swap-form';
import type { CalendarDeeds } from './use-calendar';

type SessionDialogProps = {
  clientId: string;
  session: PlanSession;
  board: Board;
  mayChange: boolean;
  deeds: CalendarDeeds;
  locale: string;
  onClose: () => void;
};

/** What is in a session, and everything that can be done with it: for those who do not drag. */
export function SessionDialog({ clientId, session, board, mayChange, deeds, locale, onClose }: SessionDialogProps) {
  const [swapping, setSwapping] = useState<string | null>(null);
  const { title, date, movedFrom, minutes, items, logged, skipped, isCopy } = session;
  const canChange = mayChange && !logged && session.state !== 'done';
  const when = `${formatDayLong(date, locale)} · ${minutes} min`;
  const lead = movedFrom ? `${when} · moved from ${formatDayLong(movedFrom, locale)}` : when;
  const run = async (work: Promise<boolean>) => {
    if (await work) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      lead={lead}
      footer={
        canChange && (
          <>
            {isCopy && (
              <Button variant="quiet" pending={deeds.isRunning} onClick={() => void run(deeds.removeCopy(session))}>
                Take it out
              </Button>
            )}
            {skipped ? (
              <Button variant="ghost" pending={deeds.isRunning} onClick={() => void run(deeds.unskip(session))}>
                Put it back
              </Button>
            ) : (
              <Button variant="ghost" pending={deeds.isRunning} onClick={() => void run(deeds.skip(session))}>
                Leave it out
              </Button>
            )}
          </>
        )
      }
    >
      <div className="grid gap-5">
        {logged && <p className="text-ink-2">It has been begun, so it stays as it is.</p>}
        <ul className="grid gap-2">
          {items.map(({ itemId, exerciseId, exerciseName, prescription }) => (
            <li key={itemId} className="rounded-field border border-line px-3.5 py-2">
              <div className="flex flex-wrap items-center justify-between gap-2">
                <div className="min-w-0">
                  <p className="font-semibold">{exerciseName}</p>
                  <p className="text-ink-2 text-small">{prescriptionWords(prescription, locale)}</p>
                </div>
                {canChange && swapping !== itemId && (
                  <Button
                    variant="quiet"
                    size="s"
                    className="max-md:min-h-12"
                    aria-label={`Swap ${exerciseName}`}
                    onClick={() => setSwapping(itemId)}
                  >
                    Swap …
                  </Button>
                )}
              </div>
              {swapping === itemId && (
                <SwapForm
                  clientId={clientId}
                  session={session}
                  exerciseId={exerciseId}
                  isRunning={deeds.isRunning}
                  onSwap={(swap) => void run(deeds.swapExercise(session, { exerciseId, ...swap }))}
                  onCancel={() => setSwapping(null)}
                />
              )}
            </li>
          ))}
        </ul>
        {canChange && !skipped && (
          <OtherDay
            session={session}
            board={board}
            isRunning={deeds.isRunning}
            locale={locale}
            onMove={(day) => {
              const landing = landingOn(board, session, day, locale);
              return void run(
                landing.kind === 'swap' ? deeds.swapDays(session, landing.with) : deeds.move(session, day),
              );
            }}
            onCopy={(day) => void run(deeds.copy(session, day))}
          />
        )}
      </div>
    </Dialog>
  );
}

type OtherDayProps = {
  session: PlanSession;
  board: Board;
  isRunning: boolean;
  locale: string;
  onMove: (date: IsoDate) => void;
  onCopy: (date: IsoDate) => void;
};

/** Another day for the session, or for a copy of it; what stands there is said before anything is done. */
function OtherDay({ session, board, isRunning, locale, onMove, onCopy }: OtherDayProps) {
  const [day, setDay] = useState(addDays(session.date < board.today ? board.today : session.date, 1));
  const isDay = isIsoDate(day);
  const landing = isDay ? landingOn(board, session, day, locale) : null;
  const mayMove = landing !== null && landing.kind !== 'refused' && landing.kind !== 'own' && isMovable(session);
  return (
    <div className="grid gap-3 border-line border-t pt-4">
      <TextField
        type="date"
        label="Another day"
        min={board.today}
        max={addDays(board.today, 366)}
        value={day}
        hint={landing?.words ?? 'Enter a day.'}
        onChange={(event) => setDay(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button disabled={!mayMove} pending={isRunning} onClick={() => onMove(day)}>
          {landing?.kind === 'swap' ? 'Swap the days' : 'Move it there'}
        </Button>
        <Button variant="ghost" disabled={landing?.kind !== 'free'} pending={isRunning} onClick={() => onCopy(day)}>
          Copy it there
        </Button>
      </div>
    </div>
  );
}
