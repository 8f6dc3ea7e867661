'use client';

import { useState } from 'react';
import { setLoadsText } from '@/app/my/_components/set-loads';
import { isPerHand } from '@/app/my/_screens/session/load-words';
import type { SessionActions } from '@/app/my/_screens/session/use-session';
import { PainTap } from '@/app/my/_screens/shared/pain-tap';
import {
  completeStars,
  noStarAnswers,
  noStars,
  type StarAnswers,
  StarCheck,
} from '@/app/my/_screens/shared/star-check';
import { AdvicePanel } from '@/components/advice/advice-panel';
import { Button } from '@/components/ui/button';
import { Sheet } from '@/components/ui/sheet';
import type { SessionDetail } from '@/contracts/plan';
import { screeningOutcome } from '@/domain/screening/outcome';
import { formatLoad } from '@/lib/units';
import type { ColumnGiven } from './column';

type NotStartedProps = { given: ColumnGiven; detail: SessionDetail; session: SessionActions };

/** Before a session: what is in it, and the way to the questions that are asked aloud. */
export function NotStarted({ given, detail, session }: NotStartedProps) {
  const { column, isSmall, locale } = given;
  const { units, equipment, name } = column.client;
  const [isAsking, setIsAsking] = useState(false);
  if (column.screeningDue) {
    return (
      <p className="text-ink-2">All questions are due before the next session. {name} answers them in their own app.</p>
    );
  }
  if (!column.intakeDone) return <p className="text-ink-2">{name} has not answered the first questions yet.</p>;
  if (detail.state === 'skipped') return <p className="text-ink-2">This session is no longer in the plan.</p>;
  return (
    <>
      {column.flareDay !== null && <p className="text-ink-2 text-small">Day {column.flareDay} of a flare.</p>}
      <ul className={isSmall ? 'grid gap-0.5 text-small' : 'divide-y divide-line'}>
        {session.view.items.map(({ item }) => (
          <li key={item.itemId} className={isSmall ? 'flex gap-2' : 'flex flex-wrap justify-between gap-x-4 py-2'}>
            <span className="min-w-0 flex-1 truncate font-semibold">{item.name}</span>
            <span className="shrink-0 text-ink-2">
              {item.doseText}
              {item.loadKg !== null &&
                ` · ${setLoadsText(item, { equipment, units, locale }) ?? formatLoad(item.loadKg, units, locale)}${isPerHand(item.loadKind) ? ' each' : ''}`}
            </span>
          </li>
        ))}
      </ul>
      <Button size="l" block onClick={() => setIsAsking(true)} aria-label={`Start with ${name}`}>
        Start
      </Button>
      {isAsking && (
        <AskSheet
          name={name}
          clinic={detail.clinic}
          onClose={() => setIsAsking(false)}
          onStart={(pain, answers) => {
            setIsAsking(false);
            void session.start(pain, answers);
          }}
        />
      )}
    </>
  );
}

type AskProps = {
  name: string;
  clinic: SessionDetail['clinic'];
  onClose: () => void;
  onStart: (pain: number | null, answers: StarAnswers) => void;
};

/** The questions before a session, read out to the client; and the pain now. An answer that locks shows the advice. */
function AskSheet({ name, clinic, onClose, onStart }: AskProps) {
  const [stars, setStars] = useState(noStarAnswers);
  const answers = completeStars(stars);
  const outcome = answers ? screeningOutcome(answers).outcome : null;
  const level = outcome === 'emergency' || outcome === 'review' ? outcome : null;
  return (
    <Sheet
      open
      onClose={onClose}
      title={`${name}: before the session`}
      lead="Read these out, and enter what you are told."
      unsaved={Object.values(stars.answers).some(Boolean)}
    >
      <div className="grid gap-4">
        <StarCheck
          title="Is any of this new or worse?"
          state={stars}
          onStateChange={setStars}
          none={
            <div className="mt-4 border-line border-t pt-4">
              <PainTap
                label="None of these, and the pain in the back right now is"
                hint="This tap answers both and starts the session."
                verb="None of these: start"
                doing="Starting"
                onChoose={(pain) => onStart(pain, noStars)}
              />
            </div>
          }
        />
        {level && answers && (
          <>
            <AdvicePanel about={level} clinic={clinic} live />
            <Button block variant="danger" onClick={() => onStart(null, answers)}>
              Keep these answers: lifting is locked
            </Button>
          </>
        )}
        {outcome === 'ready' && answers && (
          <PainTap
            label="Pain in the back right now"
            hint="This tap starts the session."
            verb="Start"
            doing="Starting"
            onChoose={(pain) => onStart(pain, answers)}
          />
        )}
      </div>
    </Sheet>
  );
}
