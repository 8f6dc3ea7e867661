import { newId } from '@/lib/id';
import { onChart, ownRow, type Row, row, staffOnly } from './access-expectations';
import { starAnswers } from './client-at-work';
import type { TwoClinics } from './two-clinics';

const now = () => new Date().toISOString();

const done = { reps: 8, loadKg: 20, seconds: null, metres: null, rpe: 7, pain: 1 };

/** Only who trains the client enters for them; whoever runs the clinic may look at charts, and no more. */
const entering = onChart('forbidden', 'allowed', 'forbidden');

/** What is entered for clients on the floor, and their own word on it. */
export function floorRows(world: () => TwoClinics): Record<string, Row> {
  const message = () => ({
    id: newId(),
    clientId: world().chart.clientId,
    plannedSessionId: world().chart.first.id,
    startedAt: now(),
  });
  return {
    'floor.candidates': row(staffOnly),
    'floor.column': row(entering, () => ({ clientId: world().chart.clientId })),
    'floor.start': row(entering, () => ({ ...message(), painBefore: 1, starAnswers: starAnswers() })),
    'floor.logSet': row(entering, () => ({
      ...message(),
      itemId: world().chart.item.id,
      setNumber: 2,
      ...done,
      loggedAt: now(),
    })),
    'floor.correctSet': row(entering, () => ({
      id: newId(),
      clientId: world().chart.clientId,
      plannedSessionId: world().chart.first.id,
      correctsId: world().chart.set.id,
      ...done,
      voided: false,
      loggedAt: now(),
    })),
    'floor.changeLine': row(entering, () => ({
      ...message(),
      itemId: world().chart.item.id,
      kind: 'skip',
      toExerciseId: null,
      reason: 'time',
      changedAt: now(),
    })),
    'floor.finish': row(entering, () => ({
      ...message(),
      finishedAt: now(),
      painAfter: 1,
      note: null,
      endedEarly: null,
    })),
    'sessions.confirm': row(ownRow, () => ({
      id: newId(),
      plannedSessionId: world().chart.first.id,
      asOf: now(),
    })),
  };
}
