import { z } from 'zod';
import type { IsoDate } from '@/domain/schedule/dates';
import { isoDate, text, uuid } from './text';

/** ISO weekdays, Monday 1 to Sunday 7, none twice. */
export const trainingDays = z
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

/** Up to 50 clients at once: they begin on one day, each on the days of their own plan where that is wished. */
export const MOST_CLIENTS = 50;

const many = {
  programId: uuid,
  startDate: isoDate,
  trainingDays,
  /** Those who have, or had, a plan keep the weekdays of it. */
  keepOwnDays: z.boolean(),
};

const eachOnce = { message: 'Each client can be named once.' };

export const previewMany = z.strictObject({
  ...many,
  programVersion: z.int().min(1).max(100_000).optional(),
  clients: z
    .array(z.strictObject({ clientId: uuid, onConflict }))
    .min(1, { message: 'Choose at least one client.' })
    .max(MOST_CLIENTS)
    .refine((clients) => new Set(clients.map(({ clientId }) => clientId)).size === clients.length, eachOnce),
});

export const createMany = z.strictObject({
  ...many,
  programVersion: z.int().min(1).max(100_000),
  /** `id` is that of the assignment, and of the message: what came through once is not made again. */
  clients: z
    .array(z.strictObject({ id: uuid, clientId: uuid, onConflict }))
    .min(1, { message: 'Choose at least one client.' })
    .max(MOST_CLIENTS)
    .refine((clients) => new Set(clients.map(({ clientId }) => clientId)).size === clients.length, eachOnce),
});

const deed = { id: uuid, clientId: uuid, assignmentId: uuid, version: z.int().min(1) };

export const pauseAssignment = z
  .strictObject({
    ...deed,
    fromDate: isoDate,
    /** The last day of it; null while nobody knows. */
    untilDate: isoDate.nullable(),
    /** Read by the client. */
    reason: text(280),
  })
  .refine(({ fromDate, untilDate }) => untilDate === null || untilDate >= fromDate, {
    path: ['untilDate'],
    message: 'The last day lies before the first.',
  });

export const resumeAssignment = z.strictObject({ ...deed, onDate: isoDate });
export const changeTrainingDays = z.strictObject({ ...deed, fromDate: isoDate, trainingDays });

export const endAssignment = z.strictObject({
  clientId: uuid,
  assignmentId: uuid,
  version: z.int().min(1),
  /** Read by the client. */
  reason: text(280),
});

export type PreviewInput = z.output<typeof previewAssignment>;
export type CreateAssignmentInput = z.output<typeof createAssignment>;
export type PreviewManyInput = z.output<typeof previewMany>;
export type CreateManyInput = z.output<typeof createMany>;
export type PauseInput = z.output<typeof pauseAssignment>;
export type ResumeInput = z.output<typeof resumeAssignment>;
export type ChangeDaysInput = z.output<typeof changeTrainingDays>;
export type ConflictChoice = z.output<typeof onConflict>;
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
  | 'not-joined'
  | 'restrictions'
  | 'pattern'
  | 'closed-days'
  | 'paused';

export type PreviewWarning = {
  readonly code: PreviewWarningCode;
  readonly words: string;
  /** True when `create` would refuse as things stand ('ask' for an overlap). */
  readonly blocking: boolean;
};

/** Days on which no session is planned: the clinic is closed, or the client's plan makes a pause. */
export type BlockedDays = {
  readonly kind: 'closed' | 'pause';
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly name: string;
};

/** A pause of a plan that goes on or is to come; without an end while nobody knows it. */
export type PlanPause = {
  readonly id: string;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly reason: string;
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
  /** Closed days and pauses between the start and the end, around which the sessions were laid. */
  readonly blocked: readonly BlockedDays[];
  readonly warnings: readonly PreviewWarning[];
  readonly other: OtherAssignment | null;
};

/** One client of many. */
export type ManyPreview = {
  readonly clientId: string;
  readonly name: string;
  readonly trainingDays: readonly number[];
  /** The weekdays are those of the client's own plan. */
  readonly ownDays: boolean;
  readonly firstDate: IsoDate;
  readonly endDate: IsoDate;
  readonly sessions: number;
  readonly warnings: readonly PreviewWarning[];
  readonly other: OtherAssignment | null;
};

/** In the order asked. Who cannot be reached, or cannot get the program, is named with the reason. */
export type ManyPreviews = {
  readonly program: { readonly id: string; readonly name: string; readonly version: number };
  readonly clients: readonly (
    | ({ readonly ok: true } & ManyPreview)
    | { readonly ok: false; readonly clientId: string; readonly words: string }
  )[];
};

export type CreatedMany = {
  readonly results: readonly (
    | { readonly ok: true; readonly clientId: string; readonly made: CreatedAssignment }
    | { readonly ok: false; readonly clientId: string; readonly code: string; readonly words: string }
  )[];
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

/** What a pause, its end, or other training days did to a plan. */
export type ReplannedAssignment = {
  readonly id: string;
  readonly version: number;
  readonly endDate: IsoDate;
  /** Sessions without a log that wait for the end of an open pause. */
  readonly waiting: number;
  readonly movedSessions: number;
  /** The first of those moved; null when none was. */
  readonly nextDate: IsoDate | null;
  /** A plan that begins before this one now ends. */
  readonly runsInto: { readonly name: string; readonly startDate: IsoDate } | null;
};
