'use client';

import { reasonWords } from '@/app/my/_screens/session/_components/line-sheets';
import { offeredRungs } from '@/app/my/_screens/session/line-change';
import { lastTimeWords } from '@/app/my/_screens/session/load-words';
import type { ItemView } from '@/app/my/_screens/session/session-view';
import type { SessionActions } from '@/app/my/_screens/session/use-session';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { Sheet } from '@/components/ui/sheet';
import { formatDayShort } from '@/lib/format/dates';
import type { ColumnGiven } from './column';

type LineProps = {
  given: ColumnGiven;
  session: SessionActions;
  line: ItemView;
  onClose: () => void;
  onSets: () => void;
  onSignOff: () => void;
  onFinish: () => void;
};

const skipReasons = ['too-hard', 'time', 'equipment', 'other'] as const;

/** More on the exercise that one client is at: how it is done, last time, its technique, and not doing it. */
export function LineSheet({ given, session, line, onClose, onSets, onSignOff, onFinish }: LineProps) {
  const { column, locale } = given;
  const { name, units } = column.client;
  const { item, planned, isSkipped } = line;
  const check = column.checks.find(({ exerciseId }) => exerciseId === planned.exerciseId);
  const isSigned = check?.signOff?.passed === true;
  const rungs = offeredRungs(planned).filter(({ exerciseId }) => exerciseId !== item.exerciseId);
  const isOpen = line.sets.some(({ state }) => state !== 'done');
  const changeTo = (to: Parameters<SessionActions['changeLine']>[1]) => {
    session.changeLine(planned.itemId, to);
    onClose();
  };
  return (
    <Sheet
      open
      onClose={onClose}
      title={`${name}: ${item.name.toLowerCase()}`}
      lead={`${item.doseText}, ${item.effortText}`}
    >
      <div className="grid gap-5">
        <div className="flex flex-wrap gap-2">
          <Button variant="ghost" onClick={onSets}>
            All sets
          </Button>
          {check?.isLoaded && (
            <Button variant={isSigned ? 'ghost' : 'copper'} onClick={onSignOff}>
              {isSigned ? 'Check technique again' : 'Sign off technique'}
            </Button>
          )}
          <Button variant="ghost" onClick={onFinish}>
            Finish the session
          </Button>
        </div>
        {item.note && <p>{item.note}</p>}
        {column.restrictions.length > 0 && (
          <section>
            <h3 className="font-semibold">Restrictions</h3>
            <ul className="mt-1 list-disc pl-5 text-ink-2">
              {column.restrictions.map(({ id, words }) => (
                <li key={id}>{words}</li>
              ))}
            </ul>
          </section>
        )}
        {item.cues.length > 0 && (
          <section>
            <h3 className="font-semibold">Cues</h3>
            <ul className="mt-1 list-disc pl-5 text-ink-2">
              {item.cues.map((cue) => (
                <li key={cue}>{cue}</li>
              ))}
            </ul>
          </section>
        )}
        {item.last && (
          <p className="text-ink-2">
            Last time, {formatDayShort(item.last.date, locale)}: {lastTimeWords(item.last, { units, locale })}
            {item.last.note && <span className="mt-1 block italic">“{item.last.note}”</span>}
          </p>
        )}
        {planned.change && (
          <div className="grid justify-items-start gap-2">
            <Chip>{isSkipped ? 'Left out' : `Instead of ${planned.name.toLowerCase()}`}</Chip>
            <Button variant="ghost" onClick={() => changeTo({ kind: 'as-planned', toExerciseId: null, reason: null })}>
              Back to the plan
            </Button>
          </div>
        )}
        {isOpen && !isSkipped && (
          <section>
            <h3 className="font-semibold">Do another exercise</h3>
            {rungs.length === 0 && <p className="mt-1 text-ink-2">The plan names no other here.</p>}
            <div className="mt-2 grid gap-2">
              {rungs.map((rung) => (
                <Button
                  key={rung.exerciseId}
                  variant="ghost"
                  onClick={() => changeTo({ kind: 'swap', toExerciseId: rung.exerciseId, reason: null })}
                >
                  {rung.name}
                </Button>
              ))}
            </div>
          </section>
        )}
        {isOpen && !isSkipped && (
          <section>
            <h3 className="font-semibold">Leave it out: why?</h3>
            <div className="mt-2 grid gap-2">
              {skipReasons.map((reason) => (
                <Button
                  key={reason}
                  variant="ghost"
                  onClick={() => changeTo({ kind: 'skip', toExerciseId: null, reason })}
                >
                  {reasonWords[reason]}
                </Button>
              ))}
            </div>
          </section>
        )}
      </div>
    </Sheet>
  );
}
