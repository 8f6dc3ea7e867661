import { deadlift8 } from '@/domain/program/built-in/deadlift-8';
import { fourLifts16 } from '@/domain/program/built-in/four-lifts-16';
import { freeWeights16 } from '@/domain/program/built-in/free-weights-16';
import { functional12 } from '@/domain/program/built-in/functional-12';
import { generalStrength26 } from '@/domain/program/built-in/general-strength-26';
import { hingeFoundations } from '@/domain/program/built-in/hinge-foundations';
import { maintenance } from '@/domain/program/built-in/maintenance';
import { trunkStarter } from '@/domain/program/built-in/trunk-starter';
import type { ProgramDocument } from '@/domain/program/types';

export type BuiltInProgram = { readonly slug: string; readonly name: string; readonly document: ProgramDocument };

/** The programs that every clinic starts with. */
export const builtInPrograms: readonly BuiltInProgram[] = [
  { slug: 'hinge-foundations', name: 'Hinge foundations', document: hingeFoundations },
  { slug: 'deadlift-8', name: 'Deadlift 8', document: deadlift8 },
  { slug: 'free-weights-16', name: 'Free weights 16', document: freeWeights16 },
  { slug: 'four-lifts-16', name: 'Squat, hinge, press, row 16', document: fourLifts16 },
  { slug: 'functional-12', name: 'Functional 12', document: functional12 },
  { slug: 'trunk-starter', name: 'Trunk starter', document: trunkStarter },
  { slug: 'general-strength-26', name: 'General strength 26', document: generalStrength26 },
  { slug: 'maintenance', name: 'Maintenance', document: maintenance },
];
