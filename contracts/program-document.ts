import { z } from 'zod';
import type { ProgramDocument } from '@/domain/program/types';

/** A program as JSON, as it is exported and read in again. What its numbers may be, `checkProgram` decides. */

const words = (max: number) => z.string().max(max);
const id = z.string().min(1).max(120);
const kilograms = z.number().min(0).max(1_000);

const dose = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reps'), min: z.int(), max: z.int(), asMany: z.literal(true).optional() }),
  z.strictObject({ kind: z.literal('seconds'), seconds: z.int() }),
  z.strictObject({ kind: z.literal('metres'), metres: z.int() }),
]);

const prescription = z.strictObject({
  sets: z.int(),
  dose,
  perSide: z.boolean(),
  startLoadKg: kilograms.nullable(),
  loadFactor: z.number(),
  capKg: kilograms.nullable(),
  stepKg: kilograms.optional(),
  stepPercent: z.number().optional(),
  percentE1rm: z.number().optional(),
  writtenIn: z.literal('lb').optional(),
  unlikeSets: z
    .array(z.strictObject({ dose, share: z.number() }))
    .max(20)
    .optional(),
  warmUp: z
    .array(z.strictObject({ reps: z.int(), share: z.number() }))
    .max(20)
    .optional(),
  rangeCm: z.number().optional(),
  growth: z
    .strictObject({ by: z.number(), unit: z.enum(['seconds', 'metres', 'reps', 'cm']), until: z.number().nullable() })
    .optional(),
  targetRpe: z.number(),
  restSeconds: z.number(),
  tempo: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
});

const item = z.strictObject({
  id,
  exerciseId: id,
  superset: z
    .string()
    .regex(/^[A-Z]$/)
    .nullable(),
  note: words(400).nullable(),
  swapTo: id.optional(),
  swapForLeg: id.optional(),
  prescription,
});

const session = z.strictObject({
  key: z.string().min(1).max(3),
  title: words(400),
  minutes: z.int(),
  note: words(400).optional(),
  items: z.array(item).max(40),
});

const programDocument = z.strictObject({
  schema: z.literal(1),
  summary: words(4_000),
  forWhom: words(4_000),
  sessionsPerWeek: z.int(),
  mesocycles: z
    .array(
      z.strictObject({
        title: words(400),
        aim: words(4_000),
        weeks: z
          .array(z.strictObject({ week: z.int(), deload: z.boolean(), sessions: z.array(session).max(7) }))
          .max(52),
      }),
    )
    .min(1)
    .max(52),
  evidence: z.strictObject({
    source: words(4_000),
    population: words(4_000),
    doseReported: words(4_000),
    adapted: z.array(words(4_000)).max(40),
    certainty: z.enum(['high', 'moderate', 'low', 'very low']),
    certaintyWords: words(4_000),
  }),
  cards: z.array(z.strictObject({ title: words(400), body: words(8_000) })).max(40),
  flareSession: session.optional(),
});

/** The file: a program with its name. */
export const programFile = z.strictObject({
  format: z.literal('sturdy-program'),
  name: words(80),
  document: programDocument,
});

export type ProgramFileContent = {
  readonly format: 'sturdy-program';
  readonly name: string;
  readonly document: ProgramDocument;
};
