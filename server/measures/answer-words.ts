import { phq4Form } from '@/domain/instruments/phq4-form';
import { rmdq24Form } from '@/domain/instruments/roland-morris-form';
import type { MeasurementRow } from './queries';

/** What was answered, in words; empty where the score says it all, or the answers are not in a form that is known. */
export function answerWords({ instrument, answers }: Pick<MeasurementRow, 'instrument' | 'answers'>): string[] {
  switch (instrument) {
    case 'rmdq24':
      return listOf<number>(answers.checked).flatMap((item) => rmdq24Form.items[item - 1] ?? []);
    case 'psfs':
      return listOf<{ activity: string; rating: number }>(answers.activities).map(
        ({ activity, rating }) => `${activity}: ${rating} of 10`,
      );
    case 'phq4':
      return listOf<number>(answers.answers).flatMap((answer, index) => {
        const item = phq4Form.items[index];
        return item ? [`${item}: ${phq4Form.labels[answer]?.toLowerCase()}`] : [];
      });
    case 'active-minutes':
      return [answers.kind === 'walking' ? 'Walking' : 'Other aerobic work'];
    default:
      return [];
  }
}

const listOf = <Item>(value: unknown): Item[] => (Array.isArray(value) ? value : []);
