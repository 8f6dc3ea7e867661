import { newId } from '@/lib/id';
import { clientsOnly, onChart, ownRow, type Row, row } from './access-expectations';
import { starAnswers } from './client-at-work';
import type { TwoClinics } from './two-clinics';

const now = () => new Date().toISOString();

const done = { reps: 8, loadKg: 20, seconds: null, metres: null, rpe: 7, pain: 1 };

/** What clients do and report. `world` is read when a row is asked, not before. */
export function ownRows(world: () => TwoClinics): Record<string, Row> {
  const clientId = () => world().chart.clientId;
  const phone = () => ({ id: newId(), plannedSessionId: world().chart.first.id, startedAt: now() });
  const flareDeed = () => ({ id: newId(), clientId: clientId(), flareId: world().chart.flare.id, version: 999 });
  return {
    'plan.today': row(clientsOnly),
    'plan.session': row(ownRow, () => ({ plannedSessionId: world().chart.first.id })),
    'plan.sessionsNear': row(clientsOnly),
    'plan.coach': row(clientsOnly),
    'plan.weeks': row(clientsOnly),
    'plan.progress': row(clientsOnly, () => ({})),
    'plan.you': row(clientsOnly),
    'sessions.start': row(ownRow, () => ({ ...phone(), painBefore: 1, starAnswers: starAnswers() })),
    'sessions.logSet': row(ownRow, () => ({
      ...phone(),
      itemId: world().chart.item.id,
      setNumber: 2,
      ...done,
      loggedAt: now(),
    })),
    'sessions.correctSet': row(ownRow, () => ({
      id: newId(),
      plannedSessionId: world().chart.first.id,
      correctsId: world().chart.set.id,
      ...done,
      voided: false,
      loggedAt: now(),
    })),
    'sessions.changeLine': row(ownRow, () => ({
      ...phone(),
      itemId: world().chart.item.id,
      kind: 'skip',
      toExerciseId: null,
      reason: 'time',
      changedAt: now(),
    })),
    'sessions.finish': row(ownRow, () => ({
      ...phone(),
      finishedAt: now(),
      painAfter: 1,
      note: null,
      endedEarly: null,
    })),
    // A report is never lost: one that names a session out of reach is kept without it.
    'symptoms.report': row(clientsOnly, () => ({
      id: newId(),
      moment: 'after',
      pain: 2,
      regions: [],
      legSymptoms: [],
      legWorse: false,
      triggers: [],
      words: null,
      starAnswers: null,
      plannedSessionId: world().chart.first.id,
      reportedAt: now(),
    })),
    'symptoms.list': row(clientsOnly, () => ({})),
    'flares.begin': row(clientsOnly, () => ({
      id: newId(),
      report: {
        id: newId(),
        moment: 'any',
        pain: 6,
        regions: [],
        legSymptoms: [],
        legWorse: false,
        triggers: [],
        words: null,
        starAnswers: starAnswers(),
        plannedSessionId: null,
        reportedAt: now(),
      },
      answers: { setOff: 'rest', able: 'some', where: 'back' },
    })),
    'flares.end': row(ownRow, () => ({
      id: newId(),
      flareId: world().chart.flare.id,
      whatHelped: null,
      endedAt: now(),
    })),
    'flares.ofChart': row(onChart('allowed', 'allowed', 'allowed'), () => ({ clientId: clientId() })),
    'flares.review': row(onChart('forbidden', 'allowed', 'forbidden'), flareDeed),
    'flares.endFor': row(onChart('forbidden', 'allowed', 'forbidden'), flareDeed),
    'flares.moveBack': row(onChart('forbidden', 'allowed', 'forbidden'), flareDeed),
    'usualPain.get': row(onChart('allowed', 'allowed', 'allowed'), () => ({ clientId: clientId() })),
    'usualPain.set': row(onChart('forbidden', 'allowed', 'forbidden'), () => ({
      id: newId(),
      clientId: clientId(),
      usual: 3,
      reason: 'As we agreed.',
      after: newId(),
    })),
    'plan.sheet': row(clientsOnly, () => ({})),
    'plan.program': row(clientsOnly),
    'calendarFeeds.mine': row(clientsOnly),
    'calendarFeeds.make': row(clientsOnly, () => ({ startHour: 17, alarmMinutes: 30 })),
    'calendarFeeds.change': row(clientsOnly, () => ({ startHour: null, alarmMinutes: null })),
    'calendarFeeds.revoke': row(clientsOnly),
  };
}
