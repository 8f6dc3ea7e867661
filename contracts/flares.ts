import { z } from 'zod';
import { type FlareAnswers, flareQuestions } from '@/domain/flare/questions';
import type { WayBack } from '@/domain/flare/way-back';
import type { IsoDate } from '@/domain/schedule/dates';
import type { Lock } from './screening';
import { symptomReportInput } from './symptoms';
import { instant, optionalText, uuid } from './text';

const choicesOf = <Id extends string>(choices: readonly { readonly id: Id }[]) => z.enum(choices.map(({ id }) => id));
const [setOff, able, where] = flareQuestions;

const flareAnswers = z.strictObject({
  setOff: choicesOf(setOff.choices),
  able: choicesOf(able.choices),
  where: choicesOf(where.choices),
}) satisfies z.ZodType<FlareAnswers>;

/** Made by the phone: one message that holds the report too, so that it needs nothing to have arrived before it. */
export const beginFlareInput = z.strictObject({
  /** Of this message, and of the flare that it begins. */
  id: uuid,
  /** The same report with the same id as in `symptoms.report`: whichever arrives first is kept. */
  report: symptomReportInput,
  answers: flareAnswers,
});

export const endFlareInput = z.strictObject({
  id: uuid,
  /** As the phone knows it: the id of the message that began it. */
  flareId: uuid,
  whatHelped: optionalText(500),
  endedAt: instant,
});

/** A trainer's deed on one flare. */
export const flareDeed = z.strictObject({
  id: uuid,
  clientId: uuid,
  flareId: uuid,
  /** Of the flare as it was read. */
  version: z.int().min(1),
});

export const chartFlaresInput = z.strictObject({ clientId: uuid });

export type BeginFlareInput = z.input<typeof beginFlareInput>;
export type BeginFlare = z.output<typeof beginFlareInput>;
export type EndFlareInput = z.input<typeof endFlareInput>;
export type EndFlare = z.output<typeof endFlareInput>;
export type FlareDeed = z.output<typeof flareDeed>;

export type BeganFlare = {
  /** Null when an answer asks for a check first: the report is kept, and nothing else was changed. */
  readonly flareId: string | null;
  /** Another message or another device had begun it. */
  readonly existing: boolean;
  readonly lock: Lock | null;
};

export type EndedFlare = { readonly flareId: string; readonly from: IsoDate; readonly until: IsoDate };

/** A trainer's deed was done; `version` is the flare's new one. */
export type FlareDone = { readonly flareId: string; readonly version: number };

export type MovedSession = {
  readonly plannedSessionId: string;
  readonly title: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
};

/** A flare as a trainer sees it. */
export type ChartFlare = {
  readonly id: string;
  readonly version: number;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  /** Days so far, or all in all; the first day is 1. */
  readonly day: number;
  readonly peak: number;
  /** In words, in the order of the questions. */
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  /** Sessions that stand on another day because of it, in order of their new day. */
  readonly moved: readonly MovedSession[];
  /** The flare session to do, else the one done last. */
  readonly session: { readonly title: string; readonly date: IsoDate; readonly isDone: boolean } | null;
  readonly sessionsDone: number;
  readonly whatHelped: string | null;
  /** In the client's zone; null before a trainer has looked at it. */
  readonly reviewedOn: IsoDate | null;
  readonly reviewedByName: string | null;
  /** From the third day on a look from before it does not count any more. */
  readonly needsReview: boolean;
};

export type ChartFlares = {
  readonly today: IsoDate;
  /** Whether the reader may review it, end it and move sessions back. */
  readonly may: boolean;
  /** The one that goes on; null for none. */
  readonly current: ChartFlare | null;
  /** Ended ones, newest first. */
  readonly past: readonly ChartFlare[];
  /** Set while loads come back after the newest one. */
  readonly wayBack: WayBack | null;
};

/** An ended flare in the client's own list. */
export type PastFlare = {
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly peak: number;
  readonly whatHelped: string | null;
};
