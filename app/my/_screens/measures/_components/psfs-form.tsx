import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { TextField } from '@/components/ui/field';
import { PageTitle } from '@/components/ui/text';
import { psfsForm } from '@/domain/instruments/psfs-form';
import { useDeviceDraft } from '../../shared/device-draft';
import type { FormProps } from './form';
import { NumberScale } from './number-scale';

type Draft = {
  readonly names: readonly string[];
  readonly ratings: Readonly<Record<number, number>>;
  readonly isRating: boolean;
};
const empty: Draft = { names: ['', '', ''], ratings: {}, isRating: false };

/** Three activities of one's own: named the first time, rated every time. */
export function PsfsForm({ measures, send }: FormProps) {
  const kept = measures.activities;
  const { draft, change, discard } = useDeviceDraft<Draft>('measure.psfs', empty);
  const [isChecked, setIsChecked] = useState(false);
  const named = draft.names.map((name) => name.trim()).filter((name) => name !== '');
  const activities = kept ?? named;
  const isTwice = new Set(named).size < named.length;
  const isNaming = kept === null && !draft.isRating;
  const isMissing = (index: number) => draft.ratings[index] === undefined;

  function toRating() {
    setIsChecked(true);
    if (named.length === 0 || isTwice) return;
    setIsChecked(false);
    change({ isRating: true });
  }

  function finish() {
    setIsChecked(true);
    if (activities.some((_, index) => isMissing(index))) return;
    const rated = activities.map((activity, index) => ({ activity, rating: draft.ratings[index] ?? 0 }));
    discard();
    send({ instrument: 'psfs', activities: rated });
  }

  if (isNaming) {
    return (
      <div className="grid gap-4">
        <PageTitle lead={psfsForm.choose}>Your own activities</PageTitle>
        <Card>
          <div className="grid gap-4">
            {draft.names.map((name, index) => (
              <TextField
                // biome-ignore lint/suspicious/noArrayIndexKey: three fields that never move
                key={index}
                label={['First', 'Second', 'Third'][index] ?? ''}
                hint={`Such as: ${psfsForm.examples[index]}`}
                maxLength={120}
                value={name}
                optional={index > 0}
                error={isChecked && index === 0 && named.length === 0 ? 'Name at least one activity.' : null}
                onChange={({ target }) =>
                  change((now) => ({ names: now.names.map((each, at) => (at === index ? target.value : each)) }))
                }
              />
            ))}
          </div>
          {isChecked && isTwice && (
            <p role="alert" className="mt-3 font-semibold text-pain-mid-ink text-small">
              Each activity can be named once.
            </p>
          )}
        </Card>
        <Button size="l" block onClick={toRating}>
          Continue
        </Button>
      </div>
    );
  }
  return (
    <div className="grid gap-4">
      <PageTitle lead={kept ? psfsForm.rateAgain : psfsForm.rate}>Your own activities</PageTitle>
      {activities.map((activity, index) => (
        <Card key={activity}>
          <NumberScale
            label={activity}
            from={0}
            low={psfsForm.lowest}
            high={psfsForm.highest}
            value={draft.ratings[index] ?? null}
            onValueChange={(value) => change((now) => ({ ratings: { ...now.ratings, [index]: value } }))}
            missing={isChecked && isMissing(index)}
          />
        </Card>
      ))}
      <Button size="l" block onClick={finish}>
        Send
      </Button>
      {!kept && (
        <Button variant="quiet" icon="chevron-left" onClick={() => change({ isRating: false })}>
          Change the activities
        </Button>
      )}
    </div>
  );
}
