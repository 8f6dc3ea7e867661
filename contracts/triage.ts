import { z } from 'zod';
import type { SessionSquare } from '@/domain/adherence/adherence';
import type { IsoDate } from '@/domain/schedule/dates';
import type { TriageGroup, TriageReason } from '@/domain/triage/order';
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
  /** Why, most urgent first; empty when on plan. */
  readonly reasons: readonly TriageReason[];
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

export type Caseload = {
  readonly counts: Readonly<Record<TriageGroup, number>> & { readonly invited: number };
  /** Active clients, most urgent first, by name where equally urgent. */
  readonly rows: readonly CaseloadRow[];
  /** Invited, not joined yet. */
  readonly invited: readonly { readonly clientId: string; readonly name: string; readonly hasPlan: boolean }[];
};

/** Those who are on plan, a page at a time, by name. */
export const onPlanInput = z.strictObject({
  scope: z.enum(['mine', 'clinic']),
  /** Part of a name; empty for everybody. */
  query: z.string().max(120).default(''),
  /** Where the page before ended: made by the server, sent back as it was. */
  after: z.string().max(300).nullable().default(null),
});

export type OnPlanInput = z.output<typeof onPlanInput>;
export type OnPlanPage = { readonly rows: readonly CaseloadRow[]; readonly next: string | null };

/** What was looked at on a row: each reason's code, and what it stood on. */
const seen = z.record(z.string().max(40), z.string().max(120)).refine((all) => Object.keys(all).length <= 40);

/** A word to a row of the queue: looked at, or show it again on a day. The id is made by the device. */
export const markInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reviewed'), clientId: uuid, id: uuid, seen }),
  z.strictObject({ kind: z.literal('snoozed'), clientId: uuid, id: uuid, seen, untilDate: isoDate }),
]);
export const unmarkInput = z.strictObject({ clientId: uuid, id: uuid });

export type MarkInput = z.output<typeof markInput>;
export type Mark = {
  readonly id: string;
  readonly kind: 'reviewed' | 'snoozed';
  readonly untilDate: IsoDate | null;
  readonly byName: string;
  /** Instant. */
  readonly at: string;
};
