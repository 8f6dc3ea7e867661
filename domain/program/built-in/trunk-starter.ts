import { painWhileTraining, whatToExpect } from '@/domain/program/built-in/cards';
import { descending, holds, lineWriter, reps, type Standing, session, weeks } from '@/domain/program/built-in/write';
import { builtInFlareSession } from '@/domain/program/flare-session';
import type { ProgramDocument } from '@/domain/program/types';

const TEN_SECONDS = 'Each repetition is a hold of ten seconds: breathe, come down, and begin the next.';

const standing: Readonly<Record<string, Standing>> = {
  walking: { rest: 30, note: 'At a pace where you can talk.' },
  'cat-camel': { rest: 30, note: 'To move, not to stretch.' },
  'curl-up': { rest: 30, note: TEN_SECONDS },
  'side-plank-knees': { rest: 30, note: TEN_SECONDS, swapTo: 'side-plank-wall' },
  'side-plank': { rest: 30, note: TEN_SECONDS, swapTo: 'side-plank-knees' },
  'bird-dog': { rest: 30, note: TEN_SECONDS, swapTo: 'bird-dog-leg' },
  'sit-to-stand': { rest: 45 },
  'dowel-hinge': { rest: 45 },
};

const x = lineWriter(standing);

/** Six holds, then four, then two: fewer as one tires, so that each is a good one. */
function ofWeek(week: number) {
  if (week === 1) return descending(3, 2, 1);
  if (week === 2) return descending(4, 3, 2);
  if (week <= 4) return descending(6, 4, 2);
  return descending(8, 6, 4);
}

const program = (week: number) => {
  const dose = ofWeek(week);
  const side = week <= 4 ? 'side-plank-knees' : 'side-plank';
  const three = [
    x('cat-camel', reps(1, 8), 2),
    x('curl-up', dose, 5),
    x(side, week === 5 ? descending(4, 3, 2) : dose, 6),
    x('bird-dog', dose, 5),
  ];
  const walk = x('walking', holds(1, 300 + 60 * week), 3);
  return [
    session('A', 'The three, and a walk', 25, [...three, walk]),
    session('B', 'The three, and a chair', 25, [...three, x('sit-to-stand', reps(2, 8, 10), 5), walk]),
    session('C', 'The three, and the hinge', 25, [...three, x('dowel-hinge', reps(2, 8, 10), 4), walk]),
  ];
};

export const trunkStarter: ProgramDocument = {
  schema: 1,
  summary: 'Six weeks of three holds for the trunk, ten seconds each, with a daily walk; on a mat at home.',
  forWhom:
    'People who have not trained for long, or come out of a bad spell, and want to begin with something short and without a weight. Hinge foundations is a good next step.',
  sessionsPerWeek: 3,
  mesocycles: [
    {
      title: 'Fewer, and good',
      aim: 'Learn the three holds; stop each set while it still looks like the first one.',
      weeks: weeks(1, 2, 20, program),
    },
    {
      title: 'Six, four, two',
      aim: 'The full pyramid, then a harder side plank, then a lighter week.',
      weeks: weeks(3, 6, 20, program),
    },
  ],
  evidence: {
    source:
      'The three exercises and their descending holds are McGill’s (Low Back Disorders, Human Kinetics). Tested by Ghorbanpour and others, J Phys Ther Sci 2018; 30: 481–485, and three more trials; reviewed by Laurin and others, medRxiv 2022, 10.1101/2022.01.21.22269311 (not peer-reviewed).',
    population:
      'In the trial of 2018, 34 adults with lasting low back pain of no specific cause, half of them with these exercises for six weeks. The review found four randomised trials in all.',
    doseReported: 'Holds of ten seconds in three sets that go down: six, four, two on each side.',
    adapted: [
      'Three sessions a week, and how the sets grow',
      'On the knees first for the side plank',
      'The walk, the chair and the stick hinge',
      'A lighter sixth week: sets −40 % (convention)',
    ],
    certainty: 'low',
    certaintyWords:
      'The trials are small and of low quality. Their results are mixed, and differences to other treatment were too small to matter. These holds are an easy way in; nothing shows that they do more than other training.',
  },
  cards: [
    {
      title: 'Why so short',
      body: 'A hold of ten seconds, done again, lets you practise longer than one long hold would. When six are easy, there will be eight; later you will lift instead.',
    },
    whatToExpect,
    painWhileTraining,
  ],
  flareSession: builtInFlareSession,
};
