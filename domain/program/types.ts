import type { Exercise } from '@/domain/exercises/types';

/**
 * The program document: what a trainer prescribes, as one JSON value per published version.
 * It is edited and read whole. Nothing logged is ever changed by editing it.
 */

/** How one exercise is dosed. Exactly one of `reps`, `seconds`, `metres` is set. */
export type SetDose =
  /** With `asMany`, as many as go well: `max` is the cap of the set, `min` is 1. */
  | { readonly kind: 'reps'; readonly min: number; readonly max: number; readonly asMany?: true }
  | { readonly kind: 'seconds'; readonly seconds: number }
  | { readonly kind: 'metres'; readonly metres: number };

/** One working set of a line whose sets differ: ramps and drops, such as `40x8, 50x6, 60x4`. */
export type UnlikeSet = {
  readonly dose: SetDose;
  /**
   * Share of the line's heaviest set, above 0 up to 1. The rules move the heaviest set; the others keep their share of
   * it and are rounded down to what can be loaded.
   */
  readonly share: number;
};

/** An easy set before the working sets; neither logged nor counted. */
export type WarmUpSet = { readonly reps: number; readonly share: number };

/** What grows by plan, not by rule, in every following week with the same line: nothing here is a load. */
export type DoseGrowth = {
  /** Per week, 1–60 seconds, 1–100 metres or 1–5 repetitions; range shrinks by 1–20 cm. */
  readonly by: number;
  readonly unit: 'seconds' | 'metres' | 'reps' | 'cm';
  /** Where it ends, in the same unit; for `cm` the lowest height. */
  readonly until: number | null;
};

/** One line of a session: an exercise with its sets. */
export type Prescription = {
  /** Number of working sets, 1–10. With `perSide` each set is done on both sides. */
  readonly sets: number;
  readonly dose: SetDose;
  readonly perSide: boolean;
  /** First load in kilograms for someone with no history; null for body mass only. Per hand for dumbbells and kettlebells carried in both hands. */
  readonly startLoadKg: number | null;
  /** Share of the last load performed, 1 unless a deload says less (0.9 is −10 %). */
  readonly loadFactor: number;
  /** The load never rises above this, in kilograms; null for no cap. */
  readonly capKg: number | null;
  /** Step of a rise in kilograms, where the plan prescribes another than the usual share; never more than 10 % counts. */
  readonly stepKg?: number;
  /** The same as a share of the load, 0.5–10 %, where the plan says per cent; not together with `stepKg`. */
  readonly stepPercent?: number;
  /**
   * The load as a share of the estimated one-repetition maximum, 20–100 %. Takes the place of `startLoadKg` where the
   * client has an estimate; the rules hold it like any other load.
   */
  readonly percentE1rm?: number;
  /** Pounds, when the weights of this line were written in pounds; they are kept in kilograms. */
  readonly writtenIn?: 'lb';
  /** Each working set, where they differ; as many as `sets`. `dose` is then that of the heaviest set. */
  readonly unlikeSets?: readonly UnlikeSet[];
  readonly warmUp?: readonly WarmUpSet[];
  /** Height of blocks or box, or how far to go, in centimetres, 0–100. The figure shows it. */
  readonly rangeCm?: number;
  readonly growth?: DoseGrowth;
  /** Target effort, Borg CR10 style RPE 1–10 by halves. RPE = 10 − reps in reserve. */
  readonly targetRpe: number;
  /** Seconds of rest after a set, 0–600. */
  readonly restSeconds: number;
  /** Seconds down, pause, up, pause; null for an unforced tempo. */
  readonly tempo: readonly [number, number, number, number] | null;
};

export type ProgramItem = {
  /** Stable within the program, so that a set log can say which line it answers. */
  readonly id: string;
  readonly exerciseId: string;
  /** Label of a superset, such as "A"; null when done alone. */
  readonly superset: string | null;
  readonly note: string | null;
  /** Exercise to do instead on a bad day (level 2). */
  readonly swapTo?: string;
  /** Exercise to do instead when leg symptoms are new or worse; without it `swapTo` counts. */
  readonly swapForLeg?: string;
  readonly prescription: Prescription;
};

export type ProgramSession = {
  /** "A", "B", … : stable within a microcycle's pattern. */
  readonly key: string;
  readonly title: string;
  /** Planned length in minutes, warm-up included. */
  readonly minutes: number;
  /** For the client to read before the first exercise. */
  readonly note?: string;
  readonly items: readonly ProgramItem[];
};

export type Microcycle = {
  /** 1-based week of the program. */
  readonly week: number;
  readonly deload: boolean;
  readonly sessions: readonly ProgramSession[];
};

export type Mesocycle = {
  readonly title: string;
  readonly aim: string;
  readonly weeks: readonly Microcycle[];
};

/** What study or reasoning a program stands on, in our own words. */
export type ProgramEvidence = {
  readonly source: string;
  readonly population: string;
  readonly doseReported: string;
  readonly adapted: readonly string[];
  readonly certainty: 'high' | 'moderate' | 'low' | 'very low';
  readonly certaintyWords: string;
};

export type ProgramDocument = {
  readonly schema: 1;
  readonly summary: string;
  readonly forWhom: string;
  /** Sessions per week that the document is written for, 1–7. */
  readonly sessionsPerWeek: number;
  readonly mesocycles: readonly Mesocycle[];
  readonly evidence: ProgramEvidence;
  readonly cards: readonly { readonly title: string; readonly body: string }[];
  /** An easy session for the days of a flare. Versions published without one get the built-in one, see flare-session.ts. */
  readonly flareSession?: ProgramSession;
};

/** One line of a planned session after it was resolved for one client and one day. */
export type ResolvedItem = ProgramItem & {
  readonly exerciseName: string;
  /** A clinic's own exercise as it was when the plan was made; built-in ones are looked up. */
  readonly ownExercise?: Exercise;
  /** The clinic's own ones among those to swap to, likewise. */
  readonly ownSwaps?: readonly Exercise[];
};

/** What a planned session stores: its own copy, so that a later edit of the program cannot change it. */
export type ResolvedSession = {
  readonly key: string;
  readonly title: string;
  readonly minutes: number;
  readonly week: number;
  readonly weeks: number;
  readonly deload: boolean;
  readonly note?: string;
  readonly items: readonly ResolvedItem[];
};
