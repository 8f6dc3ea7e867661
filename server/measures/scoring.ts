import type { MeasureAnswers } from '@/contracts/measures';
import { InvalidAnswer } from '@/domain/instruments/answers';
import { grocForm } from '@/domain/instruments/groc-form';
import { isResult } from '@/domain/instruments/instruments';
import { scorePhq4 } from '@/domain/instruments/phq4';
import { phq4Form } from '@/domain/instruments/phq4-form';
import { scorePsfs } from '@/domain/instruments/psfs';
import { psfsForm } from '@/domain/instruments/psfs-form';
import { scoreRmdq24 } from '@/domain/instruments/roland-morris';
import { rmdq24Form } from '@/domain/instruments/roland-morris-form';
import { sorensenResult } from '@/domain/instruments/sorensen';
import { AppError } from '@/server/errors';

type Scored = { readonly score: number; readonly answers: Record<string, unknown> };

/**
 * The score of what was answered or read off, and the answers as they are kept, with the version of the form.
 * Throws `invalid` for what the instrument does not have.
 */
export function scored(result: MeasureAnswers): Scored {
  const { score, answers } = reckon(result);
  if (!isResult(result.instrument, score)) {
    throw new AppError('invalid', 'This number is out of the range of the measure. Nothing was changed.');
  }
  return { score, answers };
}

function reckon(result: MeasureAnswers): Scored {
  try {
    switch (result.instrument) {
      case 'rmdq24': {
        const checked = [...result.checked].sort((a, b) => a - b);
        return { score: scoreRmdq24(checked), answers: { checked, formVersion: rmdq24Form.version } };
      }
      case 'psfs': {
        const { activities } = result;
        const score = scorePsfs(activities.map(({ rating }) => rating));
        return { score, answers: { activities, formVersion: psfsForm.version } };
      }
      case 'phq4': {
        const { answers } = result;
        return { score: scorePhq4(answers).score, answers: { answers, formVersion: phq4Form.version } };
      }
      case 'groc':
        return { score: result.value, answers: { value: result.value, formVersion: grocForm.version } };
      case 'body-mass':
        return { score: result.kg, answers: { kg: result.kg } };
      case 'active-minutes':
        return { score: result.minutes, answers: { kind: result.kind, minutes: result.minutes } };
      case 'sorensen':
        return { score: sorensenResult(result.value), answers: { value: result.value } };
      default:
        return { score: result.value, answers: { value: result.value } };
    }
  } catch (error) {
    if (error instanceof InvalidAnswer) throw new AppError('invalid');
    throw error;
  }
}
