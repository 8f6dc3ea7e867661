import type { DecisionInputs } from './inputs';
import type { Policy } from './policy';
import { type Level, lastRow, type Rule, type RuleId, rules } from './rules';

export type Verdict = {
  readonly level: Level;
  /** The first row of the winning level, in the order of the table. */
  readonly rule: RuleId;
  /** Every row that holds, in the order of the table. */
  readonly fired: readonly RuleId[];
};

/** `before`: what today's load may still be lowered by · `after`: the whole table, which sets the next load. */
export type DecisionMoment = 'before' | 'after';

/**
 * Reads the decision table: every row is looked at and the lowest level wins. Before training only the rows marked so
 * are looked at, and when none of them holds the answer is P1: nothing speaks against today's load.
 *
 * A pure function of its arguments. More pain, effort, missed repetitions, fear or days off, or less confidence, never
 * give a higher level, for any policy without {@link policyProblems}. Source: clinical rules, decision table.
 */
export function decide(inputs: DecisionInputs, policy: Policy, moment: DecisionMoment = 'after'): Verdict {
  const looked = moment === 'after' ? rules : rules.filter(({ beforeTraining }) => beforeTraining);
  const fired = looked.filter(({ holds }) => holds(inputs, policy));
  const [first] = fired;
  if (!first) return { level: lastRow.level, rule: lastRow.id, fired: [lastRow.id] };
  const winner = fired.reduce((lowest, rule) => (rule.level < lowest.level ? rule : lowest), first);
  return { level: winner.level, rule: winner.id, fired: fired.map(({ id }) => id) };
}

const byId = new Map<string, Rule>([...rules, lastRow].map((rule) => [rule.id, rule]));

/** The row of the table with this id. */
export function ruleById(id: RuleId): Rule {
  return byId.get(id) ?? lastRow;
}
