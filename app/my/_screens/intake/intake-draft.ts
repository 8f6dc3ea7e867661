import type { IntakeInput } from '@/contracts/screening';
import { defaultEquipment } from '@/domain/load/equipment';
import type { Equipment } from '@/domain/load/plates';
import { unanswered } from '@/domain/screening/outcome';
import { screeningQuestions } from '@/domain/screening/questions';

export type Units = 'kg' | 'lb';

/** What is filled in so far. Nulls are unanswered: a blank never counts as an answer. */
export type IntakeDraft = {
  /** The id that the answers are sent under, the same in every attempt. */
  readonly id: string | null;
  readonly step: number;
  readonly units: Units | null;
  readonly timeZone: string | null;
  readonly howLong: string | null;
  readonly history: string;
  readonly usualPain: number | null;
  readonly answers: Readonly<Record<string, boolean>>;
  /** Null is the clinic's gym. */
  readonly equipment: Equipment | null;
  readonly hasChosenEquipment: boolean;
  readonly goal: string;
  readonly consent: boolean;
};

export const emptyIntake: IntakeDraft = {
  id: null,
  step: 0,
  units: null,
  timeZone: null,
  howLong: null,
  history: '',
  usualPain: null,
  answers: {},
  equipment: null,
  hasChosenEquipment: false,
  goal: '',
  consent: false,
};

export const steps = ['about', 'pain', 'check', 'equipment', 'send'] as const;
export type StepId = (typeof steps)[number];

export const stepTitles: Record<StepId, string> = {
  about: 'You and your clinic',
  pain: 'Your pain',
  check: 'Questions before lifting',
  equipment: 'What you train with',
  send: 'Your goal and your consent',
};

export const durations = [
  { value: 'Less than 6 weeks', label: 'Less than 6 weeks' },
  { value: '6 weeks to 3 months', label: '6 weeks to 3 months' },
  { value: '3 to 12 months', label: '3 to 12 months' },
  { value: 'More than a year', label: 'More than a year' },
  { value: 'On and off for years', label: 'On and off for years' },
] as const;

/** What a step still lacks, by the name of its part, in the order of the page. */
export function missingOn(step: StepId, draft: IntakeDraft): string[] {
  switch (step) {
    case 'about':
      return draft.units === null ? ['units'] : [];
    case 'pain':
      return [draft.howLong === null ? 'howLong' : '', draft.usualPain === null ? 'usualPain' : ''].filter(Boolean);
    case 'check':
      return unanswered(draft.answers, screeningQuestions);
    case 'equipment':
      return draft.hasChosenEquipment ? [] : ['equipment'];
    case 'send':
      return draft.consent ? [] : ['consent'];
  }
}

/** What to send. Throws RangeError when something is missing: a blank form is never sent. */
export function intakeInput(draft: IntakeDraft, facts: { timeZone: string; consentVersion: number }): IntakeInput {
  const { id, units, usualPain, howLong } = draft;
  const isComplete = steps.every((step) => missingOn(step, draft).length === 0);
  if (!isComplete || id === null || units === null || usualPain === null) {
    throw new RangeError('The intake is not complete');
  }
  const equipment = draft.equipment ?? defaultEquipment(units);
  return {
    id,
    units,
    timeZone: draft.timeZone ?? facts.timeZone,
    painHistory: [howLong, draft.history.trim()].filter(Boolean).join('\n\n') || null,
    usualPain,
    answers: draft.answers,
    equipment: { ...equipment, has: [...equipment.has] as IntakeInput['equipment']['has'] } as IntakeInput['equipment'],
    goal: draft.goal.trim() || null,
    consent: true,
    consentVersion: facts.consentVersion,
  };
}
