import { ownDefinition } from '@/db/factories/exercises';
import { newId } from '@/lib/id';
import { type Row, row, staffOnly } from './access-expectations';

/** The library of exercises. `ownId` names one of the first clinic's own. */
export function exerciseRows(ownId: string): Record<string, Row> {
  const ofThisClinic = { ...staffOnly, otherClinicTrainer: 'not_found', otherClinicOwner: 'not_found' } as const;
  const named = { exerciseId: ownId, version: 999 };
  return {
    'exercises.list': row(staffOnly, () => ({ archived: false })),
    'exercises.get': row(ofThisClinic, () => ({ exerciseId: ownId })),
    'exercises.create': row(staffOnly, () => ({ id: newId(), exercise: ownDefinition() })),
    'exercises.update': row(ofThisClinic, () => ({ id: newId(), ...named, exercise: ownDefinition() })),
    'exercises.archive': row(ofThisClinic, () => ({ id: newId(), ...named, archived: true })),
  };
}
