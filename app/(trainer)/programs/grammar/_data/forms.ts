import { exerciseById } from '@/domain/exercises/library';
import { parsePrescription } from '@/domain/prescription/parse';
import { printPrescription } from '@/domain/prescription/print';
import { spellOut } from '@/domain/prescription/spell-out';

export type Form = {
  readonly text: string;
  /** Name of the exercise that it is read for. */
  readonly exercise: string;
  /** What it means, by the same reader as the builder's. */
  readonly meaning: readonly string[];
  /** The short form of the same. */
  readonly short: string;
  readonly isUnderstood: boolean;
};

export type FormGroup = { readonly title: string; readonly forms: readonly Form[] };

const examples: readonly (readonly [title: string, exerciseId: string, ...texts: string[]])[] = [
  ['Sets and repetitions', 'block-pull', '3x8', '3 × 8-10', '3 sets of 8', '2x amrap<=15', '-'],
  ['Each side', 'one-arm-row', '3x10/side', '3 x 10 ea', '3x10 per leg', '3x10 total'],
  ['Time and distance', 'plank', '3x30s', '3x1:30', '1 x 5 min'],
  ['Carries', 'suitcase-carry', '4x30m/side 16kg'],
  ['Load', 'deadlift', '3x5 60kg', '3x5 135lb', '5x5 @75%', '5x5 @75% 60kg', '3x5 w/ 60 kilos'],
  ['Load in each hand', 'farmer-carry', '3x30m 12kg/hand'],
  [
    'Effort, tempo, rest',
    'box-squat',
    '3x8 rpe6',
    '3x8 @6.5',
    '3x8 rir3',
    '3x8 t3010 r2:00',
    '3x8 tempo 3-0-1-0, 90 s rest',
  ],
  [
    'Rises',
    'deadlift',
    '3x8 rpe6 +2.5/wk',
    '3x8 +2.5kg/wk max 60kg',
    '3x8 135lb +5lb/wk',
    '3x8 +5%/wk',
    '3x8 +2.5/session',
  ],
  ['Lighter weeks', 'deadlift', '2x8 -10%'],
  ['Growth by plan', 'plank', '3x20s +5s/wk until 60s', '3x8 +1rep/wk until 12'],
  ['Range', 'block-pull', '3x8 20cm', '3x8 20cm -2cm/wk until 0cm'],
  ['Sets that differ', 'deadlift', '40x8, 50x6, 60x4', '@60%x8, @70%x6, @75%x4', '60x8, 50x10', '8, 6, 4 60kg'],
  ['Descending holds and reps', 'curl-up', '6-4-2', '10s, 8s, 6s'],
  ['Warm-up', 'deadlift', '3x5 60kg w 20x5 40x3', '3x5 wu 50%x5 70%x3'],
];

/** Every form with an example, and what the reader makes of it now. */
export function formGroups(): FormGroup[] {
  return examples.map(([title, exerciseId, ...texts]) => {
    const exercise = exerciseById(exerciseId);
    const forms = texts.map((text): Form => {
      const base = { text, exercise: exercise?.name ?? exerciseId };
      const parsed = parsePrescription(text, exercise);
      if (!parsed.ok) {
        return { ...base, meaning: parsed.problems.map(({ words }) => words), short: '', isUnderstood: false };
      }
      if (parsed.prescription === null)
        return { ...base, meaning: ['Not done in this week.'], short: '', isUnderstood: true };
      const remarks = parsed.remarks?.map(({ words }) => words) ?? [];
      const meaning = [...spellOut(parsed.prescription, exercise), ...remarks];
      return { ...base, meaning, short: printPrescription(parsed.prescription, exercise), isUnderstood: true };
    });
    return { title, forms };
  });
}
