'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { FieldError, TextAreaField } from '@/components/ui/field';
import { NumberStepper } from '@/components/ui/number-stepper';
import { RadioGroup } from '@/components/ui/radio-group';
import { useToast } from '@/components/ui/toast';
import type { CurrentPolicy, PolicyChange } from '@/contracts/policies';
import { defaultPolicy, type Policy, type PolicyNumber } from '@/domain/progression/policy';
import { policyBounds, policyProblems } from '@/domain/progression/policy-bounds';
import { policyChanges } from '@/domain/progression/policy-changes';
import { rebased } from '@/lib/rebased';
import { useTRPCClient } from '@/trpc/client';
import { useDeed } from '../../../(trainer)/_components/use-deed';
import { approvalWords, numberGroups, numberWords, sayChange, sayNumber } from './policy-words';
import { TrialPanel } from './trial-panel';

type Base = Pick<CurrentPolicy, 'version' | 'policy'>;

/**
 * Changes the rules of the clinic: numbers within their bounds, tried on a model, adopted with a reason. What somebody
 * else adopted meanwhile is shown before anything is set over it.
 */
export function PolicyEditor({ current }: { current: CurrentPolicy }) {
  const trpc = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [base, setBase] = useState<Base>(current);
  const [policy, setPolicy] = useState(base.policy);
  const [reason, setReason] = useState('');
  /** What somebody else changed since this page was opened. */
  const [theirs, setTheirs] = useState<readonly PolicyChange[]>([]);
  const deed = useDeed(trpc.policies.adopt.mutate);

  const problems = Object.fromEntries(
    policyProblems(policy).map(({ field, words }) => [field, sayProblem(field, words)]),
  );
  const wrong = Object.keys(problems) as PolicyNumber[];
  const changes: readonly PolicyChange[] = policyChanges(base.policy, policy);

  async function adopt(event: FormEvent) {
    event.preventDefault();
    if (wrong.length > 0) return;
    if (!reason.trim()) {
      deed.refuse({ reason: 'Write why, for everybody who works here.' });
      return;
    }
    const done = await deed.run({ expectedVersion: base.version, policy, reason }, (failure) => {
      if (failure.code !== 'version_conflict' || !failure.details) return;
      const now = failure.details as Base;
      setTheirs(policyChanges(base.policy, now.policy));
      setPolicy((typed) => rebased(base.policy, typed, now.policy));
      setBase(now);
      // The tables around it follow.
      router.refresh();
    });
    if (!done) return;
    setBase({ version: done.version, policy });
    setReason('');
    setTheirs([]);
    toast.show({ title: `Version ${done.version} adopted`, detail: 'Decisions from now on are made with it.' });
    router.refresh();
  }

  return (
    <form noValidate onSubmit={adopt} className="grid gap-4">
      <p className="max-w-prose text-ink-2 text-small">
        Each number has bounds, so that a worse answer never leads to a milder rule. All of them are convention: nobody
        has tested them for lifting with back pain. Those marked “not in the model” change nothing in a trial.
      </p>
      {numberGroups.map(({ title, fields }) => (
        <Card key={title} aria-label={title}>
          <CardHeader title={<span className="text-item">{title}</span>} />
          <div className="grid gap-x-5 gap-y-6 sm:grid-cols-2 xl:grid-cols-3">
            {fields.map((field) => (
              <PolicyField
                key={field}
                field={field}
                value={policy[field]}
                now={base.policy[field]}
                error={problems[field] ?? deed.errorOf(`policy.${field}`)}
                onChange={(value) => setPolicy((before) => ({ ...before, [field]: value }))}
              />
            ))}
          </div>
        </Card>
      ))}
      <Card aria-label="Who decides">
        <RadioGroup<Policy['approval']>
          label="Increases"
          hint="For clients without a setting of their own. Decreases apply at once either way."
          options={[
            { value: 'trainer', label: approvalWords.trainer, hint: 'Unanswered means: repeat.' },
            { value: 'automatic', label: approvalWords.automatic },
          ]}
          value={policy.approval}
          onValueChange={(approval) => setPolicy((before) => ({ ...before, approval }))}
        />
      </Card>
      <TrialPanel now={base.policy} edited={policy} hasProblems={wrong.length > 0} />
      <Card aria-labelledby="adopt-title">
        <CardHeader
          id="adopt-title"
          title="Adopt"
          lead={`As version ${base.version + 1}. Decisions made before keep their version.`}
        />
        <div className="grid gap-4">
          {changes.length === 0 ? (
            <p className="text-ink-2">Nothing is changed yet.</p>
          ) : (
            <ul aria-label="What changes" className="grid gap-1">
              {changes.map((change) => (
                <li key={change.field} className="font-semibold">
                  {sayChange(change)}
                </li>
              ))}
            </ul>
          )}
          <TextAreaField
            label="Reason"
            hint="Everybody who works here can read it."
            value={reason}
            maxLength={500}
            error={deed.errorOf('reason')}
            onChange={(event) => setReason(event.target.value)}
          />
          {wrong.length > 0 && (
            <FieldError>
              {`These rules cannot be adopted yet. Look at: ${wrong.map((field) => numberWords[field].label).join(', ')}.`}
            </FieldError>
          )}
          {theirs.length > 0 && (
            <Banner
              tone="review"
              icon="warning"
              title={`Somebody else adopted version ${base.version} in the meantime.`}
              live
              actions={
                changes.length > 0 && (
                  <Button
                    variant="ghost"
                    disabled={deed.isRunning}
                    onClick={() => {
                      setPolicy(base.policy);
                      setTheirs([]);
                    }}
                  >
                    Leave theirs
                  </Button>
                )
              }
            >
              <ul aria-label="What they changed" className="grid gap-0.5">
                {theirs.map((change) => (
                  <li key={change.field}>{sayChange(change)}</li>
                ))}
              </ul>
              {changes.length > 0
                ? 'What changes now is listed above, against theirs. Adopt it as it is, or leave theirs.'
                : 'Nothing of yours is left to adopt.'}
            </Banner>
          )}
          {theirs.length === 0 && deed.words && <Banner tone="review" icon="warning" title={deed.words} live />}
          <div>
            <Button type="submit" pending={deed.isRunning} disabled={changes.length === 0 || wrong.length > 0}>
              Adopt these rules
            </Button>
          </div>
        </div>
      </Card>
    </form>
  );
}

