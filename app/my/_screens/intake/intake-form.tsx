'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/text';
import type { IntakeResult, IntakeState } from '@/contracts/screening';
import { newId } from '@/lib/id';
import { useTRPC } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';
import { useDeviceDraft } from '../shared/device-draft';
import { StepAbout, useDetectedZone } from './_components/step-about';
import { StepCheck } from './_components/step-check';
import { StepEquipment } from './_components/step-equipment';
import { StepPain } from './_components/step-pain';
import { StepSend } from './_components/step-send';
import { emptyIntake, intakeInput, missingOn, steps, stepTitles } from './intake-draft';

type IntakeFormProps = { state: IntakeState; onDone: (result: IntakeResult) => void };

/** The intake in five steps. What is filled in survives a reload; it is sent under one id, however often it is tried. */
export function IntakeForm({ state, onDone }: IntakeFormProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { draft, change, discard } = useDeviceDraft('intake', emptyIntake);
  const [isChecked, setIsChecked] = useState(false);
  const topRef = useRef<HTMLDivElement>(null);
  const timeZone = useDetectedZone(state.client.timeZone);
  const submit = useMutation(
    trpc.intake.submit.mutationOptions({
      onSuccess: (result) => {
        discard();
        void queryClient.invalidateQueries(trpc.plan.pathFilter());
        onDone(result);
      },
    }),
  );

  const step = steps[draft.step] ?? 'about';
  const isLast = draft.step === steps.length - 1;
  const missing = missingOn(step, draft);
  const failure = submit.error ? failureOf(submit.error) : null;

  const shownStep = useRef(draft.step);
  useEffect(() => {
    if (shownStep.current === draft.step) return;
    shownStep.current = draft.step;
    setIsChecked(false);
    window.scrollTo({ top: 0 });
    document.getElementById('page-title')?.focus({ preventScroll: true });
  }, [draft.step]);

  function goOn() {
    if (missing.length > 0) {
      setIsChecked(true);
      // After the render that marks what is open.
      requestAnimationFrame(() => {
        const first = topRef.current?.querySelector<HTMLElement>(
          '[data-missing], [aria-invalid], fieldset:has([id$="-error"])',
        );
        first?.scrollIntoView({ block: 'center' });
        (first?.matches('input') ? first : first?.querySelector('input'))?.focus({ preventScroll: true });
      });
      return;
    }
    if (!isLast) {
      change({ step: draft.step + 1 });
      return;
    }
    const back = steps.findIndex((each) => missingOn(each, draft).length > 0);
    if (back >= 0) {
      change({ step: back });
      return;
    }
    const id = draft.id ?? newId();
    change({ id });
    submit.mutate(intakeInput({ ...draft, id }, { timeZone, consentVersion: state.consent.version }));
  }

  const props = { draft, change, missing: isChecked ? missing : [] };
  return (
    <div ref={topRef} className="grid grid-cols-1 gap-5">
      <div>
        <PageTitle eyebrow={`Step ${draft.step + 1} of ${steps.length}`}>{stepTitles[step]}</PageTitle>
        <div aria-hidden="true" className="mt-3 flex gap-1.5">
          {steps.map((each, index) => (
            <span key={each} className={`h-1.5 flex-1 rounded-full ${index <= draft.step ? 'bg-spruce' : 'bg-line'}`} />
          ))}
        </div>
      </div>
      {step === 'about' && <StepAbout {...props} state={state} />}
      {step === 'pain' && <StepPain {...props} />}
      {step === 'check' && <StepCheck {...props} state={state} />}
      {step === 'equipment' && <StepEquipment {...props} />}
      {step === 'send' && <StepSend {...props} state={state} />}

      {isChecked && missing.length > 0 && (
        <p role="alert" className="font-semibold text-pain-high-ink">
          {missing.length === 1 ? 'One answer is' : `${missing.length} answers are`} still open above.
        </p>
      )}
      {failure && (
        <Banner tone="review" icon="warning" title="It was not sent" live>
          {failure.words} Your answers are kept on this phone.
        </Banner>
      )}
      <div className="flex flex-wrap-reverse justify-between gap-2">
        {draft.step > 0 && (
          <Button variant="ghost" size="l" onClick={() => change({ step: draft.step - 1 })}>
            Back
          </Button>
        )}
        <Button
          size="l"
          className="min-w-[min(10rem,100%)] flex-1"
          onClick={goOn}
          pending={submit.isPending}
          pendingLabel="Sending"
        >
          {isLast ? 'Send my answers' : 'Continue'}
        </Button>
      </div>
    </div>
  );
}
