import { z } from 'zod';
import type { Exercise } from '@/domain/exercises/types';
import type { ProgramDocument, ProgramSession } from '@/domain/program/types';
import { uuid } from './text';

export const listPrograms = z.strictObject({});
export const listVersions = z.strictObject({ programId: uuid });

export const getProgram = z.strictObject({
  programId: uuid,
  /** The published version now when left out. */
  version: z.int().min(1).max(100_000).optional(),
});

export const compareVersions = z.strictObject({
  programId: uuid,
  from: z.int().min(1).max(100_000),
  to: z.int().min(1).max(100_000),
});

/** The draft as it stands, or a published version. */
export const exportProgram = z.strictObject({
  programId: uuid,
  version: z.union([z.literal('draft'), z.int().min(1).max(100_000)]).optional(),
});

export type ProgramSummary = {
  readonly id: string;
  readonly name: string;
  /** Ships with the product; false for the clinic's own. */
  readonly builtIn: boolean;
  /** The published version that an assignment would take. */
  readonly version: number;
  readonly summary: string;
  readonly forWhom: string;
  readonly weeks: number;
  readonly sessionsPerWeek: number;
  readonly sessions: number;
  /** How sure the evidence is: 'high' | 'moderate' | 'low' | 'very low'. */
  readonly certainty: ProgramDocument['evidence']['certainty'];
};

/** A program in the trainers' list: published or not yet, archived or not. */
export type ProgramEntry = Omit<ProgramSummary, 'version' | 'certainty'> & {
  /** Null before the first version is published; the rest is then that of the draft. */
  readonly publishedVersion: number | null;
  /** Null for a program that nobody has published. */
  readonly certainty: ProgramSummary['certainty'] | null;
  /** Something is written that is not published. */
  readonly hasDraft: boolean;
  readonly archived: boolean;
  /** When it was last written to or published. */
  readonly updatedAt: string;
  readonly updatedBy: string | null;
  /** Clients whose plan in force is of this program, at any version. */
  readonly clients: number;
};

export type ProgramVersion = {
  readonly version: number;
  readonly publishedAt: string;
  readonly publishedBy: string | null;
  /** What is new in it, for other trainers. */
  readonly note: string | null;
  /** Clients whose plan in force is of this version. */
  readonly clients: number;
  readonly weeks: number;
  readonly sessions: number;
};

export type ProgramVersions = {
  readonly programId: string;
  readonly name: string;
  readonly builtIn: boolean;
  readonly publishedVersion: number | null;
  /** Newest first. */
  readonly versions: readonly ProgramVersion[];
};

/** A program as a file. */
export type ProgramFile = { readonly fileName: string; readonly text: string };

export type ProgramDetail = ProgramSummary & {
  readonly document: ProgramDocument;
  /** What takes a session's place in a flare: the version's own, else the built-in one. */
  readonly flareSession: ProgramSession;
  /** Names of every exercise in the document and the flare session, by id. */
  readonly exerciseNames: Readonly<Record<string, string>>;
  /** The clinic's own exercises among them, as they are now. */
  readonly ownExercises: readonly Exercise[];
  readonly publishedAt: string;
};
