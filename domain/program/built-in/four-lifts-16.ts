import { painWhileTraining, warmUp, whatToExpect } from '@/domain/program/built-in/cards';
import { type Dose, holds, lineWriter, reps, type Standing, session, weeks } from '@/domain/program/built-in/write';
import { builtInFlareSession } from '@/domain/program/flare-session';
import type { ProgramDocument } from '@/domain/program/types';

const standing: Readonly<Record<string, Standing>> = {
  walking: { rest: 0, note: 'As a warm-up, at a pace where you can talk.' },
  'dowel-hinge': { rest: 45, note: 'Rehearse the movement before you touch the bar.' },
  'back-squat': { rest: 180, startKg: 20, stepKg: 2.5, swapTo: 'box-squat', swapForLeg: 'goblet-box-squat' },
  'bench-press': { rest: 150, startKg: 20, stepKg: 2.5, swapTo: 'floor-press' },
  deadlift: { rest: 180, startKg: 30, stepKg: 2.5, swapTo: 'block-pull', swapForLeg: 'hip-thrust' },
  'barbell-row': {
    rest: 150,
    startKg: 20,
    stepKg: 2.5,
    swapTo: 'chest-supported-row',
    note: 'Each repetition from the floor, or from blocks.',
  },
};

const x = lineWriter(standing);

/** The week's repetitions go down, up and down again: lighter, middle, heavier, and round once more. */
function ofWeek(week: number): {
  readonly dose: Dose;
  readonly light: Dose;
  readonly rpe: number;
  readonly say: string;
} {
  if (week <= 2) return { dose: reps(2 + (week - 1), 10), light: reps(2, 10), rpe: 6, say: 'tens, to learn' };
  const wave = [
    { dose: reps(3, 10, 12), light: reps(3, 10), rpe: 7, say: 'tens' },
    { dose: reps(4, 6, 8), light: reps(3, 8), rpe: 7.5, say: 'eights' },
    { dose: reps(5, 4, 5), light: reps(3, 6), rpe: week > 8 ? 8 : 7.5, say: 'fives' },
  ] as const;
  // Weeks 3, 4, 5, then 7, 8, …: the deload in between takes no place in the wave.
  const turn = week - 3 - Math.floor(week / 6);
  return wave[((turn % 3) + 3) % 3] ?? wave[0];
}

const program = (week: number) => {
  const { dose, light, rpe, say } = ofWeek(week);
  const minutes = week <= 2 ? 50 : 60;
  return [
    session('A', `Squat and press first, ${say}`, minutes, [
      x('walking', holds(1, 300), 3),
      x('dowel-hinge', reps(1, 10), 4),
      x('back-squat', dose, rpe),
      x('bench-press', dose, rpe),
      x('deadlift', light, rpe - 0.5),
      x('barbell-row', light, rpe - 0.5),
    ]),
    session('B', `Deadlift and row first, ${say}`, minutes, [
      x('walking', holds(1, 300), 3),
      x('dowel-hinge', reps(1, 10), 4),
      x('deadlift', dose, rpe),
      x('barbell-row', dose, rpe),
      x('back-squat', light, rpe - 0.5),
      x('bench-press', light, rpe - 0.5),
    ]),
  ];
};

export const fourLifts16: ProgramDocument = {
  schema: 1,
  summary:
    'Squat, deadlift, bench press and row, twice a week for sixteen weeks; the repetitions change from week to week.',
  forWhom:
    'People with lasting low back pain who have a bar, a rack and a trainer beside them, and who squat and hinge with the bar already. In the study everybody was new to heavy lifting and was supervised.',
  sessionsPerWeek: 2,
  mesocycles: [
    {
      title: 'Learn the four',
      aim: 'All four lifts in each session, with light weights and tens.',
      weeks: weeks(1, 2, 40, program),
    },
    {
      title: 'First wave',
      aim: 'Tens, eights, fives, and round again: a heavier week is followed by a lighter one.',
      weeks: weeks(3, 9, 40, program),
    },
    {
      title: 'Second wave',
      aim: 'The same wave with what you can lift by now. Two repetitions stay in reserve.',
      weeks: weeks(10, 16, 40, program),
    },
  ],
  evidence: {
    source: 'Tjøsvoll and others, BMC Sports Sci Med Rehabil 2020; 12: 30 (open access).',
    population:
      '25 adults in Norway, 22 to 65 years, with low back pain of 4 or more out of 10 for over three months and no experience with heavy weights; no leg symptoms from a nerve, no earlier back surgery. 21 were tested at the end.',
    doseReported:
      'Squat, bench press, deadlift and Pendlay row, twice a week for 16 weeks, supervised, heavy, with repetitions that changed from week to week.',
    adapted: [
      'The exact sets and repetitions of each week',
      'Two weeks of tens before the first wave',
      'Effort as RPE 6 to 8, never to the last repetition',
      'The second pair of lifts lighter in each session',
      'A lighter sixth and twelfth week: sets −40 %, load −10 % (convention)',
    ],
    certainty: 'very low',
    certaintyWords:
      'A feasibility study of one group. Pain over the last two weeks was 3.4 points lower after 16 weeks (95 % interval 2.5 to 4.4), current pain 1.4 lower. There was nobody to compare with, people join when they hurt most, and some of it would have passed anyway.',
  },
  cards: [
    {
      title: 'Heavy is a word for later',
      body: 'People in the study spoke of how much the supervision mattered to them. Heavy here means: two repetitions left. Ask your trainer to watch the first sessions, and send a note when a lift feels strange.',
    },
    whatToExpect,
    painWhileTraining,
    warmUp,
  ],
  flareSession: builtInFlareSession,
};
