import { type DecisionInputs, highestPain, peakPain } from './inputs';
import type { Policy } from './policy';
import type { Certainty, SourceId } from './sources';

/** A change of what a rule means makes a new version; decisions are stored with the version that made them. */
export const RULES_VERSION = 1;

/**
 * 6 add load · 5 same load, one more repetition a set · 4 repeat · 3 a lighter load · 2 a much lighter load or the swap
 * named in the plan · 1 stop, the trainer is alerted · 0 emergency advice, lifting is locked.
 */
export type Level = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export type RuleId =
  | 'E'
  | 'R'
  | 'S8'
  | 'D4'
  | 'L'
  | 'S6'
  | 'D3'
  | 'M2'
  | 'F2'
  | 'W2'
  | 'X'
  | 'D2'
  | 'W1'
  | 'M1'
  | 'MM'
  | 'H'
  | 'D1'
  | 'C'
  | 'T'
  | 'A'
  | 'P2'
  | 'P1';

export type Rule = {
  readonly id: RuleId;
  /** The condition, for a clinician to read beside `holds`. */
  readonly condition: (policy: Policy) => string;
  readonly holds: (inputs: DecisionInputs, policy: Policy) => boolean;
  readonly level: Level;
  /** Said to the client. */
  readonly words: (policy: Policy) => string;
  readonly basis: readonly SourceId[];
  readonly certainty: Certainty;
  /** `back`: for every lift of the session · `lift`: for the one lift that it looks at. */
  readonly about: 'back' | 'lift';
  /** Looked at before training too, where it may lower today's load. */
  readonly beforeTraining: boolean;
};

const atLeast = (value: number | null, limit: number): boolean => value !== null && value >= limit;
const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

