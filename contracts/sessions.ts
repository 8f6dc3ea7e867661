import { z } from 'zod';
import { mostSetsOfLine } from '@/domain/program/sets';
import type { ScreeningOutcome } from '@/domain/screening/outcome';
import { instant, nprs, optionalText, uuid } from './text';

/** Answers to screening questions by id, true for yes. */
export const screeningAnswers = z
  .record(z.string().regex(/^[a-z0-9-]{1,60}$/), z.boolean())
  .refine((answers) => Object.keys(answers).length <= 60, { message: 'Too many answers.' });

/** RPE 1–10 by halves. */
const rpe = z.number().min(1).max(10).multipleOf(0.5);
/** Kilograms to 10 g, per hand for per-hand kinds. */
const loadKg = z
  .number()
  .min(0)
  .max(500)
  .transform((kg) => Math.round(kg * 100) / 100);

const message = {
  /** Made by the phone, UUIDv7: a replay with the same content changes nothing. */
  id: uuid,
  plannedSessionId: uuid,
  /** When the session was started, by the phone's clock. Each message says it, so that any of them may come first. */
  startedAt: instant,
};

const performed = {
  reps: z.int().min(0).max(200).nullable(),
  loadKg: loadKg.nullable(),
  seconds: z.int().min(0).max(7200).nullable(),
  metres: z.int().min(0).max(5000).nullable(),
  rpe: rpe.nullable(),
  pain: nprs.nullable(),
};

type Performed = { readonly reps: number | null; readonly seconds: number | null; readonly metres: number | null };
const saysWhatWasDone = (set: Performed) => set.reps !== null || set.seconds !== null || set.metres !== null;
const blankSet = { message: 'Say how many, how long or how far.' };

const lineId = z.string().min(1).max(120);
const exerciseId = z.string().regex(/^[a-z0-9-]{1,80}$/);

export const sessionStartInput = z.strictObject({
  ...message,
  painBefore: nprs.nullable(),
  /** The ★ questions; null when they were not asked. */
  starAnswers: screeningAnswers.nullable(),
});

export const setLogInput = z
  .strictObject({
    ...message,
    itemId: lineId,
    /** What it was done with, as the phone showed it; without it, what the plan has here today. */
    exerciseId: exerciseId.optional(),
    setNumber: z.int().min(1).max(mostSetsOfLine),
    ...performed,
    loggedAt: instant,
  })
  .refine(saysWhatWasDone, blankSet);

export const setCorrectInput = z
  .strictObject({
    id: uuid,
    plannedSessionId: uuid,
    /** The id of the set as it stands now: `LoggedSet.id`. */
    correctsId: uuid,
    /** For a set that was taken back and is done with another exercise after all. */
    exerciseId: exerciseId.optional(),
    ...performed,
    /** Takes the set back; the values are ignored then. */
    voided: z.boolean().default(false),
    loggedAt: instant,
  })
  .refine((set) => set.voided || saysWhatWasDone(set), blankSet);

export const lineChangeReasons = ['hurts', 'too-hard', 'equipment', 'time', 'other'] as const;

/** What a client does with a line of a session that is under way: another exercise, none, or back to the plan. */
export const lineChangeInput = z
  .strictObject({
    ...message,
    itemId: lineId,
    kind: z.enum(['swap', 'skip', 'as-planned']),
    /** For a swap alone. */
    toExerciseId: exerciseId.nullable(),
    reason: z.enum(lineChangeReasons).nullable(),
    changedAt: instant,
  })
  .refine(({ kind, toExerciseId }) => (kind === 'swap') === (toExerciseId !== null), {
    message: 'Say which exercise instead.',
  });

export const endedEarlyReasons = ['pain', 'too-hard', 'time', 'other'] as const;

export const sessionFinishInput = z.strictObject({
  ...message,
  finishedAt: instant,
  painAfter: nprs.nullable(),
  note: optionalText(2000),
  endedEarly: z.enum(endedEarlyReasons).nullable(),
});

