'use client';

import { useState } from 'react';

import { Card } from '@/components/ui/card';
import type { SessionDetail } from '@/contracts/plan';
import { toSayFirst, type WordsFor } from '../load-words';
import { slotOf } from '../session-view';
import type { SessionActions } from '../use-session';
import { reasonWords } from './line-sheets';
import { Said } from './said';
import { SetItem } from './set-item';

type DoneSetsProps = WordsFor & { detail: SessionDetail; session: SessionActions };

/** Every set of a session that is over, to read, to correct or to take back; and those that were forgotten, to log. */
export function DoneSets({ detail, session, units, locale }: DoneSetsProps) {
  const { view } = session;
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Card flush>
      <div className="px-4.5 pt-4.5 pb-3">
        <h2 className="font-strong text-heading">What you did</h2>
        <p className="mt-1 text-ink-2 text-small">
          Tap the values of a set to correct it, or its tick to take it back. Corrections are marked as such, for you
          and for your trainer.
        </p>
      </div>
      {view.items.map((line) => (
        <section key={line.item.itemId} aria-label={line.item.name} className="border-line border-t pt-3">
          <h3 className="px-4.5 font-strong text-item">{line.item.name}</h3>
          {line.item.change && (
            <p className="px-4.5 text-ink-2 text-small">
              {line.isSkipped ? 'Left out' : `Instead of ${line.planned.name.toLowerCase()}`}
              {line.item.change.reason && `: ${reasonWords[line.item.change.reason].toLowerCase()}`}
            </p>
          )}
          <ol className="divide-y divide-line">
            {line.sets.map((set) => {
              const slot = slotOf(line.item.itemId, set.setNumber);
              const isOpen = open === slot;
              const said = (detail.comments ?? []).filter(
                (each) => each.set?.itemId === line.item.itemId && each.set.setNumber === set.setNumber,
              );
              return (
                <SetItem
                  key={slot}
                  session={session}
                  line={line}
                  set={set}
                  equipment={detail.client.equipment}
                  isNext={false}
                  isOpen={isOpen}
                  asks={false}
                  onOpen={(opens) => setOpen(opens ? slot : null)}
                  onTick={() => {
                    if (set.state === 'done') return session.takeBack(line, set);
                    if (toSayFirst(line.item, set.values) !== null) return setOpen(slot);
                    return session.logSet(line.item, set);
                  }}
                  comments={
                    said.length > 0 && <Said comments={said} timeZone={detail.client.timeZone} locale={locale} />
                  }
                  units={units}
                  locale={locale}
                />
              );
            })}
          </ol>
        </section>
      ))}
    </Card>
  );
}
