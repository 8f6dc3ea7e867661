'use client';

import { useState } from 'react';
import { useLocale } from '@/app/my/_app/person';
import { PainChip } from '@/components/pain/pain-chip';
import { Button, ButtonLink } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { TextAreaField } from '@/components/ui/field';
import { Sheet } from '@/components/ui/sheet';
import type { Today } from '@/contracts/plan';
import { relativeDay } from '@/lib/format/dates';
import { newId } from '@/lib/id';
import { useOutbox } from '@/lib/outbox/use-outbox';

type Flare = NonNullable<Today['flare']>;

/** A flare that goes on: what holds, how it is today, and the way out of it. */
export function FlareCard({ today, flare }: { today: Today; flare: Flare }) {
  const locale = useLocale();
  const { waiting } = useOutbox();
  const [isEnding, setIsEnding] = useState(false);
  const { clinic } = today;
  const isKept = waiting.some(({ procedure }) => procedure === 'flares.begin');
  const { count, next } = flare.moved;
  return (
    <Card aria-labelledby="flare">
      <CardHeader
        id="flare"
        eyebrow={`Flare, day ${flare.day}`}
        title="Your plan makes room"
        end={flare.painToday !== null && <PainChip pain={flare.painToday} label="Today" />}
      />
      <ul className="grid gap-2 text-ink-2">
        <li>
          {isKept
            ? 'Kept on this phone. Your sessions move as soon as there is a connection.'
            : next === null
              ? 'No session had to move.'
              : `Your plan goes on with ${next.title}, ${relativeDay(next.date, today.today, locale)}. ${
                  count === 1 ? 'One session has' : `${count} sessions have`
                } moved, in the same order.`}
        </li>
        <li>Move as much as feels all right. Nothing that you leave out counts as missed.</li>
        <li>
          Tell us each day how it is: two settled days in a row end the flare. Your clinic answers {clinic.responseTime}
          ; nobody watches this app live.
        </li>
      </ul>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button variant="ghost" icon="check" onClick={() => setIsEnding(true)}>
          It is over
        </Button>
        <ButtonLink href="/my/report" variant="quiet" icon="hurts">
          It changed
        </ButtonLink>
      </div>
      <EndSheet flareId={flare.id} open={isEnding} onClose={() => setIsEnding(false)} />
    </Card>
  );
}

type EndSheetProps = { flareId: string; open: boolean; onClose: () => void };

/** Ends the flare, with what helped for the next time. */
function EndSheet({ flareId, open, onClose }: EndSheetProps) {
  const { enqueue } = useOutbox();
  const [whatHelped, setWhatHelped] = useState('');

  function end() {
    onClose();
    void enqueue('flares.end', {
      id: newId(),
      flareId,
      whatHelped: whatHelped.trim() || null,
      endedAt: new Date().toISOString(),
    });
  }

  return (
    <Sheet
      open={open}
      onClose={onClose}
      title="Is the flare over?"
      lead="Your plan goes on with its next session, at 80 % of the weights from before. All questions come once more before it."
      unsaved={whatHelped.trim() !== ''}
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            Not yet
          </Button>
          <Button onClick={end}>Yes, it is over</Button>
        </>
      }
    >
      <TextAreaField
        label="What helped? (optional)"
        hint="You find it again under Progress, and your trainer reads it."
        maxLength={500}
        value={whatHelped}
        onChange={(event) => setWhatHelped(event.target.value)}
      />
    </Sheet>
  );
}
