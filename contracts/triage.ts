import { z } from 'zod';
import type { SessionSquare } from '@/domain/adherence/adherence';
import type { IsoDate } from '@/domain/schedule/dates';
import type { TriageGroup, TriageReason } from '@/domain/triage/reasons';
import { isoDate, uuid } from './text';

export const caseload = z.strictObject({
  /** `mine`: own caseload and whom one covers today. `clinic`: everybody, for owners only. */
  scope: z.enum(['mine', 'clinic']),
});

export type CaseloadInput = z.output<typeof caseload>;

export type CaseloadRow = {
  readonly clientId: string;
  readonly name: string;
  /** Name of the trainer in charge; null when nobody is. */
  readonly trainerName: string | null;
  readonly isCover: boolean;
  readonly group: TriageGroup;
  /** Why, most urgent first; empty when on plan. A mark of it says `seen: {[code]: key}` of those that were looked at. */
  readonly reasons: readonly TriageReason[];
  /** What would be a reason too, had nobody looked at it since it last changed. */
  readonly looked: readonly TriageReason[];
  /** The newest word of staff to this row that still holds; it can be undone. Null for none. */
  readonly mark: Mark | null;
  /** The newest thing that anybody of the clinic did here within a day; null for nothing. */
  readonly lastAct: QueueAct | null;
  readonly rank: number;
  /** Today in the client's zone. */
  readonly today: IsoDate;
  readonly lock: 'none' | 'review' | 'emergency' | 'stop';
  readonly plan: {
    readonly name: string;
    /** Week of the program, 1-based; 0 before it begins. */
    readonly week: number;
    readonly weeks: number;
    readonly endDate: IsoDate;
    readonly isPaused: boolean;
  } | null;
  readonly intakeDone: boolean;
  /** The highest of the newest day with a report, within four weeks. */
  readonly lastPain: { readonly pain: number; readonly date: IsoDate } | null;
  readonly morningPain: number | null;
  readonly usualPain: number | null;
  /** The day of the last session or report. */
  readonly lastActivity: IsoDate | null;
  /** Day of the last session logged. */
  readonly lastSession: IsoDate | null;
  readonly missedInARow: number;
  /** Up to seven sessions due, oldest first. */
  readonly squares: readonly SessionSquare[];
  /** The highest pain of each of the last 28 days, today last; null on days without a report. */
  readonly pain28: readonly (number | null)[];
};

/** What somebody of the clinic did about a client's row of late, so that two at once see each other. */
export type QueueAct = {
  readonly kind: 'reviewed' | 'snoozed' | 'step' | 'load' | 'flare' | 'stop' | 'clearance' | 'message';
  readonly byName: string;
  /** By the one who asks. */
  readonly isOwn: boolean;
  /** Instant. */
  readonly at: string;
};

export type Caseload = {
  /** Instant of the facts below. */
  readonly asOf: string;
  /** Of active clients, each in one place, and of those invited. */
  readonly counts: Readonly<Record<TriageGroup | 'snoozed' | 'reviewed' | 'invited', number>>;
  /** Those who need somebody, most urgent first, by name where equally urgent. */
  readonly rows: readonly CaseloadRow[];
  /** Set aside until a day, the next to come back first. `mark` says by whom and until when. */
  readonly snoozed: readonly CaseloadRow[];
  /** Nothing left to look at because somebody has, newest first. */
  readonly reviewed: readonly CaseloadRow[];
  /** Invited, not joined yet. */
  readonly invited: readonly { readonly clientId: string; readonly name: string; readonly hasPlan: boolean }[];
  /**
   * Medians over the `clients` who reported their mornings both in their first week and in the last seven days, NPRS
   * 0–10; null below three of them: it would tell of persons.
   */
  readonly mornings: { readonly now: number; readonly firstWeek: number; readonly clients: number } | null;
};

/** Clients of a list, a page at a time, by name. */
export const clientPageInput = z.strictObject({
  scope: z.enum(['mine', 'clinic']),
  /** Parts of a name, in any order; empty for everybody. */
  query: z.string().max(120).default(''),
  /** `next` of the page before. */
  after: uuid.nullable().default(null),
});

export type ClientPageInput = z.output<typeof clientPageInput>;
/** `total` counts those whom `query` finds, on all pages; `next` is null on the last. */
export type ClientPage = {
  readonly rows: readonly CaseloadRow[];
  readonly total: number;
  readonly next: string | null;
};

/** Who is there, and no more than a choice of names needs. */
export type ClientName = Pick<CaseloadRow, 'clientId' | 'name' | 'plan' | 'intakeDone'> & {
  /** Invited, not joined yet. */
  readonly isInvited: boolean;
  readonly hasPlan: boolean;
};

/** What was looked at on a row: each reason's code, and what it stood on. */
const seen = z.record(z.string().max(40), z.string().max(120)).refine((all) => Object.keys(all).length <= 40);

/**
 * A word to a row of the queue: looked at, or show it again on a day, which lies after the client's today and at most 60
 * days ahead. The id is made by the device. It silences the reasons seen, as long as they stand on the same; never those
 * of `stop`, and a row with one of those cannot be snoozed.
 */
export const markInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reviewed'), clientId: uuid, id: uuid, seen }),
  z.strictObject({ kind: z.literal('snoozed'), clientId: uuid, id: uuid, seen, untilDate: isoDate }),
]);
export const unmarkInput = z.strictObject({
  clientId: uuid,
  id: uuid,
  /** Every other mark of the client, too: so that the row is back, whatever hid it. */
  others: z.boolean().default(false),
});

export type MarkInput = z.output<typeof markInput>;
export type UnmarkInput = z.output<typeof unmarkInput>;
export type Mark = {
  readonly id: string;
  readonly kind: 'reviewed' | 'snoozed';
  readonly untilDate: IsoDate | null;
  readonly byName: string;
  /** By the one who asks. */
  readonly isOwn: boolean;
  /** Instant. */
  readonly at: string;
};
