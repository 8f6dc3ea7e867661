import type { MeasureAnswers } from '@/contracts/measures';
import { phq4Form } from '@/domain/instruments/phq4-form';
import { rmdq24Form } from '@/domain/instruments/roland-morris-form';
import type { Draft, StepId } from './run';

/** The answers of a step that is filled in, or what is still missing, in words. */
export function complete(id: StepId, draft: Draft): { result: MeasureAnswers } | { missing: string } {
  const { value, questions } = draft;
  switch (id) {
    case 'rmdq24': {
      if (rmdq24Form.items.some((_, index) => questions[index] === undefined)) {
        return { missing: 'Every sentence needs an answer.' };
      }
      const checked = rmdq24Form.items.flatMap((_, index) => (questions[index] === 1 ? [index + 1] : []));
      return { result: { instrument: id, checked, noneFits: checked.length === 0 } };
    }
    case 'phq4': {
      const answers = phq4Form.items.flatMap((_, index) => questions[index] ?? []);
      if (answers.length < phq4Form.items.length) return { missing: 'All four questions need an answer.' };
      return { result: { instrument: id, answers } };
    }
    case 'psfs': {
      const named = draft.activities.filter(({ activity }) => activity.trim() !== '');
      if (named.length === 0) return { missing: 'Name at least one activity.' };
      const names = named.map(({ activity }) => activity.trim());
      if (new Set(names).size < names.length) return { missing: 'Each activity can be named once.' };
      const activities = named.flatMap(({ rating }, index) =>
        rating === null ? [] : [{ activity: names[index] ?? '', rating }],
      );
      if (activities.length < named.length) return { missing: 'Rate each activity.' };
      return { result: { instrument: id, activities } };
    }
    case 'groc':
      return value === null ? { missing: 'Tap a number, please.' } : { result: { instrument: id, value } };
    default:
      return value === null
        ? { missing: 'Time it, or enter a number. Or skip it and say why.' }
        : { result: { instrument: id, value } };
  }
}
