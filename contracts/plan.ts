import { z } from 'zod';
import type { SessionSquare } from '@/domain/adherence/adherence';
import type { LoadKind } from '@/domain/exercises/types';
import type { FigureDefinition } from '@/domain/figure/types';
import type { WayBack } from '@/domain/flare/way-back';
import type { LoadReason } from '@/domain/load/next-load';
import type { Milestone } from '@/domain/milestones/milestones';
import type { Prescription } from '@/domain/program/types';
import type { Policy } from '@/domain/progression/policy';
import type { PlanPause } from './assignments';
import type { LogComment } from './comments';
import type { TodayFacts, WhyDecision } from './decisions';
import type { PastFlare } from './flares';
import type { ClientFacts, ClinicFacts, Gates } from './screening';
import type { LineChanged, LoggedSet, ToConfirm } from './sessions';
import type { LastMarks } from './symptoms';
import { uuid } from './text';

export const planSessionInput = z.strictObject({ plannedSessionId: uuid });
export const progressInput = z.strictObject({
  /** How far back, in days; everything that a screen may narrow down without asking again. */
  days: z.int().min(7).max(366).default(366),
});

/** What became of a planned session, or of a day. */
export type SessionState = 'done' | 'started' | 'planned' | 'missed' | 'skipped';

/** What was done the last time this exercise was trained, before this session. */
export type LastTime = {
  readonly date: string;
  /** It was a lighter week, as planned. */
  readonly deload: boolean;
  /** The client's note on that session. */
  readonly note: string | null;
  /** The highest pain of that session (during and after), 0–10; null when none was given. */
  readonly pain: number | null;
  /** Pain on the morning after; null when none was given. */
  readonly nextMorning: number | null;
  readonly sets: readonly Pick<LoggedSet, 'setNumber' | 'reps' | 'loadKg' | 'seconds' | 'metres' | 'rpe'>[];
};

/** One line of a session, as Today shows it. */
export type PlanItem = {
  readonly itemId: string;
  readonly exerciseId: string;
  readonly name: string;
  readonly loadKind: LoadKind;
  /** Label of a superset, such as "A". */
  readonly superset: string | null;
  readonly note: string | null;
  readonly figure: FigureDefinition | null;
  readonly prescription: Prescription;
  /** "3 × 8", "3 × 30 s each side". */
  readonly doseText: string;
  /** "leave 3 in the tank". */
  readonly effortText: string;
  /** How a range in centimetres is set up: "from blocks of 20 cm"; null where the plan gives none. */
  readonly rangeText: string | null;
  /** To propose today, kilograms, per hand for per-hand kinds; null for no load. */
  readonly loadKg: number | null;
  readonly why: LoadReason | null;
  /** Repetitions to aim at in each set; null for those of the prescription. */
  readonly reps: number | null;
  /** What was decided last that bears on this line. */
  readonly decision: WhyDecision | null;
  /** The exercise that the plan has here, when another takes its place today. */
  readonly insteadOf: string | null;
};

/** The exercise that takes a line's place on a bad day. */
export type PlanSwap = Pick<PlanItem, 'exerciseId' | 'name' | 'loadKind' | 'figure' | 'loadKg'> & {
  readonly cues: readonly string[];
};

/** An exercise that the client may take in a line's place today. */
export type PlanRung = PlanSwap &
  Pick<PlanItem, 'doseText'> & {
    readonly perSide: boolean;
    /** The trainer named it for this line; others are easier rungs of the ladder. */
    readonly named: boolean;
    /** In whose place it is offered: the line's own exercise, or one that stands in for it today. */
    readonly inPlaceOf: readonly string[];
  };

export type PlanItemDetail = PlanItem & {
  readonly cues: readonly string[];
  readonly last: LastTime | null;
  /** Until the session has begun, and for loaded lifts alone: what the phone decides today's load by. */
  readonly todayFacts: TodayFacts | null;
  readonly swap: PlanSwap | null;
  /** The one for new or worse leg symptoms, where the plan names another. */
  readonly swapForLeg: PlanSwap | null;
  /** The client is afraid of this lift: confidence and fear are asked before its first set. */
  readonly feared: boolean;
  /** What was answered for this session, 0–10 each; null while it is to be asked. */
  readonly confidence: { readonly confidence: number; readonly fear: number } | null;
  /** To choose from, and those that sets were logged with. */
  readonly rungs: readonly PlanRung[];
  /** What the client did with the line in this session; null while it is as planned. */
  readonly change: LineChanged | null;
  /** As they stand, one per set number, voided ones included. */
  readonly logged: readonly LoggedSet[];
};

