/**
 * Everything in the rules that is a choice. A clinic may change it within the bounds of policy-bounds.ts; each change is
 * a new version.
 */
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
