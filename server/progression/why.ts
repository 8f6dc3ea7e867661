import type { WhyDecision } from '@/contracts/decisions';
import type { DecisionRecord } from '@/domain/progression/record';

/** A stored decision as people may open it. */
export function whyOf(decision: DecisionRecord): WhyDecision {
  const { moment, level, rule, fired, inputs, effect, policyVersion, at, answer } = decision;
  return {
    moment,
    level,
    rule,
    fired,
    inputs,
    notes: effect.notes,
    policyVersion,
    decidedAt: at,
    waiting: answer === 'waiting',
  };
}
