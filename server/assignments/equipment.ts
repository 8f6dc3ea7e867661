import { exerciseById } from '@/domain/exercises/library';
import { type Equipment, equipmentChoices } from '@/domain/load/equipment';
import type { ProgramDocument } from '@/domain/program/types';

const byLoadKind: Readonly<Record<string, readonly string[]>> = {
  barbell: ['barbell'],
  'trap-bar': ['trap-bar'],
  // A dumbbell stands in for a kettlebell and the other way round.
  dumbbell: ['dumbbells', 'kettlebells'],
  'dumbbells-per-hand': ['dumbbells', 'kettlebells'],
  kettlebell: ['kettlebells', 'dumbbells'],
  'kettlebells-per-hand': ['kettlebells', 'dumbbells'],
  band: ['bands'],
};

/** What the name of an exercise says that it stands on or holds, beside its load. */
const byWord: readonly (readonly [RegExp, string])[] = [
  [/(^|-)box(-|$)/, 'box'],
  [/^block-/, 'blocks'],
  [/(^|-)dowel(-|$)/, 'dowel'],
  [/^hip-thrust$|^bench-press$/, 'bench'],
  [/^back-squat$|^box-squat$/, 'rack'],
];

const labelOf = new Map<string, string>(equipmentChoices.map(({ id, label }) => [id, label]));

/** Labels of what the program uses and the client did not tick; empty when the client has not told anything. */
export function missingEquipment(document: ProgramDocument, equipment: Equipment): string[] {
  if (equipment.has.length === 0) return [];
  const missing = new Set<string>();
  for (const { exerciseId } of document.mesocycles
    .flatMap(({ weeks }) => weeks)
    .flatMap(({ sessions }) => sessions)
    .flatMap(({ items }) => items)) {
    for (const choice of needsOf(exerciseId)) {
      if (!choice.some((id) => equipment.has.includes(id))) missing.add(choice[0] ?? '');
    }
  }
  return [...missing].map((id) => labelOf.get(id) ?? id);
}

/** Each entry is met by any of its ids. */
function needsOf(exerciseId: string): (readonly string[])[] {
  const loaded = byLoadKind[exerciseById(exerciseId)?.loadKind ?? 'none'];
  const held = byWord.filter(([word]) => word.test(exerciseId)).map(([, id]) => [id]);
  return loaded ? [loaded, ...held] : held;
}
