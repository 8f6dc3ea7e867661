import type { Prescription, ProgramDocument, ProgramItem, SetDose } from '@/domain/program/types';

const plain: Prescription = {
  sets: 3,
  dose: { kind: 'reps', min: 5, max: 5 },
  perSide: false,
  startLoadKg: null,
  loadFactor: 1,
  capKg: null,
  targetRpe: 7,
  restSeconds: 60,
  tempo: null,
};

const reps = (count: number): SetDose => ({ kind: 'reps', min: count, max: count });

type Line = Omit<ProgramItem, 'id'>;
const line = (exerciseId: string, prescription: Partial<Prescription>, change: Partial<Line> = {}): Line => ({
  exerciseId,
  superset: null,
  note: null,
  ...change,
  prescription: { ...plain, ...prescription },
});

/** A ramp from blocks that get lower, with easy sets before it. */
const ramp = line(
  'block-pull',
  {
    dose: reps(4),
    unlikeSets: [
      { dose: reps(8), share: 40 / 60 },
      { dose: reps(6), share: 50 / 60 },
      { dose: reps(4), share: 1 },
    ],
    warmUp: [
      { reps: 5, share: 0.4 },
      { reps: 3, share: 0.6 },
    ],
    startLoadKg: 60,
    rangeCm: 20,
    growth: { by: 5, unit: 'cm', until: 10 },
    stepPercent: 2.5,
  },
  { swapTo: 'kettlebell-deadlift', swapForLeg: 'hip-thrust' },
);
/** Two in turns: a squat, and a plank that grows by ten seconds a week. */
const turns = [
  line('goblet-squat', { sets: 2, dose: reps(8), startLoadKg: 12, restSeconds: 0 }, { superset: 'A' }),
  line(
    'plank',
    {
      sets: 2,
      dose: { kind: 'seconds', seconds: 30 },
      restSeconds: 90,
      growth: { by: 10, unit: 'seconds', until: 45 },
    },
    { superset: 'A' },
  ),
];
const asMany = line('incline-push-up', { sets: 1, dose: { kind: 'reps', min: 1, max: 12, asMany: true } });
const percent = line('box-squat', { sets: 2, percentE1rm: 75 });

/** Four weeks of one session with a line of each kind that a plan may prescribe. */
export const doseProgram: ProgramDocument = {
  schema: 1,
  summary: 'Every kind of dose once a week.',
  forWhom: 'Tests.',
  sessionsPerWeek: 1,
  evidence: {
    source: 'None.',
    population: 'None.',
    doseReported: 'None.',
    adapted: [],
    certainty: 'very low',
    certaintyWords: 'Written for tests.',
  },
  cards: [],
  mesocycles: [
    {
      title: 'Block',
      aim: 'Once through all of it',
      weeks: [1, 2, 3, 4].map((week) => ({
        week,
        deload: false,
        sessions: [
          {
            key: 'A',
            title: 'All kinds',
            minutes: 50,
            note: 'Take the turns slowly.',
            items: [ramp, ...turns, asMany, percent].map((each) => ({ id: `w${week}-${each.exerciseId}`, ...each })),
          },
        ],
      })),
    },
  ],
};