type PlanSessionHead = {
  readonly plannedSessionId: string;
  /** `flare`: the easy session that the program carries for a flare. */
  readonly kind: 'program' | 'flare';
  /** A day in the client's zone. */
  readonly date: string;
  readonly state: SessionState;
  /** "A", "B", … */
  readonly key: string;
  readonly title: string;
  /** Planned length, warm-up included. */
  readonly minutes: number;
  readonly week: number;
  readonly weeks: number;
  readonly deload: boolean;
  /** From the trainer, to read before the first exercise. */
  readonly sessionNote?: string;
};

export type TodaySession = PlanSessionHead & { readonly items: readonly PlanItem[]; readonly setsLogged: number };

/** A new version of the plan, in the words of the trainer who gave it. */
export type PlanChange = {
  readonly message: string;
  /** A day in the client's zone. */
  readonly date: string;
};

/** What Today needs to know of flares. */
export type TodayFlare = {
  /** The flare that goes on; null for none. */
  readonly flare: {
    readonly id: string;
    readonly from: string;
    /** Its first day is 1. */
    readonly day: number;
    /** The highest that was told today; null while it is to be asked. */
    readonly painToday: number | null;
    /** The flare session to do, or the one done today. */
    readonly plannedSessionId: string | null;
    /** Sessions that stand on another day because of it. */
    readonly moved: { readonly count: number; readonly next: { readonly title: string; readonly date: string } | null };
  } | null;
  /** While loads come back after a flare. */
  readonly wayBack: WayBack | null;
};

export type WeekDay = {
  readonly date: string;
  readonly state: SessionState | 'rest';
  readonly plannedSessionId: string | null;
};

export type Today = Gates &
  TodayFlare & {
    /** The client's day. */
    readonly today: string;
    /** Hour on the client's wall, 0–23, for the greeting. */
    readonly hour: number;
    readonly client: ClientFacts;
    readonly clinic: ClinicFacts;
    readonly policy: Policy;
    readonly intakeDone: boolean;
    readonly hasPlan: boolean;
    /** The newest of the last two weeks; null for none. */
    readonly planChange: PlanChange | null;
    /** The pause that holds today; null for none. */
    readonly pause: PlanPause | null;
    readonly morning: {
      /** This morning's pain; null while it is to be asked. */
      readonly reported: number | null;
      /** The last session before today that no morning report has followed yet. */
      readonly since: { readonly date: string; readonly title: string } | null;
    };
    /** The client's usual pain U; null while nobody knows it. */
    readonly usualPain: number | null;
    /** What was drawn last on the body map, for the next report; null for nothing yet. */
    readonly lastMarks: LastMarks | null;
    /** The flare session to do today, or the one done today; while a flare goes on. */
    readonly flareSession: TodaySession | null;
    /** The seven days of the clinic's week that holds today. */
    readonly week: readonly WeekDay[];
    /** Today's session, or one that was started before midnight and goes on. */
    readonly session: TodaySession | null;
    /** The next one to come, when there is none today or it is done. */
    readonly next: TodaySession | null;
    /** Sessions of the last weeks that staff entered, newest first. */
    readonly toConfirm: readonly ToConfirm[];
  };

/** Everything that the session screen needs, so that it can go on without a network. */
export type SessionDetail = PlanSessionHead &
  Gates & {
    readonly today: string;
    readonly client: ClientFacts;
    readonly clinic: ClinicFacts;
    /** The rules that count in this clinic, for the phone to go by and to explain. */
    readonly policy: Policy;
    readonly policyVersion: number;
    readonly items: readonly PlanItemDetail[];
    readonly log: {
      readonly id: string;
      readonly localDate: string;
      readonly startedAt: string;
      readonly finishedAt: string | null;
      readonly painBefore: number | null;
      readonly painAfter: number | null;
      readonly note: string | null;
      readonly endedEarly: string | null;
    } | null;
    /** What the trainer said on it. Not there in what a phone kept from before this was sent. */
    readonly comments?: readonly LogComment[];
  };

/** Why a session stands on another day: `clinic` where nothing more is known than that the clinic moved it. */
export type MovedBecause =
  | { readonly kind: 'flare'; readonly from: string }
  | { readonly kind: 'closed'; readonly name: string }
  | { readonly kind: 'pause' | 'clinic' };

