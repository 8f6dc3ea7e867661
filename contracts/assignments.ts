import { z } from 'zod';
import type { IsoDate } from '@/domain/schedule/dates';
import { isoDate, text, uuid } from './text';

/** ISO weekdays, Monday 1 to Sunday 7, none twice. */
const trainingDays = z
  .array(z.int().min(1).max(7))
  .min(1, { message: 'Choose at least one training day.' })
  .max(7)
  .refine((days) => new Set(days).size === days.length, { message: 'Each day can be chosen once.' })
  .transform((days) => [...days].sort((a, b) => a - b));

const placing = {
  clientId: uuid,
  programId: uuid,
  startDate: isoDate,
  trainingDays,
};

export const previewAssignment = z.strictObject({
  ...placing,
  /** The published version now when left out. */
  programVersion: z.int().min(1).max(100_000).optional(),
});

/**
 * `ask` refuses with `conflict` while another plan is current or to come, and names it in the details;
 * `replace` ends it the day before; `after` begins behind its last session.
 */
const onConflict = z.enum(['ask', 'replace', 'after']);

export const createAssignment = z.strictObject({
  id: uuid,
  ...placing,
  programVersion: z.int().min(1).max(100_000),
  onConflict,
});

export const endAssignment = z.strictObject({
  clientId: uuid,
  assignmentId: uuid,
  version: z.int().min(1),
  /** Read by the client. */
  reason: text(280),
});

export type PreviewInput = z.output<typeof previewAssignment>;
export type CreateAssignmentInput = z.output<typeof createAssignment>;
export type EndAssignmentInput = z.output<typeof endAssignment>;

export type PreviewDay = {
  readonly date: IsoDate;
  /** Week of the program, 1-based. */
  readonly week: number;
  /** "A", "B", … of the session within its week. */
  readonly key: string;
  readonly title: string;
  readonly minutes: number;
  readonly deload: boolean;
};

type PreviewWarningCode =
  | 'start-in-the-past'
  | 'start-too-far'
  | 'locked'
  | 'clearance-expires'
  | 'fewer-days'
  | 'more-days'
  | 'days-in-a-row'
  | 'equipment'
  | 'overlap'
  | 'not-joined';

export type PreviewWarning = {
  readonly code: PreviewWarningCode;
  readonly words: string;
  /** True when `create` would refuse as things stand ('ask' for an overlap). */
  readonly blocking: boolean;
};

/** The plan that is in the way. */
export type OtherAssignment = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate;
  /** Planned sessions without a log that `replace` would cancel with the start date given. */
  readonly wouldCancel: number;
  /** The first training day behind its last session: where `after` would begin. */
  readonly afterDate: IsoDate;
};

export type AssignmentPreview = {
  readonly program: { readonly id: string; readonly name: string; readonly version: number };
  readonly today: IsoDate;
  /** Weeks of the program. */
  readonly weeks: number;
  /** Weeks of the calendar from first to last session: more than `weeks` on few training days. */
  readonly calendarWeeks: number;
  readonly sessionsPerWeek: number;
  readonly days: readonly PreviewDay[];
  readonly firstDate: IsoDate;
  readonly endDate: IsoDate;
  readonly warnings: readonly PreviewWarning[];
  readonly other: OtherAssignment | null;
};

/** Details of the `conflict` that `create` answers to `ask`. */
export type AssignmentConflict = {
  readonly assignmentId: string;
  readonly name: string;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate;
  readonly afterDate: IsoDate;
};

export type CreatedAssignment = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** The first session's date. */
  readonly startDate: IsoDate;
  readonly endDate: IsoDate;
  readonly sessions: number;
  /** What `replace` ended. */
  readonly ended: { readonly id: string; readonly name: string; readonly cancelledSessions: number } | null;
};

export type EndedAssignment = {
  readonly id: string;
  readonly version: number;
  readonly endDate: IsoDate;
  readonly cancelledSessions: number;
};
