import { painWhileTraining, warmUp, whatToExpect } from '@/domain/program/built-in/cards';
import { deloadWeek, holds, lineWriter, reps, type Standing, session, week } from '@/domain/program/built-in/write';
import { builtInFlareSession } from '@/domain/program/flare-session';
import type { ProgramDocument } from '@/domain/program/types';

const standing: Readonly<Record<string, Standing>> = {
  walking: { rest: 0, note: 'As a warm-up, at a pace where you can talk.' },
  'dowel-hinge': { rest: 45, tempo: [2, 1, 1, 0], note: 'Rehearse the movement before you touch the bar.' },
  deadlift: {
    rest: 180,
    startKg: 30,
    stepKg: 2.5,
    swapTo: 'block-pull',
    note: 'With small plates, raise them so that the bar starts at mid-shin.',
  },
};

const x = lineWriter(standing);

/** The study trained the deadlift alone, so a session is the way to the bar, and the bar. */
const deadlifts = (key: string, title: string, minutes: number, dose: ReturnType<typeof reps>, targetRpe: number) =>
  session(key, title, minutes, [
    x('walking', holds(1, 300), 3),
    x('dowel-hinge', reps(2, 8), 4),
    x('deadlift', dose, targetRpe),
  ]);

const week5 = [deadlifts('A', 'Deadlift, heavier', 50, reps(7, 4), 7)];

export const deadlift8: ProgramDocument = {
  schema: 1,
  summary:
    'Twelve deadlift sessions in eight weeks: many short sets with long rests, from ten repetitions towards three.',
  forWhom:
    'People with mostly mechanical low back pain of mild to moderate strength, who can hinge with a stick and have somebody to teach the lift.',
  sessionsPerWeek: 2,
  mesocycles: [
    {
      title: 'Twice a week',
      aim: 'Learn the lift with a weight that feels light, then add sets: the total of sets, repetitions and weight grows.',
      weeks: [
        week(1, [
          deadlifts('A', 'Deadlift, first pulls', 40, reps(5, 8), 5),
          deadlifts('B', 'Deadlift, more pulls', 45, reps(5, 10), 5),
        ]),
        week(2, [
          deadlifts('A', 'Deadlift, tens', 45, reps(5, 10), 5.5),
          deadlifts('B', 'Deadlift, eights', 45, reps(6, 8), 6),
        ]),
        week(3, [
          deadlifts('A', 'Deadlift, eights', 50, reps(7, 8), 6),
          deadlifts('B', 'Deadlift, sixes', 45, reps(6, 6), 6.5),
        ]),
        week(4, [
          deadlifts('A', 'Deadlift, sixes', 50, reps(7, 6), 6.5),
          deadlifts('B', 'Deadlift, fives', 45, reps(6, 5), 7),
        ]),
      ],
    },
    {
      title: 'Once a week',
      aim: 'Heavier sets of fewer repetitions, still with some left, and a lighter week in between.',
      weeks: [
        week(5, week5),
        deloadWeek(6, week5, 35),
        week(7, [deadlifts('A', 'Deadlift, fours', 50, reps(7, 4), 7.5)]),
        week(8, [deadlifts('A', 'Deadlift, threes', 55, reps(8, 3), 7.5)]),
      ],
    },
  ],
  evidence: {
    source:
      'Aasa and others, J Orthop Sports Phys Ther 2015; 45: 77–85; one- and two-year results in Michaelson and others, J Rehabil Med 2016; 48: 456–463.',
    population:
      '70 adults in Sweden with low back pain of a mainly mechanical pattern; 35 of them did the deadlift training, in small groups under a physiotherapist who knows powerlifting. Both groups had pain education.',
    doseReported:
      '12 sessions in 8 weeks; five or more sets of 1 to 10 repetitions with long rests, progressed by total load.',
    adapted: [
      'The exact sets and repetitions of each session',
      'How the twelve sessions are spread: two a week for four weeks, then one',
      'Effort as RPE 5 to 7.5, never to the last repetition',
      'Walking and the stick hinge before the bar',
      'A lighter sixth week: sets −40 %, load −10 % (convention)',
      'The study taught the lift in person; this plan assumes that your trainer does',
    ],
    certainty: 'low',
    certaintyWords:
      'One small trial. Both groups hurt less afterwards, without a clear difference in pain between deadlifts and light motor-control exercises; the light exercises did better for everyday activities. There was no group without exercise.',
  },
  cards: [
    {
      title: 'Who did well with deadlifts',
      body: 'Berglund and others (J Strength Cond Res 2015; 29: 1803–1811) looked at the 35 people of the deadlift group. Those who began with less pain, less limitation and a longer back-extension hold did better at the end. If your pain is often above 5, or holding your trunk level is hard, ask your trainer about Hinge foundations first. Thirty-five people are few, so this is a hint and not a rule.',
    },
    whatToExpect,
    painWhileTraining,
    warmUp,
  ],
  flareSession: builtInFlareSession,
};
