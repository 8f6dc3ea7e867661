import type { ExerciseInput } from '@/contracts/exercises';
import type { Exercise, LadderAxis } from '@/domain/exercises/types';
import type { FigureDefinition } from '@/domain/figure/types';

/** A rung as it is written down: which way it leads, to what, and by what it is harder. */
export type WrittenRung = {
  readonly key: number;
  readonly direction: 'easier' | 'harder';
  readonly axis: LadderAxis;
  readonly id: string;
};

/** An own exercise while it is written: lines may be blank, and a rung may not lead anywhere yet. */
export type ExerciseForm = Omit<ExerciseInput, 'aliases' | 'easier' | 'harder' | 'figure'> & {
  /** Separated by commas. */
  readonly aliases: string;
  readonly rungs: readonly WrittenRung[];
};

/** How many cues and faults there is room for. */
export const lines = { cues: 3, faults: 3 } as const;

const padded = (values: readonly string[], count: number): string[] =>
  Array.from({ length: Math.max(count, values.length) }, (_, index) => values[index] ?? '');

export const blankForm: ExerciseForm = {
  name: '',
  aliases: '',
  pattern: 'squat',
  region: 'lower',
  loadKind: 'none',
  perSide: false,
  equipment: [],
  cues: padded([], lines.cues),
  faults: padded([], lines.faults),
  pauseFor: [],
  rungs: [],
};

/** The form of an exercise as it is, with the ladders that are its own to write. */
export function formOf(exercise: Exercise, written: Pick<Exercise, 'easier' | 'harder'>): ExerciseForm {
  const { name, aliases, pattern, region, loadKind, perSide, equipment, cues, faults, pauseFor } = exercise;
  return {
    name,
    aliases: aliases.join(', '),
    pattern,
    region,
    loadKind,
    perSide,
    equipment,
    cues: padded(cues, lines.cues),
    faults: padded(faults, lines.faults),
    pauseFor,
    rungs: (['easier', 'harder'] as const)
      .flatMap((direction) => written[direction].map(({ id, axis }) => ({ direction, axis, id })))
      .map((rung, key) => ({ key, ...rung })),
  };
}

/** A copy to begin from: another name, and what it was copied from one rung below. */
export function copyOf(exercise: Exercise): ExerciseForm {
  const form = formOf(exercise, { easier: [{ id: exercise.id, axis: 'load' }], harder: [] });
  return { ...form, name: `${exercise.name}, our own`, aliases: '' };
}

const filled = (values: readonly string[]): string[] => values.map((value) => value.trim()).filter(Boolean);

/** What is sent: without blank lines and without rungs that lead nowhere. */
export function inputOf({ aliases, rungs, ...form }: ExerciseForm, figure: FigureDefinition): ExerciseInput {
  const leading = (direction: 'easier' | 'harder') =>
    rungs.filter((rung) => rung.direction === direction && rung.id !== '').map(({ id, axis }) => ({ id, axis }));
  return {
    ...form,
    name: form.name.trim(),
    aliases: [...new Set(filled(aliases.split(',')))],
    cues: filled(form.cues),
    faults: filled(form.faults),
    easier: leading('easier'),
    harder: leading('harder'),
    figure,
  };
}

/** What is missing before anything is sent, by the field that says it. */
export function missingIn(form: ExerciseForm): Record<string, string> {
  return {
    ...(form.name.trim() === '' && { 'exercise.name': 'Give it a name.' }),
    ...(filled(form.cues).length === 0 && { 'exercise.cues': 'One cue at least: what to aim at, in a few words.' }),
  };
}
