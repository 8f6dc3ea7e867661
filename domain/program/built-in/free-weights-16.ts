import { painWhileTraining, warmUp, whatToExpect } from '@/domain/program/built-in/cards';
import { type Dose, holds, lineWriter, reps, type Standing, session, weeks } from '@/domain/program/built-in/write';
import { builtInFlareSession } from '@/domain/program/flare-session';
import type { ProgramDocument } from '@/domain/program/types';

const standing: Readonly<Record<string, Standing>> = {
  walking: { rest: 0, note: 'As a warm-up, at a pace where you can talk.' },
  'goblet-squat': { rest: 120, startKg: 8, swapTo: 'goblet-box-squat', tempo: [3, 0, 1, 0] },
  'box-squat': { rest: 120, startKg: 20, stepKg: 2.5, swapTo: 'goblet-box-squat', tempo: [2, 1, 1, 0] },
  'back-squat': { rest: 150, startKg: 30, stepKg: 2.5, swapTo: 'box-squat' },
  'kettlebell-deadlift': { rest: 120, startKg: 12, swapTo: 'glute-bridge' },
  'block-pull': { rest: 150, startKg: 30, stepKg: 2.5, swapTo: 'kettlebell-deadlift', swapForLeg: 'hip-thrust' },
  deadlift: { rest: 150, startKg: 40, stepKg: 2.5, swapTo: 'block-pull', swapForLeg: 'hip-thrust' },
  'romanian-deadlift': { rest: 120, startKg: 20, stepKg: 2.5, swapTo: 'hip-thrust', tempo: [3, 0, 1, 0] },
  'split-squat': { rest: 90, startKg: 4, swapTo: 'supported-split-squat' },
  'reverse-lunge': { rest: 90, startKg: 6, swapTo: 'supported-split-squat' },
  'step-up': { rest: 90, startKg: 6, swapTo: 'step-up-low' },
  'hip-thrust': { rest: 90, startKg: 30, stepKg: 2.5, swapTo: 'glute-bridge' },
  'overhead-press': { rest: 120, startKg: 20, stepKg: 1.25, swapTo: 'half-kneeling-press' },
  'floor-press': { rest: 90, startKg: 6, swapTo: 'incline-push-up' },
  'barbell-row': { rest: 120, startKg: 20, stepKg: 2.5, swapTo: 'one-arm-row' },
  'one-arm-row': { rest: 60, startKg: 8, swapTo: 'band-row' },
  plank: { rest: 60 },
  'side-plank': { rest: 45 },
};

const x = lineWriter(standing);

/** Squat and pull of the block, heavier and through more range as it goes on. */
const lifts = (week: number) =>
  week <= 4
    ? (['goblet-squat', 'kettlebell-deadlift', 'one-arm-row'] as const)
    : week <= 10
      ? (['box-squat', 'block-pull', 'barbell-row'] as const)
      : (['back-squat', 'deadlift', 'barbell-row'] as const);

/** Twelve repetitions with much left in a new lift, towards eight with two or three left. */
function main(week: number): readonly [Dose, number] {
  const inBlock = week <= 4 ? week : week <= 10 ? week - 4 : week - 10;
  if (inBlock === 1) return [reps(2, 12), 6];
  if (inBlock === 2) return [reps(3, 12), 6.5];
  if (inBlock <= 4) return [reps(3, 10, 12), 7];
  return [reps(3, 8, 10), 7.5];
}

const program = (week: number) => {
  const [squat, pull, row] = lifts(week);
  const [dose, rpe] = main(week);
  const side = reps(week <= 2 ? 2 : 3, 8, 12);
  const hold = 15 + 5 * Math.ceil(week / 2);
  return [
    session('A', 'Squat and press', week <= 4 ? 45 : 55, [
      x('walking', holds(1, 300), 3),
      x(squat, dose, rpe),
      x('split-squat', side, 6.5),
      x('overhead-press', side, 6.5),
      x('plank', holds(3, Math.min(60, hold)), 6),
    ]),
    session('B', 'Deadlift and row', week <= 4 ? 45 : 55, [
      x('walking', holds(1, 300), 3),
      x(pull, dose, rpe),
      x('step-up', side, 6.5),
      x(row, side, 7),
      x('side-plank', holds(2, Math.min(45, hold)), 6),
    ]),
    session('C', 'Both, lighter', week <= 4 ? 45 : 50, [
      x('walking', holds(1, 300), 3),
      x(squat, reps(2, 10), Math.max(5, rpe - 1)),
      x('romanian-deadlift', side, 6.5),
      x('reverse-lunge', reps(2, 8, 12), 6.5),
      x('hip-thrust', side, 7),
      x('floor-press', side, 6.5),
    ]),
  ];
};

export const freeWeights16: ProgramDocument = {
  schema: 1,
  summary: 'Sixteen weeks of free weights, three times a week: squats, deadlifts, lunges and presses of 8 to 12.',
  forWhom:
    'People whose back has hurt for more than three months, who can already hinge and squat to a box, and who have a rack, a bar and dumbbells.',
  sessionsPerWeek: 3,
  mesocycles: [
    {
      title: 'Bells',
      aim: 'Find a squat and a deadlift that feel sure, with bells and plenty in reserve.',
      weeks: weeks(1, 4, 40, program),
    },
    {
      title: 'Bar, shorter range',
      aim: 'The same movements with a bar: squat to a box, pull from blocks.',
      weeks: weeks(5, 10, 40, program),
    },
    {
      title: 'Bar, full range',
      aim: 'Back squat and deadlift from the floor, eight to twelve repetitions, two or three always left.',
      weeks: weeks(11, 16, 40, program),
    },
  ],
  evidence: {
    source: 'Welch and others, BMJ Open Sport Exerc Med 2015; 1: e000050 (open access).',
    population:
      '30 adults in Dublin, 11 women and 19 men of about 40 years, with low back pain for more than three months; without earlier spinal surgery or loss of nerve function.',
    doseReported: 'Three sessions a week for 16 weeks of progressive training with free weights.',
    adapted: [
      'Choice, order and sets of the exercises',
      '8 to 12 repetitions with two or more in reserve (RPE 6 to 7.5), never to the last one',
      'Bells first, then blocks and box, then the full range',
      'A lighter sixth and twelfth week: sets −40 %, load −10 % (convention)',
      'Loads follow your reports by our rules, not the protocol of the study',
    ],
    certainty: 'very low',
    certaintyWords:
      'One group, before and after, without a comparison: pain, disability and quality of life were better after 16 weeks, and the back-extension hold was 18 % longer. Without a second group nobody can say how much of that the training did.',
  },
  cards: [whatToExpect, painWhileTraining, warmUp],
  flareSession: builtInFlareSession,
};
