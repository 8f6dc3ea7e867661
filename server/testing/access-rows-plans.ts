import { newId } from '@/lib/id';
import { onChart, ownerOnly, type Row, row, staffOnly } from './access-expectations';
import type { TwoClinics } from './two-clinics';

/** Plans over time: pauses, the calendar, closed days, hand-over. `world` is read when a row is asked, not before. */
export function planRows(world: () => TwoClinics): Record<string, Row> {
  const coaches = onChart('forbidden', 'allowed', 'forbidden');
  const clientId = () => world().chart.clientId;
  const plan = () => ({
    id: newId(),
    clientId: clientId(),
    assignmentId: world().chart.assignment.id,
    version: 999,
  });
  const session = () => ({ plannedSessionId: world().chart.second.id, version: 999 });
  const ofSession = () => ({ id: newId(), clientId: clientId(), ...session() });
  const many = (clients: object[]) => ({
    programId: world().programHere.id,
    programVersion: world().programHere.version,
    startDate: '2026-12-07',
    trainingDays: [1, 3, 5],
    keepOwnDays: true,
    clients,
  });
  const exercise = () => world().chart.item.exerciseId;
  // The program is named: another clinic does not find it. Each client is opened by itself, and answered for in the result.
  const ofThisClinic = { ...staffOnly, otherClinicTrainer: 'not_found', otherClinicOwner: 'not_found' } as const;
  return {
    'assignments.previewMany': row(ofThisClinic, () => many([{ clientId: clientId(), onConflict: 'ask' }])),
    'assignments.createMany': row(staffOnly, () => many([{ id: newId(), clientId: clientId(), onConflict: 'ask' }])),
    'assignments.pause': row(coaches, () => ({ ...plan(), fromDate: '2026-12-07', untilDate: null, reason: 'Away.' })),
    'assignments.resume': row(coaches, () => ({ ...plan(), onDate: '2026-12-07' })),
    'assignments.changeDays': row(coaches, () => ({ ...plan(), fromDate: '2026-12-07', trainingDays: [2] })),
    'calendar.move': row(coaches, () => ({ ...ofSession(), toDate: '2026-12-07' })),
    'calendar.swapDays': row(coaches, () => ({
      id: newId(),
      clientId: clientId(),
      a: session(),
      b: { plannedSessionId: newId(), version: 1 },
    })),
    'calendar.skip': row(coaches, ofSession),
    'calendar.unskip': row(coaches, ofSession),
    'calendar.copy': row(coaches, () => ({ ...ofSession(), toDate: '2026-12-07' })),
    'calendar.removeCopy': row(coaches, ofSession),
    'calendar.swapChoices': row(coaches, () => ({
      clientId: clientId(),
      plannedSessionId: world().chart.first.id,
      exerciseId: exercise(),
    })),
    'calendar.swapExercise': row(coaches, () => ({
      ...ofSession(),
      exerciseId: exercise(),
      toExerciseId: 'bird-dog',
      reach: 'one',
      reason: 'As we agreed.',
    })),
    'calendar.endSwap': row(coaches, () => ({ id: newId(), clientId: clientId(), swapId: world().chart.swap.id })),
    'closedDays.list': row(staffOnly),
    'closedDays.add': row(ownerOnly, () => ({
      id: newId(),
      fromDate: '2027-03-01',
      untilDate: '2027-03-02',
      name: 'Inventory',
    })),
    'closedDays.remove': row({ ...ownerOnly, otherClinicOwner: 'not_found' }, () => ({
      id: newId(),
      closedDaysId: world().closedDaysHere.id,
    })),
    'people.handOverChoices': row({ ...onChart('forbidden', 'allowed', 'allowed'), coverCurrent: 'forbidden' }, () => ({
      clientId: clientId(),
    })),
    // To somebody who is not there, so that the chart stays where it is for the rows that follow.
    'people.handOver': row({ ...onChart('forbidden', 'allowed', 'allowed'), coverCurrent: 'forbidden' }, () => ({
      id: newId(),
      clientId: clientId(),
      toUserId: newId(),
      note: 'Likes mornings.',
    })),
  };
}
