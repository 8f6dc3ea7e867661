import type { KitName } from '@/db/seed/kits';

/** A name for each trainer, so that personas do not carry ids. */
export type StaffKey = 'owner' | 'coach' | 'lie' | 'monteiro' | 'brennan' | 'walsh';

export type ProgramSlug = 'hinge-foundations' | 'deadlift-8';

/** A plan, counted back from today. A plan whose last session is past and that nobody ended was finished. */
export type PlanSpec = {
  readonly program: ProgramSlug;
  readonly startedDaysAgo: number;
  /** Weekdays as ISO numbers, or days counted from the start where today has to be a certain day of the plan. */
  readonly on: readonly number[] | { readonly offsets: readonly number[] };
  /** The trainer ended it before its last session. */
  readonly ended?: { readonly daysAgo: number; readonly reason: 'replaced' | 'paused' | 'left' };
};

type PainCourse = {
  /** NPRS 0–10 around which the first week lies. */
  readonly start: number;
  /** Where it tends to. */
  readonly floor: number;
  /** Weeks until about two thirds of the way are done. */
  readonly weeks: number;
  readonly noise: number;
  /** How much a hard session adds, 0–3. */
  readonly reactive: number;
  readonly flares?: readonly { readonly daysAgo: number; readonly days: number; readonly height: number }[];
};

type Situation =
  | 'emergency'
  | 'waiting-for-clearance'
  | 'cleared-with-restrictions'
  | 'leg-changed'
  | 'invited'
  | 'invitation-expired'
  | 'archived'
  | 'handed-over';

export type Persona = {
  readonly name: string;
  /** From the name unless given. */
  readonly email?: string;
  readonly trainer: StaffKey;
  /** Days since the intake. */
  readonly joined: number;
  readonly kit: KitName;
  readonly units?: 'kg' | 'lb';
  /** The clinic's unless given. */
  readonly timeZone?: string;
  /** Usual hour of training on the wall, with decimals. */
  readonly hour: number;
  /** What the person can lift beside the start load of a lift. */
  readonly strength: number;
  /** What is added to it in a trained week, as a share. */
  readonly gain: number;
  readonly pain: PainCourse;
  /** Share of sessions done, and of mornings answered. */
  readonly keeps: number;
  readonly answers: number;
  readonly plans: readonly PlanSpec[];
  /** Nothing was done or reported on these days: `from` lies further back than `until`. */
  readonly pauses?: readonly { readonly from: number; readonly until: number }[];
  /** Trains and reports as planned in the last days, without a sore one: no decision is due. */
  readonly settled: boolean;
  readonly history: string;
  readonly goal: string;
  readonly situation?: Situation;
  /** The trainer's own word on a load, that many days ago. */
  readonly overrides?: readonly {
    readonly daysAgo: number;
    readonly exerciseId: string;
    readonly loadKg: number;
    readonly reason: string;
  }[];
  /** Morning pain on certain days, by days ago; null for a morning that was left unanswered. */
  readonly mornings?: Readonly<Record<number, number | null>>;
};
