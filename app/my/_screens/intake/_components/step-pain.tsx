'use client';

import { PainScale } from '@/components/pain/pain-scale';
import { TextAreaField } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import { painWord } from '@/domain/symptoms/pain';
import { durations } from '../intake-draft';
import type { StepProps } from './step';

export function StepPain({ draft, change, missing }: StepProps) {
  return (
    <>
      <RadioGroup
        label="How long has your back hurt?"
        options={durations}
        value={durations.find(({ value }) => value === draft.howLong)?.value ?? null}
        onValueChange={(howLong) => change({ howLong })}
        error={missing.includes('howLong') ? 'Choose what fits best, please.' : null}
      />
      <div>
        <PainScale
          label="Your usual pain in the last week"
          hint="On an ordinary day, neither the best nor the worst."
          value={draft.usualPain}
          onValueChange={(usualPain) => change({ usualPain })}
          error={missing.includes('usualPain') ? 'Tap a number from 0 to 10, please.' : null}
        />
        <p aria-live="polite" className="mt-1 min-h-6 font-semibold text-ink-2">
          {draft.usualPain === null ? '' : `${draft.usualPain} · ${painWord(draft.usualPain)}`}
        </p>
      </div>
      <TextAreaField
        label="What should your trainer know about it?"
        hint="How it began, what brings it on, what helps, what you were told."
        optional
        maxLength={3900}
        value={draft.history}
        onChange={(event) => change({ history: event.target.value })}
      />
    </>
  );
}
