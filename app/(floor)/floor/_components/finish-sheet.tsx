'use client';

import { endReasons } from '@/app/my/_screens/session/_components/finish-part';
import type { SessionActions } from '@/app/my/_screens/session/use-session';
import { PainTap } from '@/app/my/_screens/shared/pain-tap';
import { TextAreaField } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import { Sheet } from '@/components/ui/sheet';

type FinishProps = { name: string; session: SessionActions; onClose: () => void };

/** The end of one client's session: why, where sets are left, and the pain after, whose tap finishes it. */
export function FinishSheet({ name, session, onClose }: FinishProps) {
  const { view, draft, change, finish } = session;
  const left = view.totalSets - view.doneSets;
  return (
    <Sheet
      open
      onClose={onClose}
      title={`${name}: finish`}
      lead={
        left === 0
          ? 'All sets are logged.'
          : `${view.doneSets} of ${view.totalSets} sets are logged. The rest may stay undone.`
      }
    >
      <div className="grid gap-5">
        {left > 0 && (
          <RadioGroup
            label="Why does the session stop? (optional)"
            options={endReasons}
            value={draft.endedEarly}
            onValueChange={(endedEarly) => change({ endedEarly })}
          />
        )}
        <TextAreaField
          label="A note on this session"
          optional
          hint="The client sees it"
          value={draft.note}
          maxLength={2000}
          onChange={(event) => change({ note: event.target.value })}
        />
        <PainTap
          label="Pain in the back now, after training"
          hint="This tap finishes the session."
          verb="Finish"
          doing="Finishing"
          onChoose={(pain) => {
            void finish(pain);
            onClose();
          }}
        />
      </div>
    </Sheet>
  );
}
