import type { Policy, PolicyNumber } from './policy';

/** Lowest, highest and step of each number, ends included. */
export const policyBounds: Readonly<Record<PolicyNumber, { min: number; max: number; step: number }>> = {
  severePain: { min: 7, max: 9, step: 1 },
  painLimit: { min: 4, max: 7, step: 1 },
  clearRise: { min: 1, max: 3, step: 1 },
  weekRise: { min: 0.5, max: 1.5, step: 0.5 },
  weekClearRise: { min: 1, max: 3, step: 0.5 },
  acceptedPain: { min: 0, max: 3, step: 1 },
  breakRepeatDays: { min: 5, max: 14, step: 1 },
  breakLowerDays: { min: 8, max: 28, step: 1 },
  breakLowerMoreDays: { min: 15, max: 56, step: 1 },
  breakStopDays: { min: 29, max: 84, step: 1 },
  tooHardRpe: { min: 8.5, max: 10, step: 0.5 },
  tooManyMissed: { min: 0.1, max: 0.3, step: 0.05 },
  lowConfidence: { min: 2, max: 5, step: 1 },
  highFear: { min: 5, max: 8, step: 1 },
  bonusSessions: { min: 1, max: 4, step: 1 },
  riseLower: { min: 0.01, max: 0.1, step: 0.005 },
  riseUpper: { min: 0.01, max: 0.1, step: 0.005 },
  riseMost: { min: 0.02, max: 0.1, step: 0.005 },
  cut: { min: 0.05, max: 0.2, step: 0.01 },
  cutMore: { min: 0.1, max: 0.4, step: 0.01 },
  daysBetweenRises: { min: 7, max: 28, step: 1 },
  trainerLeadsFrom: { min: 4, max: 7, step: 1 },
  screenAgainDays: { min: 28, max: 84, step: 7 },
};

/** Pairs that must rise, or a worse answer could lead to a milder rule. */
const rising: readonly (readonly [PolicyNumber, PolicyNumber, string])[] = [
  ['painLimit', 'severePain', 'The limit must lie below severe pain.'],
  ['acceptedPain', 'painLimit', 'Settled pain must lie below the limit.'],
  ['weekRise', 'weekClearRise', 'The smaller weekly rise must come before the larger one.'],
  ['breakRepeatDays', 'breakLowerDays', 'The lengths of a break must rise.'],
  ['breakLowerDays', 'breakLowerMoreDays', 'The lengths of a break must rise.'],
  ['breakLowerMoreDays', 'breakStopDays', 'The lengths of a break must rise.'],
  ['cut', 'cutMore', 'Level 2 must take off more than level 3.'],
];

/** What is wrong with a policy, in words by field; empty when it may be adopted. */
export function policyProblems(policy: Policy): { readonly field: PolicyNumber; readonly words: string }[] {
  const bounds = (Object.keys(policyBounds) as PolicyNumber[]).flatMap((field) => {
    const { min, max, step } = policyBounds[field];
    const value = policy[field];
    if (!Number.isFinite(value) || value < min || value > max) return [{ field, words: `From ${min} to ${max}.` }];
    return isMultiple(value, step) ? [] : [{ field, words: `In steps of ${step}.` }];
  });
  const order = rising.flatMap(([low, high, words]) => (policy[low] < policy[high] ? [] : [{ field: high, words }]));
  const most = (['riseLower', 'riseUpper'] as const).flatMap((field) =>
    policy[field] <= policy.riseMost ? [] : [{ field, words: 'Not above the largest step.' }],
  );
  return [...bounds, ...order, ...most];
}

function isMultiple(value: number, step: number): boolean {
  return Math.abs(value / step - Math.round(value / step)) < 1e-9;
}
