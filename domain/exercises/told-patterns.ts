import type { ExerciseLookup, SymptomPattern } from '@/domain/exercises/types';
import type { ProgramDocument } from '@/domain/program/types';

/** The patterns in words that follow "with". */
export const patternWords: Readonly<Record<SymptomPattern, string>> = {
  'worse-bending': 'symptoms that bending makes worse',
  'worse-arching': 'symptoms that arching makes worse',
  'into-the-leg': 'symptoms into the leg',
  'very-mobile': 'very mobile joints',
  osteoporosis: 'osteoporosis',
  pregnancy: 'pregnancy',
  'high-blood-pressure': 'high blood pressure',
};

/** Reports that name a direction before it is taken for a pattern: one sore day is none. */
const TIMES = 2;

const answered: Readonly<Record<string, SymptomPattern>> = {
  'bone-strength': 'osteoporosis',
  'pregnancy-complication': 'pregnancy',
  'blood-pressure-controlled': 'high-blood-pressure',
  'blood-pressure-high': 'high-blood-pressure',
  'leg-pain': 'into-the-leg',
};

/**
 * Which patterns of clinical.md a client's own words point to: for a trainer to look at, never a finding. `reports` are
 * those of the last four weeks; `yes` are the questions of the newest full screening that were answered yes. Nobody is
 * asked how mobile their joints are.
 */
export function toldPatterns(told: {
  readonly reports: readonly { readonly triggers: readonly string[]; readonly leg: boolean }[];
  readonly yes: readonly string[];
}): SymptomPattern[] {
  const times = (trigger: string) => told.reports.filter(({ triggers }) => triggers.includes(trigger)).length;
  const bending = times('bending');
  const arching = times('arching');
  const found = new Set<SymptomPattern>(told.yes.flatMap((id) => answered[id] ?? []));
  if (bending >= TIMES && bending > arching) found.add('worse-bending');
  if (arching >= TIMES && arching > bending) found.add('worse-arching');
  if (told.reports.some(({ leg }) => leg)) found.add('into-the-leg');
  return [...found];
}

/** Names of exercises of a program that are usually paused with a pattern, by pattern; none without any. */
export function pausedIn(
  document: ProgramDocument,
  patterns: readonly SymptomPattern[],
  lookup: ExerciseLookup,
): { readonly pattern: SymptomPattern; readonly names: readonly string[] }[] {
  const ids = new Set(
    document.mesocycles
      .flatMap(({ weeks }) => weeks)
      .flatMap(({ sessions }) => sessions)
      .flatMap(({ items }) => items.map(({ exerciseId }) => exerciseId)),
  );
  return patterns.flatMap((pattern) => {
    const names = [...ids].flatMap((id) => {
      const exercise = lookup(id);
      return exercise?.pauseFor.includes(pattern) ? [exercise.name] : [];
    });
    return names.length > 0 ? [{ pattern, names }] : [];
  });
}
