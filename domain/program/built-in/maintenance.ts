import { painWhileTraining, warmUp, whatToExpect } from '@/domain/program/built-in/cards';
import { carries, holds, lineWriter, reps, type Standing, session, weeks } from '@/domain/program/built-in/write';
import { builtInFlareSession } from '@/domain/program/flare-session';
import type { ProgramDocument } from '@/domain/program/types';

const standing: Readonly<Record<string, Standing>> = {
  walking: { rest: 0, note: 'As a warm-up, at a pace where you can talk.' },
  'trap-bar-deadlift': { rest: 150, startKg: 30, stepKg: 2.5, swapTo: 'block-pull', swapForLeg: 'hip-thrust' },
  'goblet-squat': { rest: 120, startKg: 12, swapTo: 'goblet-box-squat' },
  'incline-push-up': { rest: 75 },
  'one-arm-row': { rest: 75, startKg: 10 },
  'farmer-carry': { rest: 75, startKg: 12 },
  'side-plank': { rest: 45, swapTo: 'side-plank-knees' },
};

const x = lineWriter(standing);

const MONTHLY =
  'Once a month: has your back kept you from something in the last four weeks? Tell us on the Coach screen, with yes or no and what it was.';

const program = (week: number) => [
  session(
    'A',
    'Once a week',
    50,
    [
      x('walking', holds(1, 480), 3),
      x('trap-bar-deadlift', week % 2 === 1 ? reps(3, 6, 8) : reps(3, 8, 10), 7),
      x('goblet-squat', reps(3, 8, 10), 7),
      x('incline-push-up', reps(2, 10, 12), 7),
      x('one-arm-row', reps(2, 10, 12), 7),
      x('farmer-carry', carries(3, 40), 7),
      x('side-plank', holds(2, 30), 6.5),
    ],
    week % 4 === 0 ? MONTHLY : undefined,
  ),
];

export const maintenance: ProgramDocument = {
  schema: 1,
  summary: 'One session a week to keep what you have, with one question each month about your back.',
  forWhom: 'People who have finished another program and want to keep lifting with little time.',
  sessionsPerWeek: 1,
  mesocycles: [
    {
      title: 'First half',
      aim: 'Keep the weights; let the rules move them only when they feel light.',
      weeks: weeks(1, 6, 35, program),
    },
    {
      title: 'Second half',
      aim: 'The same again. Start over, or choose another program.',
      weeks: weeks(7, 12, 35, program),
    },
  ],
  evidence: {
    source:
      'Our own. That less training can keep strength: Bickel and others, Med Sci Sports Exerc 2011; 43: 1177–1187.',
    population:
      'In that study 70 adults without back pain, 20 to 35 or 60 to 75 years old; nobody tested this program in people with back pain.',
    doseReported:
      'In that study, after 16 weeks of training, a third or a ninth of it for 32 weeks: one session a week, of three sets or of one.',
    adapted: [
      'All of it: exercises, sets, repetitions, effort',
      'The question every fourth week, so that a new spell of pain is noticed early',
      'A lighter sixth and twelfth week: sets −40 %, load −10 % (convention)',
    ],
    certainty: 'very low',
    certaintyWords:
      'In that study strength stayed near its height at both ages, and muscle size with the younger adults only. What this program does for back pain is not known.',
  },
  cards: [
    {
      title: 'If it comes back',
      body: 'A new spell of pain is common and says little about your training. Tap “It hurts”, do the flare session, and tell your trainer. You begin again from what you can do then.',
    },
    whatToExpect,
    painWhileTraining,
    warmUp,
  ],
  flareSession: builtInFlareSession,
};
