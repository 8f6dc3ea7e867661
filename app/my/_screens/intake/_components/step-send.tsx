'use client';

import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/checkbox';
import { TextAreaField } from '@/components/ui/field';
import type { IntakeState } from '@/contracts/screening';
import { screeningQuestions } from '@/domain/screening/questions';
import { steps } from '../intake-draft';
import type { StepProps } from './step';

/** The goal, the consent, and everything once more before it is sent. */
export function StepSend({ draft, change, missing, state }: StepProps & { state: IntakeState }) {
  const yes = screeningQuestions.filter(({ id }) => draft.answers[id]);
  const rows: { step: (typeof steps)[number]; name: string; value: string }[] = [
    { step: 'about', name: 'Weights', value: draft.units === 'lb' ? 'Pounds' : 'Kilograms' },
    { step: 'pain', name: 'Pain', value: `${draft.howLong ?? ''}, usually ${draft.usualPain ?? '–'} of 10` },
    {
      step: 'check',
      name: 'Questions',
      value: yes.length === 0 ? 'All answered with no' : `${yes.length} answered with yes`,
    },
    { step: 'equipment', name: 'Equipment', value: draft.equipment ? 'Your own' : 'Clinic or ordinary gym' },
  ];
  return (
    <>
      <TextAreaField
        label="What do you want to be able to do?"
        hint="In your own words, such as: carry my daughter up the stairs."
        optional
        maxLength={500}
        value={draft.goal}
        onChange={(event) => change({ goal: event.target.value })}
      />
      <Card>
        <h2 className="font-strong text-heading">Your answers</h2>
        <dl className="mt-1 divide-y divide-line">
          {rows.map(({ step, name, value }) => (
            <div key={step} className="grid grid-cols-[1fr_auto] items-center py-1.5">
              <dt className="text-ink-quiet text-small">{name}</dt>
              <dd className="row-start-2">{value}</dd>
              <dd className="col-start-2 row-span-2 row-start-1">
                <Button
                  variant="quiet"
                  className="-mr-3"
                  aria-label={`Change: ${name}`}
                  onClick={() => change({ step: steps.indexOf(step) })}
                >
                  Change
                </Button>
              </dd>
            </div>
          ))}
        </dl>
        {yes.length > 0 && (
          <div className="mt-2 border-line border-t pt-3">
            <p className="font-semibold text-item">You answered yes to</p>
            <ul className="mt-1 grid list-disc gap-1.5 pl-5 text-item">
              {yes.map(({ id, text }) => (
                <li key={id}>{text}</li>
              ))}
            </ul>
          </div>
        )}
      </Card>
      <Card>
        <h2 className="font-strong text-heading">{state.consent.title}</h2>
        <ul className="mt-2 grid list-disc gap-2 pl-5">
          {state.consent.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <div className="mt-3 border-line border-t pt-1">
          <Checkbox
            label="I agree"
            hint={`Version ${state.consent.version} of this text is stored with your consent.`}
            checked={draft.consent}
            onCheckedChange={(consent) => change({ consent })}
            error={missing.includes('consent') ? 'Without your consent we cannot keep what you tell us.' : null}
          />
        </div>
      </Card>
    </>
  );
}
