import {
  carries,
  deloadWeek,
  holds,
  lineWriter,
  reps,
  type Standing,
  session,
  week,
} from '@/domain/program/built-in/write';
import type { Mesocycle } from '@/domain/program/types';

const KNEE_HEIGHT = 'Bar on blocks, just below the knee.';
const SHIN_HEIGHT = 'Bar at mid-shin if the last two weeks were settled, else just below the knee.';

const standing: Readonly<Record<string, Standing>> = {
  walking: { rest: 0, note: 'As a warm-up, at a pace where you can talk.' },
  'dowel-hinge': { rest: 45, tempo: [3, 1, 1, 0] },
  'romanian-deadlift-dowel': { rest: 60, tempo: [3, 1, 1, 0] },
  'kettlebell-deadlift': { rest: 90, startKg: 12, tempo: [2, 0, 1, 1] },
  'block-pull': { rest: 120, startKg: 30, stepKg: 2.5, swapTo: 'kettlebell-deadlift', note: KNEE_HEIGHT },
  'romanian-deadlift': { rest: 120, startKg: 20, stepKg: 2.5, swapTo: 'kettlebell-deadlift', tempo: [3, 0, 1, 0] },
  'glute-bridge': { rest: 60, tempo: [1, 0, 1, 2] },
  'hip-thrust': { rest: 90, startKg: 20, stepKg: 2.5, swapTo: 'glute-bridge', tempo: [2, 0, 1, 1] },
  'goblet-box-squat': { rest: 90, startKg: 8, tempo: [3, 0, 1, 0] },
  'goblet-squat': { rest: 90, startKg: 12, swapTo: 'goblet-box-squat', tempo: [3, 0, 1, 0] },
  'box-squat': { rest: 120, startKg: 20, stepKg: 2.5, swapTo: 'goblet-box-squat', tempo: [2, 1, 1, 0] },
  'supported-split-squat': { rest: 60, tempo: [2, 0, 1, 0] },
  'split-squat': { rest: 90, startKg: 4, tempo: [2, 0, 1, 0] },
  'suitcase-carry': { rest: 60, startKg: 8 },
  'farmer-carry': { rest: 75, startKg: 12 },
  'curl-up': { rest: 30, note: 'Hold each one for 8 seconds.' },
  'bird-dog': { rest: 30, note: 'Hold each reach for 8 seconds.' },
  'dead-bug': { rest: 45, tempo: [3, 0, 1, 0] },
  'plank-knees': { rest: 45 },
  plank: { rest: 60 },
  'side-plank-knees': { rest: 30 },
  'side-plank': { rest: 45 },
  'incline-push-up': { rest: 60 },
  'one-arm-row': { rest: 60, startKg: 8 },
};

const x = lineWriter(standing);

const A = 'Squat and trunk';
const B = 'Hinge and carry';
const C = 'Hips and row';

const week5 = [
  session('A', A, 40, [
    x('walking', holds(1, 600), 3),
    x('goblet-box-squat', reps(3, 10, 12), 7),
    x('incline-push-up', reps(3, 10, 12), 7),
    x('bird-dog', reps(3, 8), 6),
    x('curl-up', reps(3, 8), 6),
  ]),
  session('B', B, 40, [
    x('block-pull', reps(3, 8), 7),
    x('goblet-box-squat', reps(3, 10), 6),
    x('suitcase-carry', carries(4, 30), 7),
    x('side-plank-knees', holds(3, 25), 6),
  ]),
  session('C', C, 40, [
    x('hip-thrust', reps(3, 10, 12), 7),
    x('supported-split-squat', reps(3, 10), 7),
    x('one-arm-row', reps(3, 10, 12), 7),
    x('dead-bug', reps(3, 8), 6),
  ]),
];

