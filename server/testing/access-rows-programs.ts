import { newId } from '@/lib/id';
import { type Answer, type Expected, type Row, row, staffOnly } from './access-expectations';
import type { TwoClinics } from './two-clinics';

/** Drafts, versions and rollouts. */
export function programRows(world: () => TwoClinics): Record<string, Row> {
  const ofThisClinic: Expected = { ...staffOnly, otherClinicTrainer: 'not_found', otherClinicOwner: 'not_found' };
  const written = () => ({ programId: world().draftHere.id });
  const builtIn = () => ({ programId: world().programHere.id });
  const stale = () => ({ ...written(), version: 999 });
  const elsewhere: Answer = 'not_found';
  return {
    'programs.all': row(staffOnly, () => ({})),
    'programs.create': row(ofThisClinic, () => ({
      id: newId(),
      name: 'A copy',
      from: { kind: 'copy', programId: world().programHere.id },
    })),
    'programs.archive': row(ofThisClinic, () => ({ ...written(), archived: false })),
    'programs.versions': row(ofThisClinic, builtIn),
    'programs.compare': row(ofThisClinic, () => ({ ...builtIn(), from: 1, to: 1 })),
    'programs.exportText': row(ofThisClinic, builtIn),
    'programs.exportJson': row(ofThisClinic, builtIn),
    'drafts.open': row(ofThisClinic, written),
    'drafts.save': row(ofThisClinic, () => ({
      ...stale(),
      name: 'Another name',
      grid: { schema: 1, summary: '', forWhom: '', weeks: [{ deload: false }], blocks: [], sessions: [] },
    })),
    'drafts.presence': row(ofThisClinic, written),
    'drafts.discard': row(ofThisClinic, stale),
    'drafts.diff': row(ofThisClinic, written),
    'drafts.publish': row(ofThisClinic, () => ({ id: newId(), ...stale(), note: null })),
    'rollouts.preview': row(ofThisClinic, () => ({ ...builtIn(), toVersion: 1 })),
    // Whoever may write programs still needs each chart: an owner reads it and does not write its plan.
    'rollouts.create': row(
      { ...ofThisClinic, owner: 'forbidden', otherTrainer: elsewhere, coverExpired: elsewhere },
      () => ({
        id: newId(),
        ...builtIn(),
        toVersion: 1,
        clients: [
          { clientId: world().chart.clientId, assignmentId: world().chart.assignment.id, message: 'One more set.' },
        ],
      }),
    ),
    // By whoever made it, or an owner.
    'rollouts.undo': row(
      { ...ofThisClinic, otherTrainer: 'forbidden', coverCurrent: 'forbidden', coverExpired: 'forbidden' },
      () => ({ rolloutId: world().rolloutHere.id }),
    ),
    'rollouts.list': row(ofThisClinic, builtIn),
  };
}
