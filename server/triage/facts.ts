import type { PlannedState } from '@/domain/adherence/adherence';
import type { InstrumentId } from '@/domain/instruments/instruments';
import type { IsoDate } from '@/domain/schedule/dates';
import type { ClearanceFacts, OpenStop } from '@/domain/screening/lock';
import type { LiftDays } from '@/domain/triage/trends';

export type ActivePlan = {
  readonly name: string;
  readonly weeks: number;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate;
  /** Pauses of the last eight weeks and those to come, with their last day; null while nobody knows it. */
  readonly pauses: readonly (readonly [IsoDate, IsoDate | null])[];
};

export type FlareFacts = {
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  /** Instant. */
  readonly reviewedAt: string | null;
};

/** Date, status and week of the program of a planned session. */
export type DueTuple = readonly [IsoDate, PlannedState['status'], number];
/** A day with reports: the highest pain, how many told of new or worse leg symptoms, the morning's pain; how many, and their sum. */
export type ReportTuple = readonly [IsoDate, number, number, number | null, number, number];
/** A day with a session: the highest pain given before or after it; how many pains were given, and their sum. */
export type LogTuple = readonly [IsoDate, number | null, number, number];
export type MeasureTuple = readonly [InstrumentId, IsoDate, number];

export type MarkTuple = {
  readonly id: string;
  readonly kind: 'reviewed' | 'snoozed';
  readonly seen: Readonly<Record<string, string>>;
  readonly until: IsoDate | null;
  readonly by: string;
  /** Instant. */
  readonly at: string;
};

export type ActFacts = {
  readonly kind: 'reviewed' | 'snoozed' | 'step' | 'load' | 'flare' | 'stop' | 'clearance' | 'message';
  readonly by: string;
  /** Instant. */
  readonly at: string;
};

/**
 * What the queue is made of for one client, as it is kept in `client_status`. Nothing in it is told from today: it holds
 * more days than any window looks at, and whoever reads it takes those that belong to the client's own day. So it stays
 * true for {@link KEPT_DAYS} days unless the chart is written to. What is left out there is none of.
 */
export type ClientFacts = {
  readonly clearances?: readonly ClearanceFacts[];
  readonly stop?: OpenStop;
  /** When a trainer last ended a stop for severe pain. Instant. */
  readonly stopEnded?: string;
  readonly plans?: readonly ActivePlan[];
  /** Newest first, those of which a day may be among `due`. */
  readonly flares?: readonly FlareFacts[];
  /** Newest first, from eight weeks back to two weeks ahead. */
  readonly due?: readonly DueTuple[];
  /** Newest first, four weeks. */
  readonly reports?: readonly ReportTuple[];
  readonly logs?: readonly LogTuple[];
  /** When each step was decided that nobody has answered. Instants. */
  readonly waiting?: readonly string[];
  /** When loads fell a second time with nothing said to it since. */
  readonly fell?: readonly string[];
  /** When lifts were held by rule T alone, and not signed off since. */
  readonly unsigned?: readonly string[];
  /** The newest of each test of the clinic, and of the PHQ-4. */
  readonly measures?: readonly MeasureTuple[];
  /** The last day of anything, for those of whom nothing was heard in four weeks. */
  readonly lastHeard?: IsoDate;
  readonly lastSession?: IsoDate;
  /** The key lifts, the one that tells most first: eight weeks. */
  readonly lifts?: readonly LiftDays[];
  /** The oldest and the newest message that nobody of the clinic has answered. Instants. */
  readonly message?: readonly [string, string];
  /** The first day with a morning's report, and the mean of its seven days. */
  readonly firstWeek?: readonly [IsoDate, number];
  readonly marks?: readonly MarkTuple[];
  /** The newest deed of staff within two days. */
  readonly act?: ActFacts;
};

/** Days from the one on which facts were made until nobody trusts them any more, written to or not. */
export const KEPT_DAYS = 6;