/** An exercise of a session in a list of weeks. */
export type PlanWeekLine = {
  /** Within a superset with its label: "A1 Goblet squat". */
  readonly name: string;
  /** "3 × 8" */
  readonly dose: string;
  /** "leave 3 in the tank" */
  readonly effort: string;
};

/** A part of the program with an aim of its own. */
export type PlanBlock = {
  readonly title: string;
  readonly aim: string;
  /** The first week of the block is 1. */
  readonly week: number;
  readonly weeks: number;
};

export type PlanWeekSession = PlanSessionHead & {
  /** The day that it was moved from; null for one in its place. */
  readonly movedFrom: string | null;
  readonly movedBecause: MovedBecause | null;
  readonly lines: readonly PlanWeekLine[];
  /** Sets logged, taken-back ones left out. */
  readonly setsLogged: number;
  /** What the trainer said on it and its sets, counted. Not there in what a phone kept from before this was sent. */
  readonly comments?: number;
};

export type PlanWeek = {
  readonly week: number;
  readonly deload: boolean;
  /** Null where the program has none for it. */
  readonly block: PlanBlock | null;
  readonly sessions: readonly PlanWeekSession[];
};

export type PlanWeeks = Pick<Gates, 'lock' | 'screeningDue'> & {
  readonly today: string;
  /** The plan in force, else the last one; null when there was none yet. */
  readonly assignment: {
    readonly id: string;
    readonly programName: string;
    readonly weeks: number;
    readonly startDate: string;
    readonly endDate: string;
    readonly trainingDays: readonly number[];
    readonly status: 'active' | 'ended';
    /** The pause that goes on or comes next; null for none. */
    readonly pause: PlanPause | null;
    /** Sessions that wait for the end of a pause that has none yet. */
    readonly waiting: number;
  } | null;
  /** Weeks of the program, first to last. */
  readonly weeks: readonly PlanWeek[];
  /** Flare sessions that were begun or done, oldest first: they are in no week. */
  readonly flareSessions: readonly PlanWeekSession[];
  /** The newest of the last two weeks; null for none. */
  readonly planChange: PlanChange | null;
  /** A plan that follows this one. */
  readonly later: { readonly programName: string; readonly startDate: string } | null;
};

/** The Coach screen: who looks after this client. */
export type CoachFacts = Pick<Gates, 'lock' | 'screeningDue'> & {
  readonly clinic: ClinicFacts;
  /** Null while the client is on nobody's caseload. */
  readonly trainer: { readonly name: string; readonly email: string } | null;
};

/** The highest pain of one day by the moment that it was told at, 0–10; null for not told. */
export type PainDay = {
  readonly date: string;
  /** Of the whole day, at any moment. */
  readonly peak: number;
  readonly before: number | null;
  /** During and after a session. */
  readonly worst: number | null;
  /** Of that morning: it belongs to the session of the day before. */
  readonly morning: number | null;
};

/** A lift with one point a day: the heaviest set, kilograms, per hand where there are two. */
export type LiftCourse = {
  readonly exerciseId: string;
  readonly name: string;
  readonly loadKind: LoadKind;
  readonly points: readonly { readonly date: string; readonly loadKg: number; readonly deload: boolean }[];
};

export type Progress = {
  readonly today: string;
  /** The first day looked at. */
  readonly from: string;
  /** The first day on which anything was logged or reported, not before `from`; null while nothing was. */
  readonly firstDay: string | null;
  readonly weekStartsOn: number;
  readonly units: 'kg' | 'lb';
  readonly goal: string | null;
  readonly usualPain: number | null;
  /** Days with a report, oldest first. */
  readonly pain: readonly PainDay[];
  /** Sessions of the plan until the end of the running week, oldest first; `held` ones were called off. */
  readonly sessions: readonly SessionSquare[];
  /** Flares that are over, of all time, newest first. */
  readonly flares: readonly PastFlare[];
  /** The first day of the flare that goes on; null for none. */
  readonly flareSince: string | null;
  /** The most trained hinge and squat, then what was trained most. */
  readonly lifts: readonly LiftCourse[];
  /** The first drawing on the body map and the newest, of all time; one while there is one. */
  readonly drawings: readonly LastMarks[];
  /** Of all time, newest first. */
  readonly milestones: readonly Milestone[];
};
