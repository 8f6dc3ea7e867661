import { z } from 'zod';
import type { Advice } from '@/domain/screening/advice';
import type { ScreeningOutcome } from '@/domain/screening/outcome';
import { type BodyMark, markKinds, type Spread } from '@/domain/symptoms/body-map';
import {
  type BodyRegionId,
  bodyRegions,
  type LegSymptomId,
  legSymptoms,
  type TriggerId,
  triggers,
} from '@/domain/symptoms/regions';
import type { Lock } from './screening';
import { screeningAnswers } from './sessions';
import { instant, nprs, optionalText, uuid } from './text';

export const painMoments = ['before', 'during', 'after', 'morning', 'any'] as const;

/** Several of a list of ids, none twice. */
const several = <T extends string>(ids: readonly T[]) =>
  z
    .array(z.enum(ids))
    .max(ids.length)
    .transform((chosen) => ids.filter((id) => (chosen as readonly T[]).includes(id)));

const bodyMark = z.strictObject({
  region: z.enum(bodyRegions.map(({ id }) => id)),
  kind: z.enum(markKinds.map(({ id }) => id)),
  intensity: nprs,
});

/** What is drawn on the body map: each region once. */
const bodyMarks = z
  .array(bodyMark)
  .max(bodyRegions.length)
  .refine((marks) => new Set(marks.map(({ region }) => region)).size === marks.length, {
    message: 'A region is marked twice.',
  });

export const symptomReportInput = z.strictObject({
  id: uuid,
  moment: z.enum(painMoments),
  pain: nprs,
  regions: several(bodyRegions.map(({ id }) => id)),
  /** The server adds their regions, and the leg symptoms that they show. Phones of before the map send none. */
  marks: bodyMarks.default([]),
  legSymptoms: several(legSymptoms.map(({ id }) => id)),
  /** New or worse, by the client's own word; the server adds a drawing that reaches further than the one before. */
  legWorse: z.boolean(),
  triggers: several(triggers.map(({ id }) => id)),
  words: optionalText(2000),
  /** The ★ questions; null when they were not asked (the morning tap). */
  starAnswers: screeningAnswers.nullable(),
  plannedSessionId: uuid.nullable(),
  reportedAt: instant,
});

export const symptomListInput = z.strictObject({
  /** How many reports at most, newest first. */
  limit: z.int().min(1).max(100).default(30),
});

export type SymptomReportInput = z.input<typeof symptomReportInput>;
export type SymptomReport = z.output<typeof symptomReportInput>;
export type PainMoment = (typeof painMoments)[number];

export type SymptomReportResult = {
  readonly reportId: string;
  readonly outcome: ScreeningOutcome;
  /** The lock after this report, whatever opened it. */
  readonly lock: Lock | null;
  readonly adviceNumber: string;
  readonly responseTime: string;
  /** What to show: emergency and review advice; null when no answer asks for a check. */
  readonly advice: Advice | null;
};

/** The newest drawing, to compare the next one with. */
export type LastMarks = { readonly date: string; readonly marks: readonly BodyMark[] };

export type SymptomListEntry = {
  readonly id: string;
  readonly moment: PainMoment;
  readonly pain: number;
  readonly regions: readonly BodyRegionId[];
  readonly marks: readonly BodyMark[];
  /** Against the drawing before; null without two to compare. */
  readonly spread: Spread | null;
  readonly legSymptoms: readonly LegSymptomId[];
  readonly legWorse: boolean;
  readonly triggers: readonly TriggerId[];
  readonly words: string | null;
  /** The day it belongs to, in the client's zone. */
  readonly localDate: string;
  readonly reportedAt: string;
  readonly outcome: ScreeningOutcome | null;
};