/** A share is typed in per cent, so its step is said in per cent too. */
function sayProblem(field: PolicyNumber, words: string): string {
  const isStep = numberWords[field].percent && words.startsWith('In steps');
  return isStep ? `In steps of ${sayNumber(field, policyBounds[field].step)}.` : words;
}

type FieldProps = {
  field: PolicyNumber;
  value: number;
  now: number;
  error: string | null | undefined;
  onChange: (value: number) => void;
};

/** One number with its bounds, what it does, and what it was built with. */
function PolicyField({ field, value, now, error, onChange }: FieldProps) {
  const { label, explains, unit, percent, unseen } = numberWords[field];
  const { min, max, step } = policyBounds[field];
  const times = percent ? 100 : 1;
  const shown = (number: number) => Number((number * times).toFixed(2));
  return (
    <div className="grid content-start gap-1.5">
      <NumberStepper
        label={label}
        value={shown(value)}
        onValueChange={(typed) => onChange(Number((typed / times).toFixed(4)))}
        min={shown(min)}
        max={shown(max)}
        step={shown(step)}
        decimals={Number.isInteger(shown(step)) ? 0 : 1}
        error={error}
        {...(percent ? { unit: '%', unitWords: 'per cent' } : unit !== undefined && { unit, unitWords: unit })}
      />
      <p className="text-ink-2 text-small">
        {explains} {shown(min)} to {shown(max)}; built in {sayNumber(field, defaultPolicy[field])}.
        {value !== now && <span className="font-semibold text-copper-ink"> Now {sayNumber(field, now)}.</span>}
        {unseen && <span className="text-ink-quiet"> Not in the model.</span>}
      </p>
    </div>
  );
}
