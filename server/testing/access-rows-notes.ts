import { newId } from '@/lib/id';
import { onChart, type Row, row, staffOnly } from './access-expectations';
import type { TwoClinics } from './two-clinics';

/** What staff write about a client and on what was logged, and their ready words. `world` is read when a row is asked. */
export function noteRows(world: () => TwoClinics): Record<string, Row> {
  const chart = () => world().chart;
  const clientId = () => chart().clientId;
  const note = () => ({ id: newId(), clientId: clientId(), kind: 'note', body: 'x', pinned: false, untilDate: null });
  // A client is told that there are notes, and asks the clinic for them. An owner reads, and writes for nobody.
  const forStaff = onChart('forbidden', 'allowed', 'allowed');
  const forCoaches = onChart('forbidden', 'allowed', 'forbidden');
  const inThisClinic = { ...staffOnly, otherClinicTrainer: 'not_found', otherClinicOwner: 'not_found' } as const;
  return {
    'notes.list': row(forStaff, () => ({ clientId: clientId() })),
    'notes.history': row(forStaff, () => ({ clientId: clientId(), noteId: chart().note.id })),
    'notes.restrictions': row(forStaff, () => ({ clientId: clientId() })),
    'notes.add': row(forCoaches, note),
    'notes.change': row(forCoaches, () => ({ ...note(), noteId: chart().note.id })),
    'notes.remove': row(forCoaches, () => ({ id: newId(), clientId: clientId(), noteId: chart().note.id })),

    'comments.list': row(onChart('allowed', 'allowed', 'allowed'), () => ({
      clientId: clientId(),
      plannedSessionIds: [chart().first.id],
    })),
    'comments.add': row(forCoaches, () => ({
      ...{ id: newId(), clientId: clientId(), body: 'x' },
      ...{ plannedSessionId: chart().first.id, set: null },
    })),
    // Asked by the cover last: by then it is gone for everybody, and before that it was not theirs.
    'comments.remove': row({ ...forCoaches, coverCurrent: 'not_found' }, () => ({
      ...{ id: newId(), clientId: clientId() },
      commentId: chart().comment.id,
    })),

    'templates.list': row(staffOnly, () => ({})),
    'templates.add': row(staffOnly, () => ({ id: newId(), kind: 'reply', title: 'x', body: 'x' })),
    'templates.change': row(inThisClinic, () => ({
      ...{ id: newId(), templateId: world().templateHere.id, version: 999 },
      ...{ title: 'x', body: 'x' },
    })),
    'templates.archive': row(inThisClinic, () => ({
      ...{ id: newId(), templateId: world().templateHere.id, version: 999 },
      archived: true,
    })),
  };
}
