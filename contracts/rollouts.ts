import { z } from 'zod';
import type { ProgramChange } from './program-drafts';
import { text, uuid } from './text';

const version = z.int().min(1).max(1_000_000);

export const previewRollout = z.strictObject({ programId: uuid, toVersion: version });
export const createRollout = z.strictObject({
  id: uuid,
  programId: uuid,
  toVersion: version,
  clients: z
    .array(z.strictObject({ clientId: uuid, assignmentId: uuid, message: text(280) }))
    .min(1)
    .max(200)
    .refine((clients) => new Set(clients.map(({ clientId }) => clientId)).size === clients.length, {
      message: 'Each client can be named once.',
    }),
});
export const undoRollout = z.strictObject({ rolloutId: uuid });
export const listRollouts = z.strictObject({ programId: uuid });

export type PreviewRolloutInput = z.output<typeof previewRollout>;
export type CreateRolloutInput = z.output<typeof createRollout>;

export type RolloutSession = {
  readonly plannedSessionId: string | null;
  readonly date: string;
  readonly week: number;
  readonly title: string;
  readonly change: 'changed' | 'added' | 'removed';
  readonly changes: readonly ProgramChange[];
};

export type RolloutClient = {
  readonly clientId: string;
  readonly name: string;
  readonly assignmentId: string;
  readonly fromVersion: number;
  readonly sessions: readonly RolloutSession[];
  /** Sessions that have a log and so stay as they are. */
  readonly logged: number;
  /** Own changes that stay: swaps, loads chosen by the trainer, moved days. */
  readonly kept: readonly string[];
  /** Own changes that find no place in the new version. */
  readonly conflicts: readonly string[];
  /** What the client would read; the trainer may change it. */
  readonly message: string;
};

export type RolloutPreview = {
  readonly programId: string;
  readonly name: string;
  readonly toVersion: number;
  readonly clients: readonly RolloutClient[];
  /** Clients on this program whom the one who asks does not reach: their own trainers may roll out to them. */
  readonly outOfReach: number;
  readonly sessionsChanged: number;
  /** Always 0; counted, not assumed. */
  readonly loggedChanged: number;
};

export type UndoneRollout = {
  readonly rolloutId: string;
  readonly clients: number;
  readonly sessionsRestored: number;
  /** What could not be taken back, in words: sessions that were begun meanwhile, clients out of reach. */
  readonly left: readonly string[];
};

export type Rollout = {
  readonly id: string;
  readonly toVersion: number;
  readonly madeBy: string;
  readonly createdAt: string;
  readonly clients: number;
  readonly sessionsChanged: number;
  readonly loggedChanged: number;
  /** Until when the one who asks can undo it; null when it was undone, the ten minutes are over, or it is not theirs. */
  readonly undoUntil: string | null;
  readonly undoneAt: string | null;
};