const week11 = [
  session('A', A, 50, [
    x('walking', holds(1, 600), 3),
    x('box-squat', reps(4, 6, 8), 7.5),
    x('incline-push-up', reps(3, 12, 15), 7),
    x('plank', holds(3, 30), 7),
    x('bird-dog', reps(2, 8), 6),
  ]),
  session('B', B, 50, [
    x('block-pull', reps(4, 6), 7.5, SHIN_HEIGHT),
    x('goblet-squat', reps(3, 10, 12), 7),
    x('farmer-carry', carries(4, 40), 7),
    x('side-plank', holds(3, 25), 7),
  ]),
  session('C', C, 45, [
    x('romanian-deadlift', reps(3, 8, 10), 7),
    x('split-squat', reps(3, 8, 10), 7),
    x('one-arm-row', reps(3, 8, 10), 7.5),
    x('dead-bug', reps(3, 10), 7),
  ]),
];

export const hingeFoundationsWeeks: readonly Mesocycle[] = [
  {
    title: 'Find the hinge',
    aim: 'Learn to bend from the hips and to squat to a box, with little weight and plenty in reserve.',
    weeks: [
      week(1, [
        session('A', A, 30, [
          x('walking', holds(1, 480), 3),
          x('goblet-box-squat', reps(2, 8), 5),
          x('incline-push-up', reps(2, 8), 6),
          x('bird-dog', reps(2, 5), 5),
          x('curl-up', reps(2, 5), 5),
        ]),
        session('B', B, 30, [
          x('dowel-hinge', reps(2, 10), 4),
          x('kettlebell-deadlift', reps(2, 8), 5),
          x('suitcase-carry', carries(2, 20), 5),
          x('side-plank-knees', holds(2, 15), 5),
        ]),
        session('C', C, 30, [
          x('romanian-deadlift-dowel', reps(2, 10), 4),
          x('glute-bridge', reps(2, 12), 5),
          x('supported-split-squat', reps(2, 6), 5),
          x('one-arm-row', reps(2, 10), 6),
          x('dead-bug', reps(2, 5), 5),
        ]),
      ]),
      week(2, [
        session('A', A, 35, [
          x('walking', holds(1, 480), 3),
          x('goblet-box-squat', reps(3, 8), 5),
          x('incline-push-up', reps(2, 10), 6),
          x('bird-dog', reps(3, 6), 5),
          x('curl-up', reps(3, 6), 5),
        ]),
        session('B', B, 35, [
          x('dowel-hinge', reps(2, 10), 4),
          x('kettlebell-deadlift', reps(3, 8), 6),
          x('suitcase-carry', carries(3, 20), 6),
          x('side-plank-knees', holds(2, 20), 6),
        ]),
        session('C', C, 35, [
          x('romanian-deadlift-dowel', reps(2, 10), 4),
          x('glute-bridge', reps(3, 12), 6),
          x('supported-split-squat', reps(2, 8), 6),
          x('one-arm-row', reps(3, 10), 6),
          x('dead-bug', reps(2, 6), 5),
        ]),
      ]),
      week(3, [
        session('A', A, 35, [
          x('walking', holds(1, 540), 3),
          x('goblet-box-squat', reps(3, 10), 6),
          x('incline-push-up', reps(3, 8), 6),
          x('bird-dog', reps(3, 6), 6),
          x('curl-up', reps(3, 6), 6),
        ]),
        session('B', B, 35, [
          x('dowel-hinge', reps(1, 10), 4),
          x('block-pull', reps(3, 6), 5),
          x('suitcase-carry', carries(3, 30), 6),
          x('side-plank-knees', holds(3, 20), 6),
        ]),
        session('C', C, 35, [
          x('romanian-deadlift-dowel', reps(2, 12), 4),
          x('glute-bridge', reps(3, 15), 6),
          x('supported-split-squat', reps(3, 8), 6),
          x('one-arm-row', reps(3, 10), 6),
          x('dead-bug', reps(3, 6), 6),
        ]),
      ]),
      week(4, [
        session('A', A, 40, [
          x('walking', holds(1, 600), 3),
          x('goblet-box-squat', reps(3, 10), 6.5),
          x('incline-push-up', reps(3, 10), 6.5),
          x('bird-dog', reps(3, 8), 6),
          x('curl-up', reps(3, 8), 6),
        ]),
        session('B', B, 40, [
          x('block-pull', reps(3, 8), 6),
          x('goblet-box-squat', reps(2, 10), 6),
          x('suitcase-carry', carries(3, 30), 6.5),
          x('side-plank-knees', holds(3, 20), 6),
        ]),
        session('C', C, 40, [
          x('hip-thrust', reps(3, 10), 6),
          x('supported-split-squat', reps(3, 10), 6),
          x('one-arm-row', reps(3, 10), 6.5),
          x('dead-bug', reps(3, 8), 6),
        ]),
      ]),
      week(5, week5),
      deloadWeek(6, week5, 30),
    ],
  },
  {
    title: 'Build on it',
    aim: 'The same movements with a bar: box squat, block pull a little lower, Romanian deadlift, longer holds.',
    weeks: [
      week(7, [
        session('A', A, 45, [
          x('walking', holds(1, 600), 3),
          x('box-squat', reps(3, 6), 6),
          x('incline-push-up', reps(3, 10), 6.5),
          x('plank-knees', holds(3, 20), 6),
          x('bird-dog', reps(2, 8), 6),
        ]),
        session('B', B, 45, [
          x('block-pull', reps(3, 8), 6.5),
          x('goblet-squat', reps(3, 8), 6),
          x('farmer-carry', carries(3, 30), 6),
          x('side-plank-knees', holds(3, 30), 6),
        ]),
        session('C', C, 45, [
          x('romanian-deadlift', reps(2, 8), 5),
          x('hip-thrust', reps(2, 10), 6.5),
          x('split-squat', reps(2, 8), 6),
          x('one-arm-row', reps(3, 10), 7),
          x('dead-bug', reps(3, 8), 6),
        ]),
      ]),
      week(8, [
        session('A', A, 45, [
          x('walking', holds(1, 600), 3),
          x('box-squat', reps(3, 8), 6.5),
          x('incline-push-up', reps(3, 12), 7),
          x('plank-knees', holds(3, 30), 6.5),
          x('bird-dog', reps(2, 8), 6),
        ]),
        session('B', B, 45, [
          x('block-pull', reps(3, 8), 7),
          x('goblet-squat', reps(3, 10), 6.5),
          x('farmer-carry', carries(3, 40), 6.5),
          x('side-plank', holds(2, 15), 6.5),
        ]),
        session('C', C, 45, [
          x('romanian-deadlift', reps(3, 8), 6),
          x('hip-thrust', reps(2, 12), 7),
          x('split-squat', reps(3, 8), 6.5),
          x('one-arm-row', reps(3, 12), 7),
          x('dead-bug', reps(3, 8), 6.5),
        ]),
      ]),
      week(9, [
        session('A', A, 50, [
          x('walking', holds(1, 600), 3),
          x('box-squat', reps(3, 8), 7),
          x('incline-push-up', reps(3, 12), 7),
          x('plank', holds(3, 20), 7),
          x('bird-dog', reps(2, 8), 6),
        ]),
        session('B', B, 50, [
          x('block-pull', reps(3, 6), 6.5, SHIN_HEIGHT),
          x('goblet-squat', reps(3, 10), 7),
          x('farmer-carry', carries(4, 40), 7),
          x('side-plank', holds(3, 15), 7),
        ]),
        session('C', C, 45, [
          x('romanian-deadlift', reps(3, 8), 6.5),
          x('split-squat', reps(3, 8), 7),
          x('one-arm-row', reps(3, 8), 7),
          x('dead-bug', reps(3, 10), 6.5),
        ]),
      ]),
      week(10, [
        session('A', A, 50, [
          x('walking', holds(1, 600), 3),
          x('box-squat', reps(4, 6), 7),
          x('incline-push-up', reps(3, 12), 7),
          x('plank', holds(3, 25), 7),
          x('bird-dog', reps(2, 8), 6),
        ]),
        session('B', B, 50, [
          x('block-pull', reps(4, 6), 7, SHIN_HEIGHT),
          x('goblet-squat', reps(3, 10), 7),
          x('farmer-carry', carries(4, 40), 7),
          x('side-plank', holds(3, 20), 7),
        ]),
        session('C', C, 45, [
          x('romanian-deadlift', reps(3, 8), 7),
          x('split-squat', reps(3, 8), 7),
          x('one-arm-row', reps(3, 8, 10), 7),
          x('dead-bug', reps(3, 10), 7),
        ]),
      ]),
      week(11, week11),
      deloadWeek(12, week11, 35),
    ],
  },
];
