import { z } from 'zod';
import type { ChangeBand } from '@/domain/instruments/change-band';
import type { IsoDate } from '@/domain/schedule/dates';
import { uuid } from './text';

export const chartFiguresInput = z.strictObject({ clientId: uuid });
export const chartFilesInput = z.strictObject({ clientId: uuid });
export const accessLogInput = z.strictObject({
  clientId: uuid,
  /** Only what this person did. */
  userId: uuid.optional(),
  cursor: z.string().max(120).optional(),
  limit: z.int().min(1).max(100).default(30),
});

/** One measure as it stands, in its own unit. */
export type MeasureFigure = {
  readonly instrument: 'psfs' | 'rmdq24' | 'sorensen';
  readonly unit: string;
  /** The most that can be reached. */
  readonly most: number;
  readonly now: { readonly value: number; readonly date: IsoDate } | null;
  /** Against the first result; null without two to compare. */
  readonly change: number | null;
  readonly band: ChangeBand;
  /** From this change on it is more than error. */
  readonly error: number;
};

/** What stands beside the timeline. */
export type ChartFigures = {
  readonly measures: readonly MeasureFigure[];
  /** Estimated one-repetition maximum of the main lift; null where no set of the last four weeks gives one. */
  readonly maximum: {
    readonly exerciseId: string;
    readonly name: string;
    readonly perHand: boolean;
    readonly kg: number;
    readonly date: IsoDate;
    /** What it stands on. */
    readonly set: { readonly loadKg: number; readonly reps: number; readonly rpe: number };
    /** Of its first two weeks; null where those are too near. */
    readonly firstKg: number | null;
  } | null;
};

/** A letter of a clearance, or a picture of a message. */
export type ChartFile = {
  readonly id: string;
  readonly kind: 'letter' | 'picture';
  /** Null for a picture. */
  readonly fileName: string | null;
  readonly sizeBytes: number;
  readonly at: string;
  /** Null when the person has left. */
  readonly byName: string | null;
  /** What a letter belongs to. */
  readonly clearance: { readonly state: 'requested' | 'cleared' | 'refused'; readonly requestedAt: string } | null;
  /** Pixels of a picture. */
  readonly width: number | null;
  readonly height: number | null;
};

export type ChartFiles = {
  readonly timeZone: string;
  /** Newest first, at most a hundred. */
  readonly files: readonly ChartFile[];
  /** There are more than those. */
  readonly isCut: boolean;
  /** Clearances that a letter can be added to, newest first. */
  readonly clearances: readonly {
    readonly id: string;
    readonly state: 'requested' | 'cleared' | 'refused';
    readonly requestedAt: string;
  }[];
};

/** Somebody who was at a record. */
export type AccessEntry = {
  readonly id: string;
  readonly at: string;
  readonly userId: string;
  /** Null for a person who left the clinic's list. */
  readonly name: string | null;
  readonly role: string;
  readonly relation: string | null;
  readonly action: string;
  readonly why: string | null;
};
