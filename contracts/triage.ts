import { z } from 'zod';
import type { SessionSquare } from '@/domain/adherence/adherence';
import type { IsoDate } from '@/domain/schedule/dates';
import type { TriageGroup, TriageReason } from '@/domain/triage/order';

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
