import { deadlift8 } from '@/domain/program/built-in/deadlift-8';
import { hingeFoundations } from '@/domain/program/built-in/hinge-foundations';
import type { ProgramDocument } from '@/domain/program/types';

export type BuiltInProgram = { readonly slug: string; readonly name: string; readonly document: ProgramDocument };

/** The programs that every clinic starts with. */
export const builtInPrograms: readonly BuiltInProgram[] = [
  { slug: 'hinge-foundations', name: 'Hinge foundations', document: hingeFoundations },
  { slug: 'deadlift-8', name: 'Deadlift 8', document: deadlift8 },
];
