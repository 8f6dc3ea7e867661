/** What the table looks at. Pain is NPRS, whole numbers 0–10; null where nobody asked or answered. */
export type DecisionInputs = {
  /** Pain before the session. */
  readonly pre: number | null;
  /** The highest pain during it. */
  readonly during: number | null;
  /** Pain right after it. */
  readonly after: number | null;
  /** Pain on the morning after; null without a report when its window has closed. */
  readonly morning: number | null;
  /** The client's usual pain U, 0–10; a median, so halves occur. */
  readonly usual: number;
  /** This week's mean pain less last week's, −10 to 10. */
  readonly weekDelta: number;
  /** Highest effort of the working sets, RPE 1–10. */
  readonly rpe: number;
  /** Prescribed effort, RPE 1–10. */
  readonly targetRpe: number;
  /** Share of the prescribed repetitions that were not done, 0–1. */
  readonly missedReps: number;
  /** Sessions in a row, this one included, with 2 or more repetitions to spare on the last set. */
  readonly bonusSessions: number;
  /** New or worse leg symptoms. */
  readonly legWorse: boolean;
  /** A review answer that no clearance covers. */
  readonly review: boolean;
  /** An emergency answer that no clearance covers. */
  readonly emergency: boolean;
  /** Whole days from the session before to this one. */
  readonly daysSinceLast: number;
  /** Confidence in this lift, 0–10. */
  readonly confidence: number;
  /** Fear of this lift, 0–10. */
  readonly fear: number;
  /** A technique sign-off for this variant is on record. */
  readonly techniqueOk: boolean;
};

/** Values that no rule but P1 answers to, for whatever is not pain. */
export const neutralInputs = {
  weekDelta: 0,
  rpe: 7,
  targetRpe: 7,
  missedReps: 0,
  bonusSessions: 2,
  legWorse: false,
  review: false,
  emergency: false,
  daysSinceLast: 3,
  confidence: 10,
  fear: 0,
  techniqueOk: true,
} as const satisfies Partial<DecisionInputs>;

/** The highest pain given at any moment; null when none was given. */
export function highestPain({ pre, during, after, morning }: DecisionInputs): number | null {
  return highest([pre, during, after, morning]);
}

/** Peak pain of the session: the higher of during and after. */
export function peakPain({ during, after }: Pick<DecisionInputs, 'during' | 'after'>): number | null {
  return highest([during, after]);
}

function highest(values: readonly (number | null)[]): number | null {
  return values.reduce((max, value) => (value !== null && (max === null || value > max) ? value : max), null);
}
