'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { SessionDetail } from '@/contracts/plan';
import { mostSetsOfLine } from '@/domain/program/sets';
import { toSayFirst, type WordsFor } from '../load-words';
import { openSet } from '../next-step';
import type { ItemView } from '../session-view';
import type { SessionActions } from '../use-session';
import { Plates } from './plates';
import { SetItem } from './set-item';
import { WarmUp } from './warm-up';
import { Why } from './why';

type SetListProps = WordsFor & { detail: SessionDetail; session: SessionActions; line: ItemView };

/** The sets of a line, with what is asked, the plates, and the ways to add a set or to have one counted. */
export function SetList({ detail, session, line, units, locale }: SetListProps) {
  const { draft, change } = session;
  const { item, sets, isSkipped } = line;
  const { equipment } = detail.client;
  const { dose, perSide } = item.prescription;
  const next = openSet(line);
  const ticks = useRef(new Map<number, HTMLButtonElement>());
  const [openNumber, setOpenNumber] = useState<number | null>(null);
  const shownLoad =
    sets.find(({ setNumber }) => setNumber === (openNumber ?? next))?.values.loadKg ?? sets.at(-1)?.values.loadKg;
  const lastSet = sets.at(-1);
  const isAdded = lastSet !== undefined && lastSet.setNumber > item.prescription.sets && lastSet.state !== 'done';

  // The keyboard goes on from tick to tick; in a list of its own each exercise begins afresh.
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    if (wanted.current === null || next === null) return;
    ticks.current.get(next)?.focus({ preventScroll: true });
    wanted.current = null;
  }, [next]);

  // A tick that has to ask leads to the field that it asks for.
  const [asked, setAsked] = useState<{ editorId: string; field: 'first' | 'last' } | null>(null);
  useEffect(() => {
    if (asked === null) return;
    const fields = document.getElementById(asked.editorId)?.querySelectorAll('input') ?? [];
    fields[asked.field === 'first' ? 0 : fields.length - 1]?.focus();
  }, [asked]);

  return (
    <section aria-label="Sets" className="overflow-hidden rounded-card border border-line bg-surface shadow-card">
      <div className="px-4 pt-3.5 pb-1">
        <p>
          <span className="font-strong">{item.doseText}</span>
          <span className="text-ink-2">, {item.effortText}</span>
        </p>
        {item.reps !== null && <p className="mt-0.5 text-ink-2 text-small">Aim for {item.reps} in each set.</p>}
        <Why item={item} policy={detail.policy} units={units} locale={locale} />
      </div>
      <WarmUp item={item} equipment={equipment} units={units} locale={locale} />
      <ol className="divide-y divide-line">
        {sets.map((set) => (
          <SetItem
            key={set.setNumber}
            session={session}
            line={line}
            set={set}
            equipment={equipment}
            isNext={set.setNumber === next}
            isOpen={openNumber === set.setNumber}
            asks={draft.lastSlot?.itemId === item.itemId && draft.lastSlot.setNumber === set.setNumber}
            onOpen={(isOpen) => setOpenNumber(isOpen ? set.setNumber : null)}
            onTick={(editorId) => {
              setOpenNumber(null);
              if (set.state === 'done') {
                session.takeBack(line, set);
                return;
              }
              const first = toSayFirst(item, set.values);
              if (first !== null) {
                setOpenNumber(set.setNumber);
                setAsked({ editorId, field: first === 'how many' ? 'last' : 'first' });
                return;
              }
              wanted.current = set.setNumber;
              session.logSet(item, set);
            }}
            tickRef={(button) => {
              if (button) ticks.current.set(set.setNumber, button);
              else ticks.current.delete(set.setNumber);
            }}
            units={units}
            locale={locale}
          />
        ))}
      </ol>
      {dose.kind !== 'reps' && next !== null && draft.hold === null && (
        <div className="border-line border-t p-3.5">
          <Button
            block
            variant="ghost"
            icon="clock"
            onClick={() => {
              const seconds = dose.kind === 'seconds' ? (sets[next - 1]?.values.seconds ?? dose.seconds) : null;
              const hold = { itemId: item.itemId, setNumber: next, startedAt: Date.now(), seconds, perSide };
              change({ rest: null, hold: { ...hold, switchedAt: null } });
            }}
          >
            {dose.kind === 'seconds' ? `Count set ${next} for me` : `Time set ${next} for me`}
          </Button>
        </div>
      )}
      {!isSkipped && sets.length < mostSetsOfLine && (
        <div className="flex flex-wrap justify-between border-line border-t px-2">
          <Button variant="quiet" icon="plus" onClick={() => session.addSet(item.itemId, 1)}>
            Add a set
          </Button>
          {isAdded && (
            <Button variant="quiet" icon="minus" onClick={() => session.addSet(item.itemId, -1)}>
              One set fewer
            </Button>
          )}
        </div>
      )}
      {shownLoad !== null && shownLoad !== undefined && (
        <div className="border-line border-t px-4 py-3 empty:hidden">
          <Plates loadKind={item.loadKind} loadKg={shownLoad} equipment={equipment} units={units} locale={locale} />
        </div>
      )}
    </section>
  );
}
