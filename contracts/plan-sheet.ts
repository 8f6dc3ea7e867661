import { z } from 'zod';
import type { LoadKind } from '@/domain/exercises/types';
import type { FigureDefinition } from '@/domain/figure/types';
import type { ProgramDocument } from '@/domain/program/types';
import { uuid } from './text';

const week = z.int().min(1).max(104).optional();

/** The week of the program to print; the one that today is in when left out. */
export const planSheetInput = z.strictObject({ week });
export const chartSheetInput = z.strictObject({ clientId: uuid, week });

export type SheetItem = {
  readonly itemId: string;
  readonly name: string;
  readonly superset: string | null;
  readonly figure: FigureDefinition | null;
  readonly loadKind: LoadKind;
  /** "3 × 8, RPE 6, rest 2:00" */
  readonly words: string;
  readonly cue: string | null;
  readonly note: string | null;
  /** Working sets, for as many boxes to write in. */
  readonly sets: number;
  /** What to write per set: repetitions, seconds or metres. */
  readonly dose: 'reps' | 'seconds' | 'metres';
  /** Kilograms as decided so far; null where a session in between decides, or there is no load. */
  readonly loadKg: number | null;
};

export type SheetSession = {
  readonly plannedSessionId: string;
  readonly date: string;
  readonly title: string;
  readonly minutes: number;
  readonly note: string | null;
  readonly items: readonly SheetItem[];
};

/** One week of a plan on paper. */
export type PlanSheet = {
  readonly clientName: string;
  readonly clinicName: string;
  readonly emergencyNumber: string;
  readonly responseTime: string;
  readonly units: 'kg' | 'lb';
  readonly programName: string;
  readonly week: number;
  readonly weeks: number;
  readonly deload: boolean;
  /** Lifting is paused: the sheet says so instead of listing what to lift. */
  readonly locked: boolean;
  readonly sessions: readonly SheetSession[];
};

/** What the program of a client's plan stands on, for the client to read. */
export type ProgramFacts = Pick<ProgramDocument, 'summary' | 'forWhom' | 'evidence' | 'cards'> & {
  readonly name: string;
  readonly blocks: readonly { readonly title: string; readonly aim: string; readonly weeks: number }[];
};
