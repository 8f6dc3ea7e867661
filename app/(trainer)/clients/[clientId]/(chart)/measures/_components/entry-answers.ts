import type { RecordInput } from '@/contracts/measures';
import { phq4Form } from '@/domain/instruments/phq4-form';
import { psfsForm } from '@/domain/instruments/psfs-form';
import { toKg } from '@/lib/units';
import type { EntryFormFacts } from './form-of';

/** What is filled in so far; nulls are unanswered: a blank never counts as an answer. */
export type EntryAnswers = {
  readonly value: number | null;
  readonly checked: readonly number[];
  readonly noneFits: boolean;
  readonly phq4: readonly (number | null)[];
  readonly activities: readonly { readonly activity: string; readonly rating: number | null }[];
};

export function emptyEntry({ activities }: EntryFormFacts): EntryAnswers {
  const names = activities ?? Array.from({ length: psfsForm.activityCount }, () => '');
  return {
    value: null,
    checked: [],
    noneFits: false,
    phq4: phq4Form.items.map(() => null),
    activities: names.map((activity) => ({ activity, rating: null })),
  };
}

const named = ({ activities }: EntryAnswers) => activities.filter(({ activity }) => activity.trim() !== '');

/** What is still to be answered, in words; null when the form is complete. */
export function missingIn({ instrument }: EntryFormFacts, answers: EntryAnswers): string | null {
  switch (instrument) {
    case 'rmdq24':
      return answers.checked.length === 0 && !answers.noneFits ? 'Tick what fits, or that none of these fits.' : null;
    case 'phq4':
      return answers.phq4.includes(null) ? 'All four questions need an answer.' : null;
    case 'psfs': {
      if (named(answers).length === 0) return 'Name at least one activity.';
      return named(answers).some(({ rating }) => rating === null) ? 'Rate each activity.' : null;
    }
    default:
      return answers.value === null ? 'Time it, or enter a number.' : null;
  }
}

/** The message of a complete form. */
export function resultOf({ instrument, units }: EntryFormFacts, answers: EntryAnswers): RecordInput['result'] {
  const value = answers.value ?? 0;
  switch (instrument) {
    case 'rmdq24':
      return { instrument, checked: [...answers.checked], noneFits: answers.checked.length === 0 };
    case 'phq4':
      return { instrument, answers: answers.phq4.map((answer) => answer ?? 0) };
    case 'psfs':
      return {
        instrument,
        activities: named(answers).map(({ activity, rating }) => ({ activity: activity.trim(), rating: rating ?? 0 })),
      };
    case 'body-mass':
      return { instrument, kg: Math.round(toKg(value, units) * 10) / 10 };
    case 'active-minutes':
      return { instrument, kind: 'other', minutes: value };
    default:
      return { instrument, value };
  }
}
