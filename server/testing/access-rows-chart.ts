import { defaultEquipment } from '@/domain/load/equipment';
import { screeningQuestions } from '@/domain/screening/questions';
import { newId } from '@/lib/id';
import { clientsOnly, onChart, ownRow, type Row, row, staffOnly } from './access-expectations';
import type { TwoClinics } from './two-clinics';

const now = () => new Date().toISOString();

/** What is asked of one client's chart. `world` is read when a row is asked, not before. */
export function chartRows(world: () => TwoClinics): Record<string, Row> {
  const clientId = () => world().chart.clientId;
  const placing = () => ({
    clientId: clientId(),
    programId: world().programHere.id,
    startDate: '2026-12-07',
    trainingDays: [1, 3, 5],
  });
  const phq4 = () => ({
    id: newId(),
    takenOn: '2026-11-02',
    note: null,
    result: { instrument: 'phq4', answers: [0, 0, 0, 0] },
  });
  return {
    'assignments.preview': row(onChart('forbidden', 'allowed', 'forbidden'), placing),
    'assignments.create': row(onChart('forbidden', 'allowed', 'forbidden'), () => ({
      id: newId(),
      ...placing(),
      programVersion: world().programHere.version,
      onConflict: 'ask',
    })),
    'assignments.end': row(onChart('forbidden', 'allowed', 'forbidden'), () => ({
      clientId: clientId(),
      assignmentId: world().chart.assignment.id,
      version: 999,
      reason: 'A change of plan.',
    })),
    'charts.overview': row(onChart('allowed', 'allowed', 'allowed'), () => ({ clientId: clientId() })),
    'charts.timeline': row(onChart('allowed', 'allowed', 'allowed'), () => ({ clientId: clientId(), weeks: 12 })),
    'charts.sessions': row(onChart('allowed', 'allowed', 'allowed'), () => ({ clientId: clientId() })),
    'charts.symptoms': row(onChart('allowed', 'allowed', 'allowed'), () => ({ clientId: clientId() })),
    'charts.figures': row(onChart('allowed', 'allowed', 'allowed'), () => ({ clientId: clientId() })),
    'charts.files': row(onChart('allowed', 'allowed', 'allowed'), () => ({ clientId: clientId() })),
    // Whoever covers for a few days has no need to know who else looked.
    'charts.accessLog': row({ ...onChart('allowed', 'allowed', 'allowed'), coverCurrent: 'forbidden' }, () => ({
      clientId: clientId(),
    })),
    'charts.sheet': row(onChart('allowed', 'allowed', 'allowed'), () => ({ clientId: clientId() })),
    'charts.plan': row(onChart('allowed', 'allowed', 'allowed'), () => ({ clientId: clientId() })),
    'proposals.answer': row(onChart('forbidden', 'allowed', 'forbidden'), () => ({
      id: newId(),
      clientId: clientId(),
      answers: [{ proposalId: newId(), version: 1, answer: 'held' }],
    })),
    'progression.decisions': row(onChart('allowed', 'allowed', 'allowed'), () => ({
      clientId: clientId(),
      exerciseId: null,
    })),
    'progression.setMode': row(onChart('forbidden', 'allowed', 'forbidden'), () => ({
      id: newId(),
      clientId: clientId(),
      mode: 'trainer',
      reason: 'As we agreed.',
    })),
    'overrides.setLoad': row(onChart('forbidden', 'allowed', 'forbidden'), () => ({
      id: newId(),
      clientId: clientId(),
      exerciseId: world().chart.item.exerciseId,
      loadKg: 5,
      reason: 'Lighter this week.',
    })),
    'overrides.undo': row(onChart('forbidden', 'allowed', 'forbidden'), () => ({
      id: newId(),
      clientId: clientId(),
      overrideId: world().chart.override.id,
    })),
    'overrides.setLoads': row(onChart('forbidden', 'allowed', 'forbidden'), () => ({
      clientId: clientId(),
      loads: [{ id: newId(), exerciseId: world().chart.item.exerciseId, loadKg: 5 }],
      reason: 'Lighter this week.',
    })),
    'overrides.undoAll': row(onChart('forbidden', 'allowed', 'forbidden'), () => ({
      clientId: clientId(),
      undone: [{ id: newId(), overrideId: world().chart.override.id }],
    })),
    'clearances.mine': row(clientsOnly),
    'clearances.record': row(onChart('forbidden', 'allowed', 'allowed'), () => ({
      id: newId(),
      clientId: clientId(),
      clearanceId: world().chart.clearance.id,
      version: 999,
      state: 'cleared',
      clinician: 'Dr A. Example',
      examinedOn: '2026-11-02',
      restrictions: null,
      expiresOn: null,
    })),
    'screening.again': row(clientsOnly, () => ({
      id: newId(),
      answers: Object.fromEntries(screeningQuestions.map(({ id }) => [id, false])),
      answeredAt: new Date().toISOString(),
    })),
    'checks.ofChart': row(onChart('allowed', 'allowed', 'allowed'), () => ({ clientId: clientId() })),
    'checks.enterParq': row(onChart('forbidden', 'allowed', 'forbidden'), () => ({
      id: newId(),
      clientId: clientId(),
      takenOn: '2026-11-02',
      followUp: false,
    })),
    'signOffs.record': row(onChart('forbidden', 'allowed', 'forbidden'), () => ({
      id: newId(),
      clientId: clientId(),
      exerciseId: world().chart.item.exerciseId,
      passed: true,
      cues: [],
      note: null,
    })),
    'feared.mine': row(clientsOnly),
    'feared.set': row(onChart('allowed', 'allowed', 'forbidden'), () => ({
      id: newId(),
      clientId: clientId(),
      exerciseId: world().chart.item.exerciseId,
      feared: true,
    })),
    'feared.setOwn': row(clientsOnly, () => ({
      id: newId(),
      exerciseId: world().chart.item.exerciseId,
      feared: true,
    })),
    'confidence.report': row(ownRow, () => ({
      id: newId(),
      plannedSessionId: world().chart.second.id,
      exerciseId: world().chart.item.exerciseId,
      confidence: 5,
      fear: 4,
      answeredAt: now(),
    })),
    'stops.end': row(onChart('forbidden', 'allowed', 'forbidden'), () => ({
      id: newId(),
      clientId: clientId(),
      stopId: world().chart.stop.id,
      version: 999,
      note: 'Talked on the phone.',
    })),
    'programs.list': row(staffOnly, () => ({})),
    'programs.get': row({ ...staffOnly, otherClinicTrainer: 'not_found', otherClinicOwner: 'not_found' }, () => ({
      programId: world().programHere.id,
    })),
    'measures.mine': row(clientsOnly),
    'measures.due': row(clientsOnly),
    'measures.record': row(clientsOnly, () => phq4()),
    // Entered by the clinic: a client finds it, and may not change it.
    'measures.correct': row({ ...ownRow, self: 'forbidden' }, () => ({
      id: newId(),
      correctsId: world().chart.measurement.id,
      to: null,
    })),
    'measures.chooseBodyMass': row(clientsOnly, () => ({ id: newId(), followed: false, textVersion: 1 })),
    'measures.chart': row(onChart('allowed', 'allowed', 'allowed'), () => ({ clientId: clientId() })),
    'measures.referral': row(onChart('allowed', 'allowed', 'allowed'), () => ({ clientId: clientId() })),
    'measures.enter': row(onChart('forbidden', 'allowed', 'forbidden'), () => ({ clientId: clientId(), ...phq4() })),
    'measures.amend': row(onChart('forbidden', 'allowed', 'forbidden'), () => ({
      clientId: clientId(),
      id: newId(),
      correctsId: world().chart.measurement.id,
      to: null,
    })),
    'triage.caseload': row(staffOnly, () => ({ scope: 'mine' })),
    'triage.onPlan': row(staffOnly, () => ({ scope: 'mine' })),
    'triage.clients': row(staffOnly, () => ({ scope: 'mine' })),
    'triage.names': row(staffOnly, () => ({ scope: 'mine' })),
    'triage.mark': row(onChart('forbidden', 'allowed', 'forbidden'), () => ({
      clientId: clientId(),
      id: newId(),
      kind: 'reviewed',
      seen: {},
    })),
    'triage.unmark': row(onChart('forbidden', 'allowed', 'forbidden'), () => ({
      clientId: clientId(),
      id: world().chart.mark.id,
    })),

    'intake.state': row(clientsOnly),
    'intake.submit': row(clientsOnly, () => ({
      id: newId(),
      units: 'kg',
      timeZone: 'UTC',
      painHistory: null,
      usualPain: 2,
      answers: Object.fromEntries(screeningQuestions.map(({ id }) => [id, false])),
      equipment: defaultEquipment('kg'),
      goal: null,
      consent: true,
      consentVersion: 1,
    })),
    'intake.updateProfile': row(clientsOnly, () => ({
      version: 999,
      units: 'kg',
      timeZone: 'UTC',
      equipment: defaultEquipment('kg'),
      goal: null,
    })),
  };
}
