import { symptomReportRow } from '@/db/factories/health';
import { sessionLogRow } from '@/db/factories/logs';
import type { PlannedRow } from '@/db/factories/plans';
import { exerciseById } from '@/domain/exercises/library';
import { localDate } from '@/domain/schedule/local-date';
import { secondsLater } from './clock';
import type { ClinicContext, Person } from './context';
import { override, type TrainingState } from './loads';
import { wholePain } from './pain';
import { doSets, type LiftDone } from './sets';
import { decideLoad } from './trainer-decisions';
import { endedEarlyWords, sessionNotes, sessionSoreWords } from './words';

/** One session that was done: its log, sets, pain around it, and what the trainer made of it. */
export function trainSession(
  given: {
    readonly session: PlannedRow;
    readonly daysAgo: number;
    /** When the next session of the plan was done; null when none was. */
    readonly nextDaysAgo: number | null;
  },
  person: Person,
  context: ClinicContext,
  state: TrainingState,
): void {
  const { session, daysAgo, nextDaysAgo } = given;
  const { persona, rng, pain, clinicId, clientId, usual } = person;
  const settled = persona.settled && daysAgo <= 12;
  const hour = Math.min(23.9, rng.around(persona.hour, 0.35));
  // Yesterday's session has to be over before today begins.
  const startedAt = person.at(daysAgo, daysAgo === 1 ? Math.min(hour, 20) : hour);
  const base = pain.baseline(daysAgo);
  const before = wholePain(base);
  const sessionLogId = person.id(startedAt);
  const lagSeconds = rng.chance(0.06) ? rng.int(1200, 4800) : 0;
  const stopsEarly = !settled && (before >= 5 ? rng.chance(0.3) : rng.chance(0.02));

  const done = doSets(
    { session, sessionLogId, startedAt, pain: base, stopsEarly, settled, lagSeconds },
    person,
    context,
    state,
  );
  const efforts = done.lifts.map(({ meanRpe }) => (meanRpe - 5) / 3);
  const effort = Math.max(0.2, ...efforts);
  const reaction = pain.reaction(effort);
  const cap = settled ? Math.min(5, usual + 1) : 10;
  const peak = Math.min(cap, wholePain(base + reaction));
  const after = Math.min(peak, wholePain(base + reaction * 0.6));
  const finishedAt = secondsLater(done.endedAt, rng.int(60, 240));
  const morning =
    persona.mornings?.[daysAgo - 1] ??
    Math.min(settled ? usual : 10, wholePain(pain.baseline(daysAgo - 1) + Math.max(0, reaction - 1.2) * 0.8));

  session.status = 'done';
  session.version = 2;
  context.rows.sessionLogs.push(
    sessionLogRow({
      clinicId,
      clientId,
      id: sessionLogId,
      plannedSessionId: session.id,
      localDate: person.dateOf(daysAgo),
      startedAt: startedAt.toISOString(),
      finishedAt: finishedAt.toISOString(),
      painBefore: before,
      painAfter: after,
      note: rng.chance(0.14) ? rng.pick(sessionNotes) : null,
      endedEarly: stopsEarly ? (peak > 5 ? 'Stopped when it went above 5.' : rng.pick(endedEarlyWords)) : null,
      receivedAt: secondsLater(startedAt, lagSeconds + 2).toISOString(),
    }),
  );
  if (peak >= 4 && peak > before && rng.chance(0.6)) {
    const reportedAt = secondsLater(startedAt, Math.round((done.endedAt.getTime() - startedAt.getTime()) / 1000) - 90);
    context.rows.symptomReports.push(
      symptomReportRow({
        clinicId,
        clientId,
        id: person.id(reportedAt),
        moment: 'during',
        pain: peak,
        regions: [...person.home],
        triggers: ['this-exercise'],
        words: rng.chance(0.5) ? rng.pick(sessionSoreWords) : null,
        sessionLogId,
        // After midnight it is the next day's, though the session stays on its own.
        localDate: localDate(reportedAt, person.timeZone),
        reportedAt: reportedAt.toISOString(),
        receivedAt: secondsLater(reportedAt, lagSeconds + 2).toISOString(),
      }),
    );
  }
  state.trained.set(daysAgo, { sessionLogId, peak, morning });
  reviewLifts(done.lifts, { session, daysAgo, nextDaysAgo, peak, morning }, person, context, state);
}

function reviewLifts(
  lifts: readonly LiftDone[],
  day: {
    readonly session: PlannedRow;
    readonly daysAgo: number;
    readonly nextDaysAgo: number | null;
    readonly peak: number;
    readonly morning: number;
  },
  person: Person,
  context: ClinicContext,
  state: TrainingState,
): void {
  const { daysAgo, nextDaysAgo, session } = day;
  const nextDay = daysAgo - 1;
  // The trainer looks the next day, before the client trains again, and not on `today`.
  const inTime = nextDay >= 1 && (nextDaysAgo === null || nextDaysAgo < nextDay);
  if (!inTime || session.prescription.deload) return;
  const scripted = new Set((person.persona.overrides ?? []).map(({ exerciseId }) => exerciseId));
  let minutes = 0;
  for (const lift of lifts) {
    const { exerciseId } = lift;
    if (scripted.has(exerciseId) || exerciseById(exerciseId) === undefined) continue;
    const decision = decideLoad(
      {
        ...lift,
        peakPain: day.peak,
        morning: day.morning,
        usual: person.usual,
        daysSinceRaise: (state.raisedDaysAgo.get(exerciseId) ?? 1000) - daysAgo,
      },
      person.equipment,
      person.rng,
    );
    if (!decision) continue;
    if (decision.kind === 'raise') state.raisedDaysAgo.set(exerciseId, daysAgo);
    override(person, context, state, {
      exerciseId,
      loadKg: decision.loadKg,
      reason: decision.reason,
      at: secondsLater(person.at(nextDay, 12.5), minutes * 60 + person.rng.int(0, 3000)),
    });
    minutes += 55;
  }
}