/** The decision table, in its order. Every row is looked at; the lowest level wins. */
export const rules: readonly Rule[] = [
  {
    id: 'E',
    condition: () => 'an emergency answer',
    holds: ({ emergency }) => emergency,
    level: 0,
    words: () => 'These symptoms need emergency care now.',
    basis: ['nhsCaudaEquina', 'nice59'],
    certainty: 'low',
    about: 'back',
    beforeTraining: true,
  },
  {
    id: 'R',
    condition: () => 'a review answer',
    holds: ({ review }) => review,
    level: 1,
    words: () => 'A clinician should check this before you lift.',
    basis: ['nice59', 'ifompt2020'],
    certainty: 'low',
    about: 'back',
    beforeTraining: true,
  },
  {
    id: 'S8',
    condition: ({ severePain }) => `any pain of ${severePain} or more`,
    holds: (inputs, { severePain }) => atLeast(highestPain(inputs), severePain),
    level: 1,
    words: () => 'Pain was severe. Pause; your trainer will get in touch.',
    basis: ['boonstra2014'],
    certainty: 'very low',
    about: 'back',
    beforeTraining: true,
  },
  {
    id: 'D4',
    condition: ({ breakStopDays }) => `more than ${breakStopDays - 1} days since the last session`,
    holds: ({ daysSinceLast }, { breakStopDays }) => daysSinceLast >= breakStopDays,
    level: 1,
    words: () => 'It has been a while: a new check first.',
    basis: ['convention'],
    certainty: 'untested',
    about: 'back',
    beforeTraining: true,
  },
  {
    id: 'L',
    condition: () => 'new or worse leg symptoms, and neither E nor R',
    holds: ({ legWorse, emergency, review }) => legWorse && !emergency && !review,
    level: 2,
    words: () => 'Leg symptoms changed, so we use an easier variant.',
    basis: ['convention'],
    certainty: 'untested',
    about: 'back',
    beforeTraining: true,
  },
  {
    id: 'S6',
    condition: ({ painLimit }) => `any pain of ${painLimit} or more`,
    holds: (inputs, { painLimit }) => atLeast(highestPain(inputs), painLimit),
    level: 2,
    words: ({ painLimit }) => `Above the limit of ${painLimit - 1} out of 10.`,
    basis: ['thomee1997', 'silbernagel2007'],
    certainty: 'very low',
    about: 'back',
    beforeTraining: true,
  },
  {
    id: 'D3',
    condition: (p) => `${p.breakLowerMoreDays}–${p.breakStopDays - 1} days since the last session`,
    holds: ({ daysSinceLast: days }, p) => days >= p.breakLowerMoreDays && days < p.breakStopDays,
    level: 2,
    words: () => 'Easing back after a break.',
    basis: ['bosquet2013', 'convention'],
    certainty: 'very low',
    about: 'back',
    beforeTraining: true,
  },
  {
    id: 'M2',
    condition: ({ clearRise }) => `morning pain at least ${clearRise} above usual`,
    holds: ({ morning, usual }, { clearRise }) => atLeast(morning, usual + clearRise),
    level: 3,
    words: () => 'Pain is clearly above your usual.',
    basis: ['thomee1997', 'silbernagel2007', 'ostelo2008'],
    certainty: 'very low',
    about: 'back',
    beforeTraining: false,
  },
  {
    id: 'F2',
    condition: ({ clearRise }) => `pain before the session at least ${clearRise} above usual`,
    holds: ({ pre, usual }, { clearRise }) => atLeast(pre, usual + clearRise),
    level: 3,
    words: () => 'Pain is clearly above your usual.',
    basis: ['thomee1997', 'silbernagel2007', 'ostelo2008'],
    certainty: 'very low',
    about: 'back',
    beforeTraining: true,
  },
  {
    id: 'W2',
    condition: ({ weekClearRise }) => `this week’s mean pain at least ${weekClearRise} above last week’s`,
    holds: ({ weekDelta }, { weekClearRise }) => weekDelta >= weekClearRise,
    level: 3,
    words: () => 'Your week was sorer.',
    basis: ['thomee1997', 'silbernagel2007'],
    certainty: 'very low',
    about: 'back',
    beforeTraining: false,
  },
  {
    id: 'X',
    condition: (p) => `RPE ${p.tooHardRpe} or more, or more than ${percent(p.tooManyMissed)} of repetitions missed`,
    holds: ({ rpe, missedReps }, p) => rpe >= p.tooHardRpe || missedReps > p.tooManyMissed,
    level: 3,
    words: () => 'The last load was too hard.',
    basis: ['zourdos2016'],
    certainty: 'very low',
    about: 'lift',
    beforeTraining: false,
  },
  {
    id: 'D2',
    condition: (p) => `${p.breakLowerDays}–${p.breakLowerMoreDays - 1} days since the last session`,
    holds: ({ daysSinceLast: days }, p) => days >= p.breakLowerDays && days < p.breakLowerMoreDays,
    level: 3,
    words: () => 'Easing back after a break.',
    basis: ['bosquet2013', 'convention'],
    certainty: 'very low',
    about: 'back',
    beforeTraining: true,
  },
  {
    id: 'W1',
    condition: (p) => `weekly mean pain up by ${p.weekRise} to under ${p.weekClearRise}`,
    holds: ({ weekDelta }, p) => weekDelta >= p.weekRise && weekDelta < p.weekClearRise,
    level: 4,
    words: () => 'Not yet back to usual.',
    basis: ['thomee1997', 'silbernagel2007'],
    certainty: 'very low',
    about: 'back',
    beforeTraining: false,
  },
  {
    id: 'M1',
    condition: () => 'morning pain above usual',
    holds: ({ morning, usual }) => morning !== null && morning > usual,
    level: 4,
    words: () => 'Not yet back to usual.',
    basis: ['thomee1997', 'silbernagel2007'],
    certainty: 'very low',
    about: 'back',
    beforeTraining: false,
  },
  {
    id: 'MM',
    condition: () => 'no morning report',
    holds: ({ morning }) => morning === null,
    level: 4,
    words: () => 'We need your next-morning score.',
    basis: ['thomee1997', 'silbernagel2007'],
    certainty: 'very low',
    about: 'back',
    beforeTraining: false,
  },
  {
    id: 'H',
    condition: () => 'RPE above target, or any repetition missed',
    holds: ({ rpe, targetRpe, missedReps }) => rpe > targetRpe || missedReps > 0,
    level: 4,
    words: () => 'Own this load first.',
    basis: ['zourdos2016'],
    certainty: 'very low',
    about: 'lift',
    beforeTraining: false,
  },
  {
    id: 'D1',
    condition: (p) => `${p.breakRepeatDays}–${p.breakLowerDays - 1} days since the last session`,
    holds: ({ daysSinceLast: days }, p) => days >= p.breakRepeatDays && days < p.breakLowerDays,
    level: 4,
    words: () => 'Easing back after a break.',
    basis: ['bosquet2013', 'convention'],
    certainty: 'very low',
    about: 'back',
    beforeTraining: true,
  },
  {
    id: 'C',
    condition: (p) => `confidence ${p.lowConfidence} or less, or fear ${p.highFear} or more`,
    holds: ({ confidence, fear }, p) => confidence <= p.lowConfidence || fear >= p.highFear,
    level: 4,
    words: () => 'Build confidence first.',
    basis: ['convention', 'macedo2010'],
    certainty: 'very low',
    about: 'lift',
    beforeTraining: true,
  },
  {
    id: 'T',
    condition: () => 'no technique sign-off for this variant',
    holds: ({ techniqueOk }) => !techniqueOk,
    level: 4,
    words: () => 'Technique check due.',
    basis: ['convention'],
    certainty: 'untested',
    about: 'lift',
    beforeTraining: true,
  },
  {
    id: 'A',
    condition: (p) => `peak pain above ${p.acceptedPain} and above usual, and at most ${p.painLimit - 1}`,
    holds: (inputs, p) => {
      const peak = peakPain(inputs);
      return peak !== null && peak > Math.max(p.acceptedPain, inputs.usual) && peak < p.painLimit;
    },
    level: 5,
    words: () => 'Acceptable: add reps, not weight.',
    basis: ['thomee1997', 'silbernagel2007'],
    certainty: 'very low',
    about: 'back',
    beforeTraining: false,
  },
  {
    id: 'P2',
    condition: (p) => `fewer than ${p.bonusSessions} sessions in a row with 2 or more reps to spare on the last set`,
    holds: ({ bonusSessions }, p) => bonusSessions < p.bonusSessions,
    level: 5,
    words: () => 'Add reps before weight.',
    basis: ['acsm2009'],
    certainty: 'low',
    about: 'lift',
    beforeTraining: false,
  },
];

/** The last row: it holds when no other does. */
export const lastRow: Rule = {
  id: 'P1',
  condition: () => 'none of the above',
  holds: () => false,
  level: 6,
  words: () => 'Two good sessions and settled pain.',
  basis: ['acsm2009'],
  certainty: 'low',
  about: 'lift',
  beforeTraining: false,
};
