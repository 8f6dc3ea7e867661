import { z } from 'zod';
import { text, uuid } from './text';

export const usualPainInput = z.strictObject({ clientId: uuid });

export const setUsualPainInput = z.strictObject({
  id: uuid,
  clientId: uuid,
  /** 0–10 by halves. */
  usual: z.number().min(0).max(10).multipleOf(0.5),
  /** Colleagues read it in the history. */
  reason: text(280),
  /** `UsualPain.latestId` as it was read; another one answers `version_conflict`. */
  after: uuid.nullable(),
});

export type SetUsualPain = z.output<typeof setUsualPainInput>;

export type UsualPainCause = 'intake' | 'first-week' | 'four-weeks-lower' | 'trainer';

export type UsualPainChange = {
  readonly id: string;
  readonly usual: number;
  readonly cause: UsualPainCause;
  readonly reason: string | null;
  readonly byName: string | null;
  readonly at: string;
};

export type UsualPain = {
  /** Null before anything was told. */
  readonly usual: number | null;
  /** Newest first; empty while the intake's answer stands alone. */
  readonly history: readonly UsualPainChange[];
  readonly latestId: string | null;
  /** Whether the reader may set it. */
  readonly may: boolean;
};
