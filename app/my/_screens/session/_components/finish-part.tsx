'use client';

import { AdvicePanel } from '@/components/advice/advice-panel';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { RadioGroup } from '@/components/ui/radio-group';
import { PageTitle } from '@/components/ui/text';
import type { SessionDetail } from '@/contracts/plan';
import type { Lock } from '@/contracts/screening';
import type { EndedEarly } from '@/contracts/sessions';
import { PainTap } from '../../shared/pain-tap';
import type { SessionActions } from '../use-session';

export const endReasons = [
  { value: 'pain', label: 'Pain' },
  { value: 'too-hard', label: 'Too hard today' },
  { value: 'time', label: 'No more time' },
  { value: 'other', label: 'Something else' },
] as const satisfies readonly { value: EndedEarly; label: string }[];

type FinishPartProps = {
  detail: SessionDetail;
  session: SessionActions;
  lock: Lock | null;
  onBack: () => void;
};

/** The end of a session: the pain after, whose tap finishes it, and why when sets are left. */
export function FinishPart({ detail, session, lock, onBack }: FinishPartProps) {
  const { view, draft, change, finish } = session;
  const left = view.totalSets - view.doneSets;
  return (
    <div className="grid grid-cols-1 gap-4">
      {lock && <AdvicePanel about={lock} clinic={detail.clinic} />}
      <PageTitle
        eyebrow={`${view.doneSets} of ${view.totalSets} sets`}
        lead={left === 0 ? 'All sets are logged.' : 'What you did is logged. The rest may stay undone.'}
      >
        {left === 0 ? 'That was it' : 'Finish here?'}
      </PageTitle>
      {left > 0 && (
        <Card>
          <RadioGroup
            label="Why do you stop? (optional)"
            options={endReasons}
            value={draft.endedEarly}
            onValueChange={(endedEarly) => change({ endedEarly })}
          />
        </Card>
      )}
      <Card>
        <PainTap
          label="Pain in your back now, after training"
          hint="Your tap finishes the session."
          verb="Finish"
          doing="Finishing"
          onChoose={(pain) => void finish(pain)}
        />
      </Card>
      {left > 0 && !lock && (
        <Button variant="ghost" onClick={onBack}>
          Go on training
        </Button>
      )}
    </div>
  );
}
