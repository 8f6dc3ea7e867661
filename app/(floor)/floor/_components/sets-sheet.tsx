'use client';

import { useState } from 'react';
import { SetItem } from '@/app/my/_screens/session/_components/set-item';
import { toSayFirst } from '@/app/my/_screens/session/load-words';
import { openSet } from '@/app/my/_screens/session/next-step';
import { slotOf } from '@/app/my/_screens/session/session-view';
import type { SessionActions } from '@/app/my/_screens/session/use-session';
import { Button } from '@/components/ui/button';
import { Sheet } from '@/components/ui/sheet';
import type { SessionDetail } from '@/contracts/plan';
import { mostSetsOfLine } from '@/domain/program/sets';
import type { ColumnGiven } from './column';

type SetsProps = {
  given: ColumnGiven;
  detail: SessionDetail;
  session: SessionActions;
  /** One line alone; all of them without. */
  itemId?: string;
  onClose: () => void;
};

/** Every set of one client, to log, to correct, to take back, and to say how it felt. */
export function SetsSheet({ given, detail, session, itemId, onClose }: SetsProps) {
  const { column, locale } = given;
  const { units, equipment, name } = column.client;
  const { view } = session;
  const [openSlot, setOpenSlot] = useState<string | null>(null);
  const lines = view.items.filter(({ item }) => itemId === undefined || item.itemId === itemId);
  return (
    <Sheet open onClose={onClose} title={`${name}: sets`} lead={detail.title}>
      <div className="grid gap-5">
        {lines.map((line) => (
          <section key={line.item.itemId} aria-label={line.item.name}>
            <h3 className="font-strong">{line.item.name}</h3>
            <p className="text-ink-2 text-small">
              {line.item.doseText}, {line.item.effortText}
            </p>
            <ol className="mt-2 divide-y divide-line rounded-field border border-line">
              {line.sets.map((set) => {
                const slot = slotOf(line.item.itemId, set.setNumber);
                return (
                  <SetItem
                    key={set.setNumber}
                    session={session}
                    line={line}
                    set={set}
                    equipment={equipment}
                    isNext={set.setNumber === openSet(line)}
                    isOpen={openSlot === slot}
                    asks={false}
                    onOpen={(isOpen) => setOpenSlot(isOpen ? slot : null)}
                    onTick={() => {
                      if (set.state === 'done') session.takeBack(line, set);
                      else if (toSayFirst(line.item, set.values) !== null) setOpenSlot(slot);
                      else session.logSet(line.item, set);
                    }}
                    units={units}
                    locale={locale}
                  />
                );
              })}
            </ol>
            {!line.isSkipped && line.sets.length < mostSetsOfLine && (
              <Button variant="quiet" icon="plus" onClick={() => session.addSet(line.item.itemId, 1)}>
                Add a set
              </Button>
            )}
          </section>
        ))}
      </div>
    </Sheet>
  );
}
