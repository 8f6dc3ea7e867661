import { painWhileTraining, whatToExpect } from '@/domain/program/built-in/cards';
import { type Dose, holds, lineWriter, reps, type Standing, session, weeks } from '@/domain/program/built-in/write';
import { builtInFlareSession } from '@/domain/program/flare-session';
import type { ProgramDocument } from '@/domain/program/types';

/** As the study had it. */
const REST = 30;

const standing: Readonly<Record<string, Standing>> = {
  walking: { rest: 0, note: 'As a warm-up, at a pace where you can talk.' },
  'cat-camel': { rest: REST },
  'sit-to-stand': { rest: REST },
  'bodyweight-squat': { rest: REST, swapTo: 'sit-to-stand' },
  'goblet-squat': { rest: REST, startKg: 6, swapTo: 'goblet-box-squat' },
  'supported-split-squat': { rest: REST },
  'reverse-lunge': { rest: REST, startKg: 4, swapTo: 'supported-split-squat' },
  'dowel-hinge': { rest: REST },
  'kettlebell-deadlift': { rest: REST, startKg: 8, swapTo: 'glute-bridge' },
  'glute-bridge': { rest: REST },
  'band-row': { rest: REST },
  'one-arm-row': { rest: REST, startKg: 5, swapTo: 'band-row' },
  'wall-push-up': { rest: REST },
  'incline-push-up': { rest: REST, swapTo: 'wall-push-up' },
  'bird-dog': { rest: REST },
  'dead-bug': { rest: REST },
  'side-plank-knees': { rest: REST },
  'side-plank': { rest: REST, swapTo: 'side-plank-knees' },
  'suitcase-carry': { rest: REST, startKg: 6 },
};

const x = lineWriter(standing);

/** Twenty, then fifteen, then twelve. */
function ofWeek(week: number): { readonly dose: Dose; readonly rpe: number; readonly seconds: number } {
  if (week <= 4) return { dose: reps(week <= 2 ? 1 : 2, 20), rpe: week <= 2 ? 5 : 6, seconds: 10 + week * 2 };
  if (week <= 8) return { dose: reps(week === 5 ? 2 : 3, 15), rpe: week === 5 ? 6 : 7, seconds: 20 };
  return { dose: reps(3, 12), rpe: 7.5, seconds: 30 };
}

const program = (week: number) => {
  const { dose, rpe, seconds } = ofWeek(week);
  const [squat, lunge, hinge, row, push, side] =
    week <= 4
      ? ([
          'sit-to-stand',
          'supported-split-squat',
          'dowel-hinge',
          'band-row',
          'wall-push-up',
          'side-plank-knees',
        ] as const)
      : week <= 8
        ? ([
            'bodyweight-squat',
            'supported-split-squat',
            'kettlebell-deadlift',
            'band-row',
            'incline-push-up',
            'side-plank-knees',
          ] as const)
        : ([
            'goblet-squat',
            'reverse-lunge',
            'kettlebell-deadlift',
            'one-arm-row',
            'incline-push-up',
            'side-plank',
          ] as const);
  const minutes = week <= 4 ? 35 : 45;
  return [
    session('A', 'Squat, push, trunk', minutes, [
      x('walking', holds(1, 300), 3),
      x('cat-camel', reps(1, 10), 3),
      x(squat, dose, rpe),
      x(push, dose, rpe),
      x('glute-bridge', dose, rpe),
      x('bird-dog', reps(dose.sets, 8), 6),
      x(side, holds(dose.sets, seconds), 6),
    ]),
    session('B', 'Hinge, pull, carry', minutes, [
      x('walking', holds(1, 300), 3),
      x(hinge, dose, rpe),
      x(row, dose, rpe),
      x(lunge, dose, rpe),
      x('dead-bug', reps(dose.sets, 8), 6),
      x('suitcase-carry', { sets: dose.sets, dose: { kind: 'metres', metres: week <= 4 ? 20 : 30 } }, 6),
    ]),
  ];
};

export const functional12: ProgramDocument = {
  schema: 1,
  summary: 'Twelve weeks, twice a week, with little equipment: from sets of twenty to sets of twelve, short rests.',
  forWhom: 'People who are new to training, train at home or in a group, and want short sessions without a bar.',
  sessionsPerWeek: 2,
  mesocycles: [
    {
      title: 'Twenties',
      aim: 'One set, then two, of twenty easy repetitions of everyday movements.',
      weeks: weeks(1, 4, 30, program),
    },
    { title: 'Fifteens', aim: 'Two, then three sets of fifteen, a little harder.', weeks: weeks(5, 8, 30, program) },
    { title: 'Twelves', aim: 'Three sets of twelve with a weight in the hand.', weeks: weeks(9, 12, 30, program) },
  ],
  evidence: {
    source: 'Cortell-Tormo and others, J Back Musculoskelet Rehabil 2018; 31: 95–105.',
    population:
      '19 women in Spain with low back pain of no specific cause for over three months, in two random groups.',
    doseReported:
      'Two sessions a week for 12 weeks; 1 to 2 sets of 20, then 2 to 3 of 15, then 3 of 12, with 30 seconds of rest, led by perceived effort.',
    adapted: [
      'Choice and order of the exercises',
      'Effort told as RPE 5 to 7.5',
      'Holds and carries in place of some repetitions',
      'A lighter sixth and twelfth week: sets −40 %, load −10 % (convention)',
    ],
    certainty: 'low',
    certaintyWords:
      'One small trial of women. The group that trained reported less pain and less disability after twelve weeks than before, and held the tests of the trunk longer. Nineteen people are few, and the study was not blind.',
  },
  cards: [
    {
      title: 'Thirty seconds of rest',
      body: 'The short rests are part of this program and make light weights feel like work. If you lose your breath, take a minute: nothing is lost by it.',
    },
    whatToExpect,
    painWhileTraining,
  ],
  flareSession: builtInFlareSession,
};
