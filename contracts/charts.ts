import { z } from 'zod';
import type { SquareState } from '@/domain/adherence/adherence';
import type { LoadKind } from '@/domain/exercises/types';
import type { LoadReason } from '@/domain/load/next-load';
import type { Prescription } from '@/domain/program/types';
import type { Policy } from '@/domain/progression/policy';
import { daysBetween, type IsoDate, isIsoDate } from '@/domain/schedule/dates';
import type { BodyMark, Spread } from '@/domain/symptoms/body-map';
import type { WeightUnit } from '@/lib/units';
import type { PlanPause } from './assignments';
import type { ChartProposal, WhyDecision } from './decisions';
import type { ClearanceDocument } from './documents';
import type { HandOverNote } from './hand-over';
import type { Lock, ScreeningDue } from './screening';
import type { LineChangeReason } from './sessions';
import { isoDate, uuid } from './text';

/** Where the page before ended: a date or an instant, and an id. Made by the server, sent back as it was. */
const cursor = z
  .string()
  .max(70)
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}\.\d{6}Z)?~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  .refine((value) => isIsoDate(value.slice(0, 10)) && !Number.isNaN(Date.parse(value.split('~')[0] ?? '')))
  .nullable()
  .default(null);

/** Ten years. */
export const mostWeeks = 522;

export const chartOverview = z.strictObject({ clientId: uuid });
export const chartTimeline = z.strictObject({
  clientId: uuid,
  /** Weeks until today, this one included. */
  weeks: z.int().min(2).max(mostWeeks).default(12),
  /** Days of one's own choice, both included, in place of `weeks`. */
  span: z
    .strictObject({ from: isoDate, until: isoDate })
    .refine(({ from, until }) => from <= until && daysBetween(from, until) < mostWeeks * 7)
    .nullable()
    .default(null),
});
export const chartSessions = z.strictObject({
  clientId: uuid,
  cursor,
  /** Only sessions in which it was planned or done. */
  exerciseId: z.string().min(1).max(80).nullable().default(null),
});
export const chartSymptoms = z.strictObject({ clientId: uuid, cursor });
export const chartPlan = z.strictObject({ clientId: uuid });

export type ChartClearance = {
  readonly id: string;
  readonly version: number;
  readonly level: 'review' | 'emergency';
  readonly state: 'requested' | 'cleared' | 'refused';
  readonly requestedAt: string;
  /** Where it was answered. */
  readonly occasion: 'intake' | 'again' | 'session' | 'symptoms' | null;
  /** The questions answered yes, in words. */
  readonly because: readonly string[];
  readonly decidedAt: string | null;
  readonly decidedByName: string | null;
  readonly clinician: string | null;
  readonly examinedOn: IsoDate | null;
  readonly restrictions: string | null;
  readonly expiresOn: IsoDate | null;
  /** It has run out, and no later one has taken its place: it locks again. */
  readonly lapsed: boolean;
  /** Letters, oldest first. */
  readonly documents: readonly ClearanceDocument[];
};

export type ChartStop = {
  readonly id: string;
  readonly version: number;
  readonly rule: 'S8' | 'D4';
  readonly since: string;
  /** Whether a screening since then lets it end. */
  readonly screened: boolean;
};

export type ChartScreening = {
  /** The newest one in full; null before the intake. */
  readonly newest: {
    readonly occasion: 'intake' | 'again';
    readonly answeredAt: string;
    readonly outcome: 'ready' | 'review' | 'emergency';
  } | null;
  readonly due: ScreeningDue | null;
  /** What the trainer should know of, though it does not stop lifting. */
  readonly cautions: readonly string[];
};

export type ChartAssignment = {
  readonly id: string;
  readonly version: number;
  readonly programId: string;
  readonly name: string;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate;
  /** Week of the program today, 1-based; 0 before it begins. */
  readonly week: number;
  readonly weeks: number;
  readonly trainingDays: readonly number[];
  readonly status: 'active' | 'ended';
  readonly endReason: string | null;
  /** The pause that goes on or comes next; null for none. */
  readonly pause: PlanPause | null;
};

export type LiftTile = {
  readonly exerciseId: string;
  readonly name: string;
  readonly loadKind: LoadKind;
  /** Heaviest of the last four weeks. */
  readonly loadKg: number;
  readonly date: IsoDate;
};