/** The client's word that what staff entered for them is right. */
export const sessionConfirmInput = z.strictObject({
  id: uuid,
  plannedSessionId: uuid,
  /** The newest entry that the client had seen: `ToConfirm.asOf`. */
  asOf: instant,
});

/** What the phone sends. */
export type SessionStartInput = z.input<typeof sessionStartInput>;
export type SetLogInput = z.input<typeof setLogInput>;
export type SetCorrectInput = z.input<typeof setCorrectInput>;
export type LineChangeInput = z.input<typeof lineChangeInput>;
export type SessionFinishInput = z.input<typeof sessionFinishInput>;
export type SessionConfirmInput = z.input<typeof sessionConfirmInput>;
export type LineChangeReason = (typeof lineChangeReasons)[number];
export type EndedEarly = (typeof endedEarlyReasons)[number];

/** What the services take: the same after parsing. */
export type SessionStart = z.output<typeof sessionStartInput>;
export type SetLog = z.output<typeof setLogInput>;
export type SetCorrect = z.output<typeof setCorrectInput>;
export type LineChange = z.output<typeof lineChangeInput>;
export type SessionFinish = z.output<typeof sessionFinishInput>;
export type SessionConfirm = z.output<typeof sessionConfirmInput>;

/** What was done in a set. */
export type Done = Pick<LoggedSet, 'reps' | 'loadKg' | 'seconds' | 'metres'>;

/** What the client did last with a line of a session. */
export type LineChanged = {
  readonly kind: LineChange['kind'];
  readonly toExerciseId: string | null;
  readonly reason: LineChangeReason | null;
  readonly changedAt: string;
};

/** One set as it stands: the last row of its chain of corrections. */
export type LoggedSet = {
  /** Name this one in `correctSet.correctsId`. */
  readonly id: string;
  readonly itemId: string;
  readonly exerciseId: string;
  readonly setNumber: number;
  readonly reps: number | null;
  readonly loadKg: number | null;
  readonly seconds: number | null;
  readonly metres: number | null;
  readonly rpe: number | null;
  readonly pain: number | null;
  /** Taken back. To do it after all, correct this row with values: its number is taken. */
  readonly voided: boolean;
  /** True when what was done differs from what was logged first; effort and pain that were added later do not count. */
  readonly corrected: boolean;
  /** What was logged first, where it was corrected. */
  readonly was: Done | null;
  readonly loggedAt: string;
};

export type SessionStartResult = {
  /** Null when an answer stopped the session from starting. */
  readonly sessionLogId: string | null;
  readonly locked: boolean;
  /** All questions have to be answered first: the session did not start. */
  readonly screeningDue: boolean;
  /** Null when nothing was asked. */
  readonly outcome: ScreeningOutcome | null;
  /** True when another message or another device had started it. */
  readonly existing: boolean;
};

export type SetLogResult = {
  /** `already-logged`: another message holds this set, and its values are kept. */
  readonly status: 'logged' | 'already-logged';
  readonly sessionLogId: string;
  readonly setLog: LoggedSet;
  /** The trainer had called the session off, or changed this line, before it arrived. It is kept as it was done. */
  readonly planChange?: 'called-off' | 'line';
};

export type LineChangeResult = {
  readonly sessionLogId: string;
  /** The newest of this line, which may be another message's. */
  readonly change: LineChanged;
};

export type SetCorrectResult = { readonly sessionLogId: string; readonly setLog: LoggedSet };

/** A session that was entered for the client, who has not said yet whether it is right. */
export type ToConfirm = {
  readonly plannedSessionId: string;
  readonly title: string;
  /** A day in the client's zone. */
  readonly date: string;
  /** Who entered it last; null where the client may not know the name. */
  readonly byName: string | null;
  /** When the newest entry came in. */
  readonly asOf: string;
};

export type SessionConfirmResult = {
  readonly sessionLogId: string;
  /** False where there was nothing to confirm, or no more. */
  readonly confirmed: boolean;
};

export type SessionFinishResult = {
  readonly sessionLogId: string;
  readonly finishedAt: string;
  /** Sets that have arrived so far; more may follow. */
  readonly sets: number;
};
