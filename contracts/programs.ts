import { z } from 'zod';
import type { ProgramDocument, ProgramSession } from '@/domain/program/types';
import { uuid } from './text';

export const listPrograms = z.strictObject({});

export const getProgram = z.strictObject({
  programId: uuid,
  /** The published version now when left out. */
  version: z.int().min(1).max(100_000).optional(),
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

export type ProgramDetail = ProgramSummary & {
  readonly document: ProgramDocument;
  /** What takes a session's place in a flare: the version's own, else the built-in one. */
  readonly flareSession: ProgramSession;
  /** Names of every exercise in the document and the flare session, by id. */
  readonly exerciseNames: Readonly<Record<string, string>>;
  readonly publishedAt: string;
};
