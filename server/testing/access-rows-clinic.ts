import { newId } from '@/lib/id';
import { anyMember, ownerOnly, type Row, row, staffOnly } from './access-expectations';
import type { TwoClinics } from './two-clinics';

/** The clinic as a whole: what it has set, who trains whom, who stands in. `world` is read when a row is asked. */
export function clinicRows(world: () => TwoClinics): Record<string, Row> {
  // Later than it is: refused after it was decided who asks, so that it is there for the next.
  const cover = () => ({ coverId: world().coverComing.id, lastDay: '2090-01-01' });
  return {
    'clinics.settings': row(staffOnly),
    'clinics.sign': row(anyMember),
    'clinics.changeSettings': row(ownerOnly, () => ({
      id: newId(),
      expectedVersion: 999,
      name: 'Another name',
      weekStartsOn: 1,
      responseTime: 'within two days',
      emergencyNumber: '112',
      retentionYears: 10,
    })),
    'clinics.removeLogo': row(ownerOnly, () => ({ id: newId() })),
    'covers.list': row(staffOnly),
    // A trainer for their own absence alone. Another clinic's owner may add covers, and finds nobody of this one.
    'covers.add': row({ ...ownerOnly, caseloadTrainer: 'allowed' }, () => ({
      id: newId(),
      trainerId: world().people.caseloadTrainer.userId,
      coverId: world().people.otherTrainer.userId,
      fromDate: '2040-01-01',
      untilDate: '2040-01-02',
    })),
    'covers.end': row(
      { ...ownerOnly, caseloadTrainer: 'allowed', otherClinicTrainer: 'not_found', otherClinicOwner: 'not_found' },
      () => ({
        id: newId(),
        ...cover(),
      }),
    ),
    'audit.subjects': row(ownerOnly),
    'people.caseloads': row(staffOnly),
    'people.caseload': row({ ...ownerOnly, caseloadTrainer: 'allowed', ...noOneElse }, () => ({
      trainerId: world().people.caseloadTrainer.userId,
    })),
    // Each client is opened by itself: whoever may not hand one over moves none.
    'people.moveClients': row(
      {
        ...staffOnly,
        ...noOneElse,
        coverCurrent: 'forbidden',
        otherClinicOwner: 'allowed',
        otherClinicTrainer: 'allowed',
      },
      () => ({
        id: newId(),
        clientIds: [world().chart.clientId],
        fromUserId: world().people.otherTrainer.userId,
        toUserId: world().people.caseloadTrainer.userId,
        note: 'As agreed.',
      }),
    ),
    'people.setRole': row({ ...ownerOnly, otherClinicOwner: 'not_found' }, () => ({
      userId: world().people.otherTrainer.userId,
      role: 'trainer',
    })),
  };
}

/** Trainers without this client. */
const noOneElse = {
  otherTrainer: 'not_found',
  coverCurrent: 'not_found',
  coverExpired: 'not_found',
  otherClinicTrainer: 'not_found',
} as const;
