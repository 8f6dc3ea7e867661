/** Everything in the rules that is a choice. A clinic may change it within {@link policyBounds}; each change is a new version. */
export type Policy = {
  /** S8: pain from here on stops the session. NPRS 0–10. */
  readonly severePain: number;
  /** S6: pain from here on is above the limit; below it, rule A. NPRS 0–10. */
  readonly painLimit: number;
  /** M2 and F2: points above usual pain. */
  readonly clearRise: number;
  /** W1: rise of the weekly mean, points. */
  readonly weekRise: number;
  /** W2: rise of the weekly mean, points. */
  readonly weekClearRise: number;
  /** A: pain up to here counts as settled even for someone whose usual pain is lower. NPRS 0–10. */
  readonly acceptedPain: number;
  /** D1 to D4: the first day of each length of break, days since the last session. */
  readonly breakRepeatDays: number;
  readonly breakLowerDays: number;
  readonly breakLowerMoreDays: number;
  readonly breakStopDays: number;
  /** X: RPE from here on was too hard. */
  readonly tooHardRpe: number;
  /** X: more than this share of repetitions missed, 0–1. */
  readonly tooManyMissed: number;
  /** C: confidence up to here, fear from here on, 0–10. */
  readonly lowConfidence: number;
  readonly highFear: number;
  /** P2: sessions in a row with 2 or more repetitions to spare on the last set. */
  readonly bonusSessions: number;
  /** Level 6: share added, for lower-body and for other lifts. */
  readonly riseLower: number;
  readonly riseUpper: number;
  /** Level 6: no step is larger than this share, whatever is prescribed. */
  readonly riseMost: number;
  /** Levels 3 and 2: share taken off. */
  readonly cut: number;
  readonly cutMore: number;
  /** At most one increase per lift in this many days. */
  readonly daysBetweenRises: number;
  /** Usual pain from here on: automatic changes off, the trainer leads. NPRS 0–10. */
  readonly trainerLeadsFrom: number;
  /** Screen again after this many days. */
  readonly screenAgainDays: number;
  /** Who lets a load rise for clients without a setting of their own. */
  readonly approval: 'trainer' | 'automatic';
};

export type PolicyNumber = { [K in keyof Policy]: Policy[K] extends number ? K : never }[keyof Policy];

export const defaultPolicy: Policy = {
  severePain: 8,
  painLimit: 6,
  clearRise: 2,
  weekRise: 1,
  weekClearRise: 2,
  acceptedPain: 2,
  breakRepeatDays: 8,
  breakLowerDays: 15,
  breakLowerMoreDays: 29,
  breakStopDays: 57,
  tooHardRpe: 9.5,
  tooManyMissed: 0.2,
  lowConfidence: 3,
  highFear: 7,
  bonusSessions: 2,
  riseLower: 0.05,
  riseUpper: 0.025,
  riseMost: 0.1,
  cut: 0.1,
  cutMore: 0.2,
  daysBetweenRises: 7,
  trainerLeadsFrom: 6,
  screenAgainDays: 84,
  approval: 'trainer',
};

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