export type NextLoad = {
  readonly exerciseId: string;
  readonly name: string;
  readonly loadKind: LoadKind;
  readonly loadKg: number | null;
  readonly why: LoadReason | null;
  /**
   * What the client's own weights make of less than comes next: the one below, and a tenth less, rounded down. Null
   * where nothing that light can be made.
   */
  readonly lighter: { readonly nextKg: number | null; readonly tenthKg: number | null };
  readonly lastPerformedKg: number | null;
  readonly lastPerformedOn: IsoDate | null;
  /** The prescription of the next planned session that has it. */
  readonly prescription: Prescription;
  readonly nextDate: IsoDate;
  /** The trainer's word that is in force. */
  readonly override: { readonly loadKg: number; readonly reason: string; readonly at: string } | null;
  /** Repetitions to aim at in each set; null for those of the prescription. */
  readonly reps: number | null;
  /** Exercise to do instead next time. */
  readonly swapTo: string | null;
  /** What was decided after the last session with it. */
  readonly decision: WhyDecision | null;
  /** That decision was the second decrease in succession: from now on nothing changes by itself. */
  readonly fellTwice: boolean;
};

export type ChartOverview = {
  readonly client: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly status: 'invited' | 'active' | 'archived';
    readonly units: WeightUnit;
    readonly timeZone: string;
    readonly goal: string | null;
    readonly painHistory: string | null;
    readonly intakeCompletedAt: string | null;
    readonly trainerName: string | null;
  };
  /** In the client's zone. */
  readonly today: IsoDate;
  /** How the reader stands to the chart, and so which buttons make sense. */
  readonly may: {
    readonly plan: boolean;
    readonly load: boolean;
    readonly clear: boolean;
    readonly endStop: boolean;
    readonly handOver: boolean;
    readonly accessLog: boolean;
  };
  /** For two weeks after the client came to the one who reads; null otherwise. */
  readonly handOver: HandOverNote | null;
  readonly lock: Lock | null;
  /** The stop that is open, by rule S8 or D4. */
  readonly stop: ChartStop | null;
  readonly screening: ChartScreening;
  /** Newest first. */
  readonly clearances: readonly ChartClearance[];
  /** The one that holds today, else the next to begin; null without one. */
  readonly assignment: ChartAssignment | null;
  /** One that begins behind the current one. */
  readonly nextAssignment: ChartAssignment | null;
  readonly tiles: {
    /** Mean of all pain reports of the last seven days, one decimal; change against the first two weeks. */
    readonly weeklyPain: {
      readonly mean: number | null;
      readonly first: number | null;
      readonly change: number | null;
    };
    readonly usualPain: number | null;
    /** Of the current assignment, of those due so far. */
    readonly sessions: { readonly done: number; readonly due: number; readonly missedInARow: number };
    readonly lifts: readonly LiftTile[];
  };
  readonly nextLoads: readonly NextLoad[];
  /** Names of the clinic's own exercises in this plan, by id, also of those only swapped to. */
  readonly ownNames: Readonly<Record<string, string>>;
  /** Steps that wait for the trainer, and those answered that may still be taken back. */
  readonly proposals: readonly ChartProposal[];
  readonly progression: {
    /** Null where the clinic's own setting counts. */
    readonly mode: 'trainer' | 'automatic' | null;
    readonly policy: Policy;
    readonly policyVersion: number;
  };
  /** The newest words of the client. */
  readonly lastWords: { readonly words: string; readonly date: IsoDate } | null;
};

/** Pain around one session: before it, at its worst, after it, and the next morning. */
export type PainEpisode = {
  readonly date: IsoDate;
  readonly before: number | null;
  readonly during: number | null;
  readonly after: number | null;
  readonly morning: number | null;
  readonly morningDate: IsoDate | null;
};

/** A report that belongs to no session. */
export type LoosePain = {
  readonly date: IsoDate;
  readonly moment: 'morning' | 'any' | 'before' | 'during' | 'after';
  readonly pain: number;
};

export type LiftSeries = {
  readonly exerciseId: string;
  readonly name: string;
  readonly perHand: boolean;
  /** Heaviest set of each session, or of each week by its first day; oldest first. */
  readonly points: readonly { readonly date: IsoDate; readonly loadKg: number }[];
};

export type TimelineEvent = {
  readonly date: IsoDate;
  readonly kind: 'assigned' | 'ended' | 'override' | 'swapped' | 'signed-off' | 'locked' | 'cleared' | 'refused';
  readonly label: string;
};

/** All pain that was given in one week: by reports, before and after sessions; the highest with those of sets. */
export type PainWeek = {
  readonly start: IsoDate;
  /** One decimal. */
  readonly mean: number;
  readonly lowest: number;
  readonly highest: number;
  readonly count: number;
};

export type SessionWeek = {
  readonly start: IsoDate;
  readonly done: number;
  readonly missed: number;
  readonly held: number;
  readonly upcoming: number;
};

