/**
 * Everything that the model takes for granted, with the value that is used, the lowest and highest that the sensitivity
 * table tries, and where it comes from. Nearly all of it was chosen by us: nobody has measured these numbers in people
 * who lift with back pain. `assumption` says so.
 */
export type Assumption = {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  /** What it is, for a reader without the code. */
  readonly what: string;
  readonly why: string;
  /** A citation for the order of magnitude, or `assumption`. */
  readonly source: string;
};

const chosen = 'assumption';
const acsm = 'order of magnitude: ACSM 2009 (about 40 % more strength in untrained people)';

export const assumptions = {
  startShare: {
    value: 0.8,
    low: 0.7,
    high: 0.9,
    unit: 'of the load that leaves no rep in reserve',
    what: 'First load that the trainer chooses, middle of the clients (spread 0.07)',
    why: 'A first load is meant to be light',
    source: chosen,
  },
  toleranceShare: {
    value: 1,
    low: 0.85,
    high: 1.15,
    unit: 'of the load that leaves no rep in reserve',
    what: 'Load that the back tolerates, middle of the clients (spread 0.15)',
    why: 'Some are limited by their back, others by their strength',
    source: chosen,
  },
  strengthGain: {
    value: 0.014,
    low: 0.007,
    high: 0.021,
    unit: 'a session, shrinking to 0 at the ceiling',
    what: 'Strength gained in a session at a load that trains fully',
    why: 'With the ceiling, about 25 % in 16 weeks',
    source: acsm,
  },
  toleranceGain: {
    value: 0.012,
    low: 0.004,
    high: 0.02,
    unit: 'a session, shrinking to 0 at the ceiling',
    what: 'Tolerance gained in a session at a load that trains fully',
    why: 'Taken to be a little slower than strength',
    source: chosen,
  },
  headroom: {
    value: 0.6,
    low: 0.3,
    high: 1,
    unit: 'of the start',
    what: 'How far strength and tolerance can rise at most',
    why: 'Returns diminish',
    source: acsm,
  },
  detraining: {
    value: 0.003,
    low: 0,
    high: 0.008,
    unit: 'a day after 7 days without a session',
    what: 'Strength and tolerance lost in a break',
    why: 'Strength lasts for weeks',
    source: 'order of magnitude: Bosquet 2013',
  },
  perRep: {
    value: 0.03,
    low: 0.02,
    high: 0.04,
    unit: 'of the load',
    what: 'What one more repetition costs',
    why: 'Epley’s formula has one thirtieth',
    source: 'Epley 1985',
  },
  usualPain: {
    value: 2.5,
    low: 1,
    high: 4,
    unit: 'points, 0–10',
    what: 'Usual pain, middle of the clients (spread 1.5)',
    why: 'People who train in a clinic and not those in severe pain',
    source: chosen,
  },
  reactivity: {
    value: 1,
    low: 0.5,
    high: 2,
    unit: 'points for each 10 % of tolerance',
    what: 'Pain that a load above the start of the reaction adds (log-normal spread 0.5)',
    why: 'A load 10 % too heavy is felt and does not cripple',
    source: chosen,
  },
  reactionStart: {
    value: 0.85,
    low: 0.75,
    high: 0.95,
    unit: 'of tolerance',
    what: 'Load from which pain reacts',
    why: 'Pain warns before the limit',
    source: chosen,
  },
  delayedShare: {
    value: 0.6,
    low: 0.2,
    high: 0.9,
    unit: 'of the reaction',
    what: 'Part of the reaction that comes on the next morning only',
    why: 'The rules ask for the next morning because of it',
    source: chosen,
  },
  recoveryDays: {
    value: 2,
    low: 1,
    high: 5,
    unit: 'days until a third is left (log-normal spread 0.4)',
    what: 'How fast the reaction settles',
    why: 'Soreness of a few days',
    source: chosen,
  },
  noise: {
    value: 0.8,
    low: 0.3,
    high: 1.4,
    unit: 'points (standard deviation; half of it carries over to the next day)',
    what: 'Pain that changes from day to day without a reason',
    why: 'People’s scores differ by about a point on unchanged days',
    source: chosen,
  },
  flares: {
    value: 1,
    low: 0.2,
    high: 3,
    unit: 'in 16 weeks',
    what: 'Flares that come by themselves',
    why: 'Back pain flares without lifting too',
    source: chosen,
  },
  flareRise: {
    value: 3,
    low: 2,
    high: 5,
    unit: 'points (from two thirds to four thirds of it)',
    what: 'How much worse a flare is',
    why: 'Above the 2 points that count as clear',
    source: chosen,
  },
  flareDays: {
    value: 5,
    low: 2,
    high: 10,
    unit: 'days until a third is left',
    what: 'How long a flare lasts',
    why: 'Days rather than weeks',
    source: chosen,
  },
  overloadFlares: {
    value: 0.03,
    low: 0,
    high: 0.1,
    unit: 'a session for each 10 % above tolerance',
    what: 'Chance that a load above tolerance sets off a flare',
    why: 'Small, and rising with the excess',
    source: chosen,
  },
  setback: {
    value: 0.05,
    low: 0,
    high: 0.15,
    unit: 'of tolerance',
    what: 'Tolerance lost with each flare that a load set off',
    why: 'After a flare people tolerate less',
    source: chosen,
  },
  easing: {
    value: 0,
    low: -0.2,
    high: 0.3,
    unit: 'points less for each 10 % of tolerance gained',
    what: 'Usual pain that falls as tolerance rises',
    why: 'None, so that the model cannot prove what it assumes; tried both ways',
    source: chosen,
  },
  rpeNoise: {
    value: 0.7,
    low: 0.3,
    high: 1.5,
    unit: 'points of RPE (standard deviation)',
    what: 'Error of reported effort',
    why: 'Estimates are off by about one repetition',
    source: 'order of magnitude: Halperin 2022',
  },
  rpeBias: {
    value: 0,
    low: -1,
    high: 1,
    unit: 'points of RPE',
    what: 'Effort reported too low (below 0) or too high (above 0) by everybody',
    why: 'Many stop about one repetition earlier than they must',
    source: 'order of magnitude: Halperin 2022',
  },
  missedSessions: {
    value: 0.15,
    low: 0.05,
    high: 0.4,
    unit: 'of the sessions',
    what: 'Sessions missed for reasons of life',
    why: 'Nobody comes to all of them',
    source: chosen,
  },
  breaks: {
    value: 0.02,
    low: 0,
    high: 0.06,
    unit: 'a week',
    what: 'Chance that a break of two weeks begins',
    why: 'Holidays and illness',
    source: chosen,
  },
  missingMornings: {
    value: 0.2,
    low: 0.05,
    high: 0.6,
    unit: 'of the mornings',
    what: 'Morning reports that never come',
    why: 'One tap is still forgotten',
    source: chosen,
  },
  underReporters: {
    value: 0.25,
    low: 0,
    high: 0.6,
    unit: 'of the clients',
    what: 'Clients who report less pain than they have once training has begun',
    why: 'Some want to progress or to please',
    source: chosen,
  },
  underReportBy: {
    value: 1.5,
    low: 0.5,
    high: 3,
    unit: 'points',
    what: 'How much less they report; their usual pain was told honestly',
    why: 'The worst case for rules that compare with usual pain',
    source: chosen,
  },
  redFlags: {
    value: 0.004,
    low: 0,
    high: 0.02,
    unit: 'a week',
    what: 'Chance of a screening answer that locks lifting (asked under our rules alone)',
    why: 'Rare. What a missed serious condition costs is not in the model',
    source: chosen,
  },
  lockDays: {
    value: 7,
    low: 2,
    high: 21,
    unit: 'days (on average)',
    what: 'How long a clinician takes to clear it',
    why: 'An appointment takes days',
    source: chosen,
  },
  callDays: {
    value: 2,
    low: 1,
    high: 7,
    unit: 'days (on average)',
    what: 'How long a stop for severe pain lasts until the trainer has called',
    why: 'A response time of one working day, and the weekend',
    source: chosen,
  },
  stepKg: {
    value: 2.5,
    low: 0,
    high: 5,
    unit: 'kg (0: none, so the policy’s share counts)',
    what: 'Step that the plan prescribes',
    why: 'What the built-in programs prescribe for barbell lifts',
    source: chosen,
  },
  takenBack: {
    value: 0.25,
    low: 0,
    high: 0.75,
    unit: 'of the decreases by level 3',
    what: 'Decreases that the trainer takes back before the next session',
    why: 'A trainer who knows the client sees a bad night behind a score',
    source: chosen,
  },
  approved: {
    value: 0.85,
    low: 0.4,
    high: 1,
    unit: 'of the proposals',
    what: 'Proposals that the trainer approves; the rest are held',
    why: 'Most are routine',
    source: chosen,
  },
  approvalDays: {
    value: 1,
    low: 0.3,
    high: 4,
    unit: 'days (on average)',
    what: 'How long the trainer takes; too late for the next session means repeat',
    why: 'A queue that is worked off once a day',
    source: chosen,
  },
  signOffSessions: {
    value: 2,
    low: 1,
    high: 8,
    unit: 'sessions (on average)',
    what: 'Sessions until the trainer has signed the technique off',
    why: 'Seen in the first or second session',
    source: chosen,
  },
} as const satisfies Record<string, Assumption>;

export type AssumptionKey = keyof typeof assumptions;
export type Assumptions = Readonly<Record<AssumptionKey, number>>;

export const assumptionKeys = Object.keys(assumptions) as readonly AssumptionKey[];

/** The values that the model uses unless it is told otherwise. */
export const usualAssumptions: Assumptions = Object.fromEntries(
  assumptionKeys.map((key) => [key, assumptions[key].value]),
) as Record<AssumptionKey, number>;

/** What the model leaves out, for whoever reads its answer. */
export const leftOut: readonly string[] = [
  'Leg symptoms, fear and confidence: their rules are never tried by it.',
  'Serious conditions: it cannot show what screening is worth.',
  'Whether people like a program, or stay with it longer when it feels safe.',
  'More than one lift, lighter weeks, and anything that a trainer does besides answering proposals.',
];
