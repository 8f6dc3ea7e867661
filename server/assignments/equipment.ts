import type { Exercise, ExerciseLookup } from '@/domain/exercises/types';
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
  machine: ['machines'],
  band: ['bands'],
};

const labelOf = new Map<string, string>(equipmentChoices.map(({ id, label }) => [id, label]));

/** Labels of what the program uses and the client did not tick; empty when the client has not told anything. */
export function missingEquipment(document: ProgramDocument, equipment: Equipment, lookup: ExerciseLookup): string[] {
  if (equipment.has.length === 0) return [];
  const missing = new Set<string>();
  for (const { exerciseId } of document.mesocycles
    .flatMap(({ weeks }) => weeks)
    .flatMap(({ sessions }) => sessions)
    .flatMap(({ items }) => items)) {
    for (const choice of needsOf(lookup(exerciseId))) {
      if (!choice.some((id) => equipment.has.includes(id))) missing.add(choice[0] ?? '');
    }
  }
  return [...missing].map((id) => labelOf.get(id) ?? id);
}

/** Each entry is met by any of its ids. */
function needsOf(exercise: Exercise | undefined): readonly (readonly string[])[] {
  if (!exercise) return [];
  const loaded = byLoadKind[exercise.loadKind];
  return loaded ? [loaded, ...exercise.equipment] : exercise.equipment;
}
