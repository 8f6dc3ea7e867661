import { needsOf } from '@/domain/exercises/needs';
import type { ExerciseLookup } from '@/domain/exercises/types';
import { type Equipment, equipmentChoices } from '@/domain/load/equipment';
import type { ProgramDocument } from '@/domain/program/types';

const labelOf = new Map<string, string>(equipmentChoices.map(({ id, label }) => [id, label]));

/** Labels of what the program uses and the client did not tick; empty when the client has not told anything. */
export function missingEquipment(document: ProgramDocument, equipment: Equipment, lookup: ExerciseLookup): string[] {
  if (equipment.has.length === 0) return [];
  const missing = new Set<string>();
  for (const { exerciseId } of document.mesocycles
    .flatMap(({ weeks }) => weeks)
    .flatMap(({ sessions }) => sessions)
    .flatMap(({ items }) => items)) {
    const exercise = lookup(exerciseId);
    for (const choice of exercise ? needsOf(exercise) : []) {
      if (!choice.some((id) => equipment.has.includes(id))) missing.add(choice[0] ?? '');
    }
  }
  return [...missing].map((id) => labelOf.get(id) ?? id);
}
