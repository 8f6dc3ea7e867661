import type { IntakeDraft } from '../intake-draft';

/** What every step of the intake gets. `missing` is empty until the person has tried to go on. */
export type StepProps = {
  readonly draft: IntakeDraft;
  readonly change: (change: Partial<IntakeDraft>) => void;
  readonly missing: readonly string[];
};
