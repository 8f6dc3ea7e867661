import { painWhileTraining, warmUp, whatToExpect } from '@/domain/program/built-in/cards';
import { type Dose, holds, lineWriter, reps, type Standing, session, weeks } from '@/domain/program/built-in/write';
import { builtInFlareSession } from '@/domain/program/flare-session';
import type { Prescription, ProgramDocument } from '@/domain/program/types';

type Phase = {
  readonly title: string;
  readonly aim: string;
  readonly from: number;
  readonly until: number;
  readonly dose: (week: number) => Dose;
  readonly rest: number;
  readonly tempo: Prescription['tempo'];
};

/** Sets, repetitions, rests and pace are those of the trial's protocol; its two in reserve are our RPE 8, less at first. */
const phases: readonly [Phase, ...Phase[]] = [
  {
    title: 'Get to know it',
    aim: 'Two sets of twelve to fifteen; learn the machines and the movements.',
    from: 1,
    until: 4,
    dose: () => reps(2, 12, 15),
    rest: 60,
    tempo: [2, 0, 2, 0],
  },
  {
    title: 'Strength',
    aim: 'Six to ten repetitions with a heavier weight and longer rests; a third set from the eighth week.',
    from: 5,
    until: 11,
    dose: (week) => reps(week >= 8 ? 3 : 2, 6, 10),
    rest: 120,
    tempo: [2, 0, 2, 0],
  },
  {
    title: 'Slow',
    aim: 'Three sets of twelve to fifteen, five seconds down and five up, lighter.',
    from: 12,
    until: 15,
    dose: () => reps(3, 12, 15),
    rest: 60,
    tempo: [5, 0, 5, 0],
  },
  {
    title: 'Strength again',
    aim: 'Three or four sets of six to ten.',
    from: 16,
    until: 19,
    dose: (week) => reps(week >= 19 ? 4 : 3, 6, 10),
    rest: 120,
    tempo: [2, 0, 2, 0],
  },
  {
    title: 'Staying power',
    aim: 'Three sets of twenty to twenty-five with lighter weights, briskly.',
    from: 20,
    until: 26,
    dose: () => reps(3, 20, 25),
    rest: 60,
    tempo: [1, 0, 1, 0],
  },
];

const starts: Readonly<Record<string, Omit<Standing, 'rest' | 'tempo'>>> = {
  'leg-press': { startKg: 40, stepKg: 5, swapTo: 'sit-to-stand', swapForLeg: 'glute-bridge' },
  'goblet-squat': { startKg: 8, swapTo: 'goblet-box-squat' },
  'romanian-deadlift': { startKg: 20, stepKg: 2.5, swapTo: 'hip-thrust' },
  'lat-pulldown': { startKg: 20, stepKg: 2.5, swapTo: 'band-row' },
  'seated-cable-row': { startKg: 20, stepKg: 2.5, swapTo: 'one-arm-row' },
  'one-arm-row': { startKg: 8, swapTo: 'band-row' },
  'dumbbell-bench-press': { startKg: 6, swapTo: 'incline-push-up' },
  'back-extension': { swapTo: 'bird-dog' },
};

const writerOf = ({ rest, tempo }: Phase) =>
  lineWriter({
    ...Object.fromEntries(Object.entries(starts).map(([id, start]) => [id, { ...start, rest, tempo }])),
    walking: { rest: 0, note: 'On the treadmill or outside, at a pace where you can talk.' },
    'stationary-bike': { rest: 0, note: 'At a pace where you can talk.' },
    plank: { rest: 60 },
    'side-plank-knees': { rest: 45 },
  });

/** Two sessions a week for thirteen weeks; then two and one in turn, as the trial's "one or two". */
const program = (phase: Phase) => {
  const x = writerOf(phase);
  return (week: number) => {
    const dose = phase.dose(week);
    const rpe = week <= 2 ? 6 : week <= 4 ? 7 : 8;
    const hold = Math.min(60, 20 + 2 * week);
    const first = session('A', 'Legs, pull, trunk', 60, [
      x('walking', holds(1, 1200), 4),
      x('leg-press', dose, rpe),
      x('lat-pulldown', dose, rpe),
      x('romanian-deadlift', dose, Math.min(rpe, 7.5)),
      x('dumbbell-bench-press', dose, rpe),
      x('plank', holds(dose.sets, hold), 6.5),
    ]);
    const second = session('B', 'Squat, row, back', 60, [
      x('stationary-bike', holds(1, 1200), 4),
      x('goblet-squat', dose, rpe),
      x('seated-cable-row', dose, rpe),
      x('back-extension', dose, Math.min(rpe, 7.5)),
      x('one-arm-row', reps(2, 10, 12), rpe - 1),
      x('side-plank-knees', holds(2, Math.min(45, hold)), 6.5),
    ]);
    return week <= 13 || week % 2 === 1 ? [first, second] : [first];
  };
};

export const generalStrength26: ProgramDocument = {
  schema: 1,
  summary:
    'Half a year in the gym: twice a week for thirteen weeks, then once or twice; strength and staying power in turns.',
  forWhom:
    'People of any training age with lasting low back pain who like machines as well as weights, and have half a year.',
  sessionsPerWeek: 2,
  mesocycles: phases.map((phase) => ({
    title: phase.title,
    aim: phase.aim,
    weeks: weeks(phase.from, phase.until, 45, program(phase)),
  })),
  evidence: {
    source:
      'Tagliaferri and others, J Clin Med 2020; 9: 1726 (open access); dose from the protocol, Simson and others, Trials 2017; 18: 184.',
    population:
      '40 adults in Australia, 25 to 45 years, with low back pain of no specific cause for over three months; 20 of them did this training, 20 had motor-control exercise and manual therapy.',
    doseReported:
      'Two sessions a week for three months, then one or two. 2 × 12–15, then 2–3 × 6–10, a light week, 3 × 12–15 slowly, 3–4 × 6–10, 3 × 20–25; each set ended about two repetitions early; rests of one or two minutes.',
    adapted: [
      'Choice and order of the exercises',
      'Which weeks have one session and which two',
      'RPE 6 to 8; two repetitions in reserve is RPE 8',
      'A lighter sixth, twelfth, eighteenth and twenty-fourth week (convention) instead of one light week',
    ],
    certainty: 'low',
    certaintyWords:
      'One small trial. After six months both groups had less pain, neither by an amount that counts as important, and without a clear difference between them; this training did better for trunk endurance, leg strength, everyday activities and fear of movement. In between, the other group had less pain.',
  },
  cards: [
    {
      title: 'Slow weeks, light weights',
      body: 'From week 12 each repetition takes ten seconds. Weights that felt light will not. Your loads start lower there; the program knows that this is planned.',
    },
    whatToExpect,
    painWhileTraining,
    warmUp,
  ],
  flareSession: builtInFlareSession,
};