export type Timeline = {
  /** By week where there are more weeks than days can be told apart: then `painWeeks` and `sessionWeeks` are filled. */
  readonly step: 'day' | 'week';
  readonly from: IsoDate;
  /** The last day drawn: today, or the last of a chosen span. */
  readonly to: IsoDate;
  readonly units: WeightUnit;
  /** First day of each week, with the week of the program that was trained in it, oldest first. */
  readonly weeks: readonly { readonly start: IsoDate; readonly planWeek: number | null }[];
  readonly usualPain: number | null;
  readonly episodes: readonly PainEpisode[];
  readonly loose: readonly LoosePain[];
  /** At most three, the most trained first. */
  readonly lifts: readonly LiftSeries[];
  readonly sessions: readonly {
    readonly date: IsoDate;
    readonly state: SquareState;
    readonly title: string;
    readonly deload: boolean;
  }[];
  readonly painWeeks: readonly PainWeek[];
  readonly sessionWeeks: readonly SessionWeek[];
  readonly flares: readonly { readonly from: IsoDate; readonly until: IsoDate; readonly peak: number }[];
  readonly events: readonly TimelineEvent[];
};

export type LoggedValues = {
  readonly reps: number | null;
  readonly loadKg: number | null;
  readonly seconds: number | null;
  readonly metres: number | null;
  readonly rpe: number | null;
  readonly pain: number | null;
  readonly voided: boolean;
  readonly loggedAt: string;
  /** Of the staff, who entered it; null where the client did. */
  readonly enteredBy: string | null;
};

export type ChartSet = LoggedValues & {
  readonly id: string;
  readonly setNumber: number;
  /** Name of the exercise that it was done with, where that is not the line's own. */
  readonly as: string | null;
  /** What it said before it was corrected, newest first; empty when never corrected. */
  readonly earlier: readonly LoggedValues[];
};

export type ChartSessionItem = {
  readonly itemId: string;
  readonly exerciseId: string;
  readonly exerciseName: string;
  readonly loadKind: LoadKind;
  readonly prescription: Prescription;
  /** What the client did last with the line: another exercise, by name, or none; null while it is as planned. */
  readonly change: {
    readonly kind: 'swap' | 'skip';
    readonly name: string | null;
    readonly reason: LineChangeReason | null;
    readonly enteredBy: string | null;
  } | null;
  readonly sets: readonly ChartSet[];
};

export type ChartSession = {
  readonly plannedSessionId: string;
  readonly kind: 'program' | 'flare';
  readonly date: IsoDate;
  readonly programName: string;
  readonly week: number;
  readonly title: string;
  readonly deload: boolean;
  readonly state: SquareState;
  readonly log: {
    readonly startedAt: string;
    readonly finishedAt: string | null;
    readonly localDate: IsoDate;
    readonly painBefore: number | null;
    readonly painAfter: number | null;
    readonly note: string | null;
    readonly endedEarly: string | null;
    /** Of the staff, who began it for the client; null where the client did. */
    readonly enteredBy: string | null;
    /** Until when what was entered for them was seen, and said to be right, by the client. */
    readonly confirmedAt: string | null;
    /** For comments. */
    readonly id: string;
  } | null;
  readonly setsPlanned: number;
  readonly setsDone: number;
  readonly items: readonly ChartSessionItem[];
};

export type ChartSessions = {
  readonly sessions: readonly ChartSession[];
  readonly nextCursor: string | null;
  /** Exercises that were ever done, by name, to choose from. */
  readonly exercises: readonly { readonly id: string; readonly name: string }[];
};

export type ChartSymptom = {
  readonly id: string;
  readonly moment: 'before' | 'during' | 'after' | 'morning' | 'any';
  readonly pain: number;
  /** Labels to show. */
  readonly regions: readonly string[];
  readonly legSymptoms: readonly string[];
  readonly legWorse: boolean;
  readonly triggers: readonly string[];
  readonly words: string | null;
  /** Outcome of the ★ questions; null when they were not asked. */
  readonly outcome: 'ready' | 'review' | 'emergency' | null;
  /** The ★ questions answered yes, in words. */
  readonly yes: readonly string[];
  readonly localDate: IsoDate;
  readonly reportedAt: string;
  readonly sessionTitle: string | null;
  /** What was drawn on the body map; empty without a drawing. */
  readonly marks: readonly BodyMark[];
  /** Against the drawing before; null without two to compare. */
  readonly spread: Spread | null;
};

/** A report with a drawing, to see where it goes over time. */
export type ChartDrawing = Pick<
  ChartSymptom,
  'id' | 'moment' | 'pain' | 'legWorse' | 'localDate' | 'reportedAt' | 'marks' | 'spread'
>;

export type ChartSymptoms = {
  readonly reports: readonly ChartSymptom[];
  /** The newest drawings, oldest first; on the first page alone. */
  readonly drawings: readonly ChartDrawing[];
  readonly nextCursor: string | null;
};
