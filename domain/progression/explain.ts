import type { DecisionMoment, Verdict } from './decide';
import { ruleById } from './decide';
import type { EffectNote } from './effect';
import { type DecisionInputs, neutralInputs } from './inputs';
import type { Policy } from './policy';
import type { Level, RuleId } from './rules';
import { certaintyWords, sources } from './sources';

export type Explanation = {
  readonly rule: RuleId;
  readonly level: Level;
  readonly levelWords: string;
  /** Said to the client. */
  readonly words: string;
  readonly condition: string;
  /** What was looked at, in words and numbers. */
  readonly inputs: readonly { readonly label: string; readonly value: string }[];
  /** Other rows that held too, in the order of the table. */
  readonly also: readonly { readonly rule: RuleId; readonly words: string }[];
  readonly sources: readonly string[];
  readonly certainty: string;
  readonly notes: readonly string[];
};

export const levelWords: Readonly<Record<Level, string>> = {
  6: 'Add load',
  5: 'Same load, one more repetition in each set',
  4: 'Repeat',
  3: 'A lighter load',
  2: 'A much lighter load, or the swap that the plan names',
  1: 'Stop; the trainer is alerted',
  0: 'Emergency advice; lifting is locked',
};

const noteWords: Readonly<Record<EffectNote, string>> = {
  'week-limit': 'This lift rose less than a week before: at most one increase in seven days.',
  'trainer-leads': 'Usual pain is high, so nothing changes by itself: the trainer leads.',
  'two-decreases': 'The load fell twice in succession, so nothing changes by itself: the trainer leads.',
  'at-cap': 'The load is at the limit set in the plan.',
  plates: 'Your own plates do not make so small a step.',
  lightest: 'This is the lightest that your own weights make: do fewer sets.',
  'top-of-range': 'The repetitions are at the top of their range.',
  flare: 'Nothing rises in a flare or on the way back from one.',
  'lighter-week': 'This was a lighter week: loads go on from the week before it.',
  'no-pain-before': 'Pain before the session was not told, so nothing rises.',
  'no-pain-after': 'Pain after the session was not told, so nothing rises.',
  'above-plan': 'More was logged than a step allows, so the planned load counts.',
  'in-place': 'It was done in place of another exercise, by the client’s own choice, so its load stays.',
  'by-percent': 'The plan sets this load as a share of the best estimate: it moves by plan, one step at most.',
};

/** A decision opened up: rule, inputs, source and how sure one can be, under the policy given. */
export function explain(
  decision: Verdict & {
    readonly moment: DecisionMoment;
    readonly inputs: DecisionInputs;
    readonly notes: readonly EffectNote[];
  },
  policy: Policy,
): Explanation {
  const rule = ruleById(decision.rule);
  return {
    rule: rule.id,
    level: decision.level,
    levelWords: levelWords[decision.level],
    words: rule.words(policy),
    condition: rule.condition(policy),
    inputs: decision.moment === 'before' ? todaysInputs(decision.inputs) : allInputs(decision.inputs),
    also: decision.fired.filter((id) => id !== rule.id).map((id) => ({ rule: id, words: ruleById(id).words(policy) })),
    sources: rule.basis.map((id) => sources[id]),
    certainty: certaintyWords[rule.certainty],
    notes: decision.notes.map((note) => noteWords[note]),
  };
}

const pain = (value: number | null) => (value === null ? 'not told' : `${value} of 10`);
const yes = (value: boolean) => (value ? 'yes' : 'no');
const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);

function todaysInputs(inputs: DecisionInputs) {
  return [
    { label: 'Pain before', value: pain(inputs.pre) },
    { label: 'Usual pain', value: pain(inputs.usual) },
    ...sharedInputs(inputs),
  ];
}

function allInputs(inputs: DecisionInputs) {
  const delta = Math.round(inputs.weekDelta * 10) / 10;
  return [
    { label: 'Pain before', value: pain(inputs.pre) },
    { label: 'Pain during', value: pain(inputs.during) },
    { label: 'Pain after', value: pain(inputs.after) },
    { label: 'Next morning', value: pain(inputs.morning) },
    { label: 'Usual pain', value: pain(inputs.usual) },
    { label: 'This week against last', value: `${delta > 0 ? '+' : ''}${delta}` },
    { label: 'Effort', value: `RPE ${inputs.rpe}, planned ${inputs.targetRpe}` },
    { label: 'Repetitions missed', value: `${Math.round(inputs.missedReps * 100)} %` },
    { label: 'Good sessions in a row', value: String(inputs.bonusSessions) },
    ...sharedInputs(inputs),
  ];
}

/** Confidence and fear are asked before feared lifts alone. */
function feelings({ confidence, fear }: DecisionInputs) {
  const asked = confidence !== neutralInputs.confidence || fear !== neutralInputs.fear;
  if (!asked) return [{ label: 'Confidence and fear', value: 'nothing against it' }];
  return [
    { label: 'Confidence', value: `${confidence} of 10` },
    { label: 'Fear', value: `${fear} of 10` },
  ];
}

function sharedInputs(inputs: DecisionInputs) {
  return [
    { label: 'Leg symptoms new or worse', value: yes(inputs.legWorse) },
    { label: 'Since the session before', value: days(inputs.daysSinceLast) },
    ...feelings(inputs),
    { label: 'Technique signed off', value: yes(inputs.techniqueOk) },
  ];
}
