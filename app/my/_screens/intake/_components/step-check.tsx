'use client';

import type { IntakeState } from '@/contracts/screening';
import { AllQuestions } from '../../shared/all-questions';
import type { StepProps } from './step';

/** All screening questions. */
export function StepCheck({ draft, change, missing, state }: StepProps & { state: IntakeState }) {
  return (
    <AllQuestions
      answers={draft.answers}
      onAnswersChange={(answers) => change({ answers })}
      missing={missing}
      clinic={state.clinic}
    />
  );
}
