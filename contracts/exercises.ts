import { z } from 'zod';
import { ladderAxes, loadKinds, loadRegions, movementPatterns } from '@/domain/exercises/choices';
import { type Exercise, symptomPatterns } from '@/domain/exercises/types';
import { figureProblem } from '@/domain/figure/check';
import { poseBounds as bounds, figureLoads, figureProps } from '@/domain/figure/choices';
import type { FigureDefinition } from '@/domain/figure/types';
import { equipmentChoices } from '@/domain/load/equipment';
import { text, uuid } from './text';

/** An id of an exercise, built-in or own. */
export const exerciseId = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const angle = z.number().min(bounds.angle.min).max(bounds.angle.max);
const spot = z.tuple([z.number().min(bounds.x.min).max(bounds.x.max), z.number().min(bounds.y.min).max(bounds.y.max)]);
const elbow = z.enum(['back', 'front']).optional();

const leg = z.union([
  z.strictObject({
    thigh: angle,
    shank: angle,
    foot: angle.optional(),
    thighOut: angle.optional(),
    shankOut: angle.optional(),
  }),
  z.strictObject({ ankle: spot, foot: angle.optional(), kneeOut: angle.optional() }),
  z.strictObject({ ball: spot, foot: angle.optional(), kneeOut: angle.optional() }),
]);
const arm = z.union([
  z.strictObject({
    upper: angle,
    lower: angle,
    palm: angle.optional(),
    upperOut: angle.optional(),
    lowerOut: angle.optional(),
  }),
  z.strictObject({ hand: spot, elbow }),
  z.strictObject({ wrist: spot, palm: angle, elbow }),
]);

const pose = z.strictObject({
  anchor: z.strictObject({
    joint: z.enum(['ankle', 'ball', 'knee', 'hip', 'shoulder', 'elbow', 'wrist', 'hand']),
    at: spot,
  }),
  torso: angle,
  lean: angle.optional(),
  bend: angle.optional(),
  head: angle.optional(),
  leg,
  farLeg: leg.optional(),
  arm,
  farArm: arm.optional(),
});

/** A figure is numbers within bounds that can be drawn and moved: nothing in it reaches a page as text. */
const figure = z
  .strictObject({
    view: z.enum(['side', 'front']),
    start: pose,
    end: pose,
    lowered: z.enum(['start', 'end']),
    cycle: z.array(pose).min(2).max(8).optional(),
    cycleSeconds: z.number().min(0.5).max(20).optional(),
    range: z.strictObject({ moves: z.enum(['blocks', 'seat', 'step']), lowest: pose.optional() }).optional(),
    load: z.enum(figureLoads),
    props: z
      .array(
        z.strictObject({
          kind: z.enum(figureProps),
          x: z.number().min(bounds.x.min).max(bounds.x.max),
          width: z.number().min(1).max(250),
          height: z.number().min(0).max(220),
        }),
      )
      .max(6),
  })
  .superRefine((value, context) => {
    const words = figureProblem(value as FigureDefinition);
    if (words) context.addIssue({ code: 'custom', message: words });
  });

const distinct = <Item>(values: readonly Item[]) => new Set(values).size === values.length;
const rungs = z.array(z.strictObject({ id: exerciseId, axis: z.enum(ladderAxes) })).max(20);

/** An own exercise as the editor sends it. Its id is made on the server, and its ladders are looked at there. */
const exercise = z.strictObject({
  name: text(60),
  aliases: z.array(text(40)).max(8).refine(distinct, { message: 'The same word twice.' }),
  pattern: z.enum(movementPatterns),
  region: z.enum(loadRegions),
  loadKind: z.enum(loadKinds),
  perSide: z.boolean(),
  equipment: z
    .array(
      z
        .array(z.enum(equipmentChoices.map(({ id }) => id)))
        .min(1)
        .max(6),
    )
    .max(6),
  cues: z.array(text(120)).min(1, { message: 'One cue at least.' }).max(4),
  faults: z.array(text(160)).max(4),
  pauseFor: z.array(z.enum(symptomPatterns)).refine(distinct, { message: 'The same pattern twice.' }),
  easier: rungs,
  harder: rungs,
  figure,
});

/** Archived ones are left out unless asked for. */
export const listExercises = z.strictObject({ archived: z.boolean() });
export const getExercise = z.strictObject({ exerciseId });
export const createExercise = z.strictObject({ id: uuid, exercise });
export const updateExercise = z.strictObject({ id: uuid, exerciseId, version: z.int().min(1), exercise });
export const archiveExercise = z.strictObject({
  id: uuid,
  exerciseId,
  version: z.int().min(1),
  archived: z.boolean(),
});

/** What the editor fills in. */
export type ExerciseInput = Omit<Exercise, 'id'>;
export type CreateExerciseInput = { readonly id: string; readonly exercise: ExerciseInput };
export type UpdateExerciseInput = CreateExerciseInput & { readonly exerciseId: string; readonly version: number };
export type ArchiveExerciseInput = z.output<typeof archiveExercise>;

/** An exercise of the library; `own` says how a clinic's own one stands, and is null for a built-in one. */
export type LibraryExercise = Exercise & {
  readonly own: { readonly version: number; readonly archived: boolean } | null;
};

export type ExerciseDetail = {
  readonly exercise: LibraryExercise;
  /** Who wrote it and when; null for a built-in exercise. */
  readonly made: { readonly byName: string | null; readonly at: string } | null;
  /** Of the rungs of its ladders, as the clinic's own definition says them; null for a built-in exercise. */
  readonly written: Pick<Exercise, 'easier' | 'harder'> | null;
  /** Programs whose published version names it, as a line or to swap to. */
  readonly programs: readonly { readonly id: string; readonly name: string }[];
};

export type SavedExercise = { readonly exerciseId: string; readonly version: number };
