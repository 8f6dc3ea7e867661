import { z } from 'zod';
import { uuid } from './text';

export const findInput = z.strictObject({
  /** What is typed, as it is typed: it may be nothing yet. */
  query: z.string().max(80),
  /** Clients whose records were opened last, newest first: found as long as nothing is typed. */
  recent: z.array(uuid).max(6).default([]),
  /** Only clients whom one trains or covers for, where what is to be done is theirs to do. */
  coachOnly: z.boolean().default(false),
});

export type FoundClient = {
  readonly id: string;
  readonly name: string;
  readonly status: 'invited' | 'active' | 'archived';
  /** Trains this client, or covers for the one who does; an owner may look at everybody else. */
  readonly isCoach: boolean;
};

export type FoundProgram = {
  readonly id: string;
  readonly name: string;
  readonly builtIn: boolean;
  /** Never published: there is only a draft to open. */
  readonly isDraft: boolean;
  readonly archived: boolean;
};

export type FoundExercise = {
  readonly id: string;
  readonly name: string;
  readonly isOwn: boolean;
};

/** At most six of each, best first. */
export type Found = {
  readonly clients: readonly FoundClient[];
  readonly programs: readonly FoundProgram[];
  readonly exercises: readonly FoundExercise[];
};
