import { z } from 'zod';
import { text, uuid } from './text';

/** Kilograms to 10 g, 0–500; per hand for per-hand exercises. */
const loadKg = z
  .number()
  .min(0)
  .max(500, { message: 'At most 500 kg.' })
  .refine((kg) => Math.abs(kg * 100 - Math.round(kg * 100)) < 1e-6, { message: 'At most two decimals.' });

export const setLoad = z.strictObject({
  id: uuid,
  clientId: uuid,
  exerciseId: z.string().min(1).max(80),
  loadKg,
  /** Repetitions to aim at in each set; null for those of the plan. */
  reps: z.int().min(1).max(100).nullable().default(null),
  /** Read by the client, behind "Your trainer chose this weight:". */
  reason: text(280),
});

const { clientId, exerciseId, reason } = setLoad.shape;

/** Several lifts of one client for one reason: all of them or none. */
export const setLoads = z.strictObject({
  clientId,
  /** Each with an `id` of its own, as if it were set alone. */
  loads: z
    .array(z.strictObject({ id: uuid, exerciseId, loadKg }))
    .min(1)
    .max(40)
    .refine((loads) => new Set(loads.map((each) => each.exerciseId)).size === loads.length, {
      message: 'Each lift can be set once.',
    }),
  reason,
});

/** Takes back the newest word on a lift's load, as long as no session has used it. */
export const undoLoad = z.strictObject({
  /** Of this message. */
  id: uuid,
  clientId: uuid,
  /** The `id` that the load was set with. */
  overrideId: uuid,
});

/** Takes several back: all of them or none. */
export const undoLoads = z.strictObject({
  clientId,
  undone: z
    .array(undoLoad.pick({ id: true, overrideId: true }))
    .min(1)
    .max(40),
});

export type UndoLoadsInput = z.output<typeof undoLoads>;
export type UndoLoadInput = z.output<typeof undoLoad>;
export type UndoneLoad = { readonly overrideId: string; readonly exerciseId: string };

export type SetLoadInput = z.output<typeof setLoad>;
export type SetLoadsInput = z.output<typeof setLoads>;

export type LoadOverride = {
  readonly id: string;
  readonly exerciseId: string;
  readonly exerciseName: string;
  readonly loadKg: number;
  /** What it comes to with the client's own plates and bells, rounded down; null when nothing that light can be made. */
  readonly loadableKg: number | null;
  /** The last load performed outside a deload, which the 10 % are counted from. */
  readonly lastPerformedKg: number | null;
};
