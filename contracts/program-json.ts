import { z } from 'zod';
import type { ProgramDocument } from '@/domain/program/types';
import { type ProgramFileContent, programFile } from './program-document';

/** The shape of a program file as a JSON Schema document (draft 2020-12), made of what reading it in checks. */
export function programJsonSchema(): Record<string, unknown> {
  const { $schema, ...shape } = z.toJSONSchema(programFile, { target: 'draft-2020-12', io: 'input' });
  return {
    $schema,
    title: 'A program written in Sturdy',
    description:
      'Loads are kilograms, per hand for pairs of dumbbells and kettlebells; times are seconds. Beyond this shape, the values must be within the bounds of the grammar, and every exercise one that the clinic has.',
    ...shape,
  };
}

/** What is wrong with a file, and where: "week 3, session 2, line 1: targetRpe". */
export type FileProblem = { readonly where: string; readonly words: string };

export type ReadProgramFile =
  | { readonly ok: true; readonly file: ProgramFileContent }
  | { readonly ok: false; readonly problems: readonly [FileProblem, ...FileProblem[]] };

const MOST_PROBLEMS = 20;

/** Reads a program file. Whether its values are in bounds and its exercises known, `checkProgram` says. */
export function readProgramFile(text: string): ReadProgramFile {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    const words = 'This is not JSON. A program file begins with { and ends with }.';
    return { ok: false, problems: [{ where: 'The file', words }] };
  }
  const read = programFile.safeParse(value);
  if (read.success) {
    const { document, ...file } = read.data;
    return { ok: true, file: { ...file, document: document as ProgramDocument } };
  }
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== 'sturdy-program') {
    const words = 'This is JSON, but not a program: "format" must be "sturdy-program".';
    return { ok: false, problems: [{ where: 'The file', words }] };
  }
  const [first = { where: 'The file', words: 'It is not a program.' }, ...more] = read.error.issues
    .slice(0, MOST_PROBLEMS)
    .map((issue): FileProblem => ({ where: placeOf(issue.path), words: wordsOf(issue, value) }));
  return { ok: false, problems: [first, ...more] };
}

/** "block 1, week 3, session 2, line 1: prescription.targetRpe", counted from 1. */
function placeOf(path: readonly PropertyKey[]): string {
  const names: Readonly<Record<string, string>> = {
    mesocycles: 'block',
    weeks: 'week',
    sessions: 'session',
    items: 'line',
    cards: 'card',
  };
  const steps: string[] = [];
  let rest = path.map(String).filter((step, index) => index > 0 || step !== 'document');
  while (rest[0] !== undefined && names[rest[0]] !== undefined && rest[1] !== undefined) {
    steps.push(`${names[rest[0]]} ${Number(rest[1]) + 1}`);
    rest = rest.slice(2);
  }
  if (steps.length === 0) return rest.join('.') || 'The file';
  return rest.length === 0 ? steps.join(', ') : `${steps.join(', ')}: ${rest.join('.')}`;
}

/** Says what was found where something else belongs. */
function wordsOf(issue: z.core.$ZodIssue, value: unknown): string {
  const found = issue.path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined),
    value,
  );
  if (issue.code === 'unrecognized_keys')
    return `Nothing here is called ${issue.keys.map((key) => `"${key}"`).join(', ')}.`;
  if (found === undefined) return 'This is missing.';
  // Longer words may be a note about somebody: those are not repeated.
  const shown = JSON.stringify(found);
  return shown.length > 24 ? `${issue.message}.` : `${issue.message}. Found: ${shown}`;
}
