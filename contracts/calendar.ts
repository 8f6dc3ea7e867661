import { z } from 'zod';
import type { LadderAxis } from '@/domain/exercises/types';
import type { IsoDate } from '@/domain/schedule/dates';
import { isoDate, text, uuid } from './text';

const version = z.int().min(1);
const session = z.strictObject({ plannedSessionId: uuid, version });
const deed = { id: uuid, clientId: uuid };
const exerciseId = z.string().min(1).max(80);

export const moveSession = z.strictObject({ ...deed, plannedSessionId: uuid, version, toDate: isoDate });
export const swapDays = z
  .strictObject({ ...deed, a: session, b: session })
  .refine(({ a, b }) => a.plannedSessionId !== b.plannedSessionId, { message: 'Name two sessions.' });
export const sessionDeed = z.strictObject({ ...deed, plannedSessionId: uuid, version });
export const copySession = z.strictObject({ ...deed, plannedSessionId: uuid, version, toDate: isoDate });
export const swapChoices = z.strictObject({ clientId: uuid, plannedSessionId: uuid, exerciseId });
export const swapExercise = z.strictObject({
  ...deed,
  plannedSessionId: uuid,
  version,
  exerciseId,
  toExerciseId: exerciseId,
  /** This session, or this one and all behind it. */
  reach: z.enum(['one', 'all']),
  /** Read by the client. */
  reason: text(280),
});
export const endSwap = z.strictObject({ ...deed, swapId: uuid });

export type MoveSessionInput = z.output<typeof moveSession>;
export type SwapDaysInput = z.output<typeof swapDays>;
export type SessionDeedInput = z.output<typeof sessionDeed>;
export type CopySessionInput = z.output<typeof copySession>;
export type SwapChoicesInput = z.output<typeof swapChoices>;
export type SwapExerciseInput = z.output<typeof swapExercise>;
export type EndSwapInput = z.output<typeof endSwap>;

/** How a session stands after a deed; with it the deed can be taken back. */
export type SessionPlace = {
  readonly plannedSessionId: string;
  readonly version: number;
  readonly date: IsoDate;
  readonly title: string;
  /** Where it stood before. */
  readonly from: IsoDate;
  readonly status: 'planned' | 'skipped' | 'cancelled';
};

export type SwappedDays = { readonly a: SessionPlace; readonly b: SessionPlace };

export type SwapChoice = {
  readonly exerciseId: string;
  readonly name: string;
  /** Named by the plan for bad days, or a rung up or down the ladder along an axis; null for any other exercise. */
  readonly why: 'bad-day' | 'easier' | 'harder' | null;
  readonly axis: LadderAxis | null;
};

export type SwapChoices = {
  readonly exerciseId: string;
  readonly name: string;
  readonly choices: readonly SwapChoice[];
};

export type SwappedExercise = {
  readonly swapId: string;
  readonly name: string;
  readonly toName: string;
  readonly changedSessions: number;
};
