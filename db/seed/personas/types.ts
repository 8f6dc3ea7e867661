import type { KitName } from '@/db/seed/kits';

/** A name for each trainer, so that personas do not carry ids. */
export type StaffKey = 'owner' | 'coach' | 'lie' | 'monteiro' | 'brennan' | 'walsh';

/** Two built-in programs, and one of the first clinic's own. */
export type ProgramSlug = 'hinge-foundations' | 'deadlift-8' | 'barbell-club';

/** A plan, counted back from today. A plan whose last session is past and that nobody ended was finished. */
export type PlanSpec = {
  readonly program: ProgramSlug;
  readonly startedDaysAgo: number;
  /** Weekdays as ISO numbers, or days counted from the start where today has to be a certain day of the plan. */
  readonly on: readonly number[] | { readonly offsets: readonly number[] };
  /** The trainer ended it before its last session. */
  readonly ended?: { readonly daysAgo: number; readonly reason: 'replaced' | 'paused' | 'left' };
};

/** What the client told of a flare, in the app. */
export type ToldFlare = {
  /** The day after the flare came up, unless told. */
  readonly daysAgo?: number;
  /** When the client said that it was over; left out for one that goes on or that two settled days end. */
  readonly overDaysAgo?: number;
  readonly setOff: 'training' | 'everyday' | 'rest' | 'stress' | 'unknown';
  readonly able: 'most' | 'some' | 'little';
  readonly words?: string;
  readonly helped?: string;
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
  readonly flares?: readonly {
    readonly daysAgo: number;
    readonly days: number;
    readonly height: number;
    readonly told?: ToldFlare;
  }[];
};

type Situation =
  | 'emergency'
  | 'waiting-for-clearance'
  | 'cleared-with-restrictions'
  | 'clearance-expired'
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
  /** The trainer has approved everything that waited on that day. */
  readonly answered?: { readonly daysAgo: number };
  /** For so many days the trainer has not come to what is proposed. */
  readonly waits?: number;
  /** How many of the last days are settled, 12 unless told. */
  readonly settledDays?: number;
  /** Loads rise by themselves, from that day on. */
  readonly automatic?: { readonly sinceDaysAgo: number };
  /** A lift that is feared, marked that many days ago. */
  readonly feared?: { readonly exerciseId: string; readonly sinceDaysAgo: number };
  /** A lift that has been too hard since then. */
  readonly tooHard?: { readonly exerciseId: string; readonly sinceDaysAgo: number };
  /** Once a load was typed in wrong and put right. */
  readonly slips?: boolean;
  /** The newest PHQ-4 comes to 7: the client is shown help, and the trainer is told to refer. */
  readonly lowMood?: boolean;
  /** Agreed to have body mass followed. */
  readonly bodyMassKg?: number;
  /** All questions were answered again on that day, and not since. */
  readonly screenedDaysAgo?: number;
};
