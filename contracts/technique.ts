import { z } from 'zod';
import type { IsoDate } from '@/domain/schedule/dates';
import type { ChartClearance, ChartScreening } from './charts';
import { instant, isoDate, nprs, optionalText, uuid } from './text';

const exerciseId = z.string().min(1).max(80);

export const recordSignOff = z.strictObject({
  /** Of this message. */
  id: uuid,
  clientId: uuid,
  exerciseId,
  /** False takes an earlier one back. */
  passed: z.boolean(),
  /** Those of the exercise's own cues that were seen to be met. */
  cues: z.array(z.string().min(1).max(200)).max(10),
  note: optionalText(500),
});

export const markFeared = z.strictObject({ id: uuid, clientId: uuid, exerciseId, feared: z.boolean() });
export const markOwnFeared = z.strictObject({ id: uuid, exerciseId, feared: z.boolean() });

export const confidenceReport = z.strictObject({
  /** Made by the phone: a replay changes nothing. */
  id: uuid,
  plannedSessionId: uuid,
  exerciseId,
  /** 0 not at all, 10 completely. */
  confidence: nprs,
  /** 0 none, 10 the most. */
  fear: nprs,
  answeredAt: instant,
});

/** PAR-Q+ is filled in elsewhere; the day and what came of it are kept. */
export const recordParq = z.strictObject({ id: uuid, clientId: uuid, takenOn: isoDate, followUp: z.boolean() });

export const checksOfChart = z.strictObject({ clientId: uuid });

export type RecordSignOff = z.output<typeof recordSignOff>;
export type SignOffInput = z.input<typeof recordSignOff>;
export type MarkOwnFeared = z.output<typeof markOwnFeared>;
export type ConfidenceInput = z.input<typeof confidenceReport>;
export type ConfidenceReport = z.output<typeof confidenceReport>;
export type RecordParq = z.output<typeof recordParq>;

export type SignOff = {
  readonly passed: boolean;
  readonly at: string;
  readonly byName: string | null;
  readonly cues: readonly string[];
  readonly note: string | null;
};

/** One lift variant, as far as the checks before it go. */
export type LiftCheck = {
  readonly exerciseId: string;
  readonly name: string;
  readonly cues: readonly string[];
  /** In a session from two weeks ago on. */
  readonly inPlan: boolean;
  /** Whether a load could rise: then it waits for a sign-off. */
  readonly isLoaded: boolean;
  /** The newest word; null when nobody has looked yet. */
  readonly signOff: SignOff | null;
  readonly feared: boolean;
  readonly confidence: { readonly confidence: number; readonly fear: number; readonly at: string } | null;
};

export type Parq = { readonly takenOn: IsoDate; readonly followUp: boolean; readonly byName: string | null };

export type ChartChecks = {
  readonly today: IsoDate;
  readonly timeZone: string;
  readonly may: { readonly technique: boolean; readonly fear: boolean; readonly parq: boolean };
  readonly screening: ChartScreening;
  readonly parq: Parq | null;
  readonly clearances: readonly ChartClearance[];
  readonly lifts: readonly LiftCheck[];
};

export type SignOffRecorded = { readonly exerciseId: string; readonly passed: boolean };
export type FearedMarked = { readonly exerciseId: string; readonly feared: boolean };
export type ConfidenceReported = Pick<ConfidenceReport, 'plannedSessionId' | 'exerciseId' | 'confidence' | 'fear'>;
export type MyLift = Pick<LiftCheck, 'exerciseId' | 'name' | 'feared'>;
