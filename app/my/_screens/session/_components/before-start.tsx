'use client';

import { useEffect, useRef, useState } from 'react';
import { setLoadsText } from '@/app/my/_components/set-loads';
import { AdvicePanel } from '@/components/advice/advice-panel';
import { Button, ButtonLink } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { PageTitle } from '@/components/ui/text';
import type { SessionDetail } from '@/contracts/plan';
import { supersetLabels } from '@/domain/program/supersets';
import { screeningOutcome } from '@/domain/screening/outcome';
import { formatDayLong } from '@/lib/format/dates';
import { formatLoad } from '@/lib/units';
import { PainTap } from '../../shared/pain-tap';
import { completeStars, noStarAnswers, noStars, StarCheck } from '../../shared/star-check';
import { isPerHand, type WordsFor } from '../load-words';
import type { SessionActions } from '../use-session';

type BeforeStartProps = WordsFor & { detail: SessionDetail; session: SessionActions };

/**
 * The check before a session: the ★ questions, then the pain now. Where none of them fits, the tap on the pain says both,
 * in so many words, and starts the session.
 */
export function BeforeStart({ detail, session, units, locale }: BeforeStartProps) {
  const { start } = session;
  // Not kept over a reload: answers about now are not to be found again days later.
  const [stars, setStars] = useState(noStarAnswers);
  const answers = completeStars(stars);
  const outcome = answers ? screeningOutcome(answers).outcome : null;
  const hasYes = Object.values(stars.answers).some(Boolean);
  const level = outcome === 'emergency' || outcome === 'review' ? outcome : null;
  const painRef = useRef<HTMLDivElement>(null);
  const isAsking = outcome === 'ready';
  const wasAsking = useRef(isAsking);

  useEffect(() => {
    if (isAsking && !wasAsking.current) {
      painRef.current?.focus({ preventScroll: true });
      painRef.current?.scrollIntoView({ block: 'nearest' });
    }
    wasAsking.current = isAsking;
  }, [isAsking]);

  const { equipment } = detail.client;
  const labels = supersetLabels(detail.items);
  const when = detail.date === detail.today ? 'Today' : formatDayLong(detail.date, locale);
  return (
    <div className="grid grid-cols-1 gap-4">
      <PageTitle
        eyebrow={`Week ${detail.week} of ${detail.weeks} · session ${detail.key}`}
        lead={`${when} · about ${detail.minutes} min${detail.deload ? ' · a lighter week' : ''}`}
      >
        {detail.title}
      </PageTitle>

      <StarCheck
        title="Is any of this new or worse?"
        lead="Asked before every session. Read it through, then one tap."
        state={stars}
        onStateChange={setStars}
        none={
          <div className="mt-4 border-line border-t pt-4">
            <PainTap
              label="None of these, and the pain in your back right now is"
              hint="Your tap answers both and starts the session."
              verb="None of these: start"
              doing="Starting"
              onChoose={(pain) => void start(pain, noStars)}
            />
          </div>
        }
      />

      {level && answers && (
        <>
          <AdvicePanel about={level} clinic={detail.clinic} live />
          <Card>
            <p>Your answers go to your clinic and lock lifting until a clearance is recorded.</p>
            <Button block className="mt-3" onClick={() => void start(null, answers)}>
              Send my answers
            </Button>
          </Card>
        </>
      )}
      {!level && hasYes && (
        <p role="status" className="font-semibold text-ink-2">
          Answer the other questions too, or tap “No to the others”.
        </p>
      )}

      {isAsking && answers && (
        <div ref={painRef} tabIndex={-1} className="outline-none">
          <Card>
            <PainTap
              label="Pain in your back right now"
              hint="Your tap starts the session."
              verb="Start"
              doing="Starting"
              onChoose={(pain) => void start(pain, answers)}
            />
          </Card>
        </div>
      )}

      <Card flush>
        <div className="px-4.5 pt-4.5">
          <CardHeader title="What is in it" lead={detail.sessionNote} />
        </div>
        <ul className="divide-y divide-line border-line border-t">
          {detail.items.map((item, index) => (
            <li key={item.itemId} className="flex flex-wrap items-baseline justify-between gap-x-4 px-4.5 py-3">
              <span className="font-semibold">
                {labels[index] && <span className="mr-1.5 text-ink-quiet">{labels[index]}</span>}
                {item.name}
              </span>
              <span className="text-ink-2 text-item">
                {item.doseText}
                {item.loadKg !== null &&
                  ` · ${setLoadsText(item, { equipment, units, locale }) ?? formatLoad(item.loadKg, units, locale)}${isPerHand(item.loadKind) ? ' each hand' : ''}`}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      <ButtonLink variant="quiet" href="/my/today">
        Not now
      </ButtonLink>
    </div>
  );
}
