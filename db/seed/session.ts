import { symptomReportRow } from '@/db/factories/health';
import { sessionLogRow } from '@/db/factories/logs';
import type { PlannedRow } from '@/db/factories/plans';
import { localDate } from '@/domain/schedule/local-date';
import { secondsLater } from './clock';
import { askConfidence } from './confidence';
import type { ClinicContext, Person } from './context';
import { decideToday, settle } from './deciding';
import { type Live, linesOf } from './live';
import { MOST_PAIN, wholePain } from './pain';
import { doSets } from './sets';
import { endedEarlyWords, sessionNotes, sessionSoreWords } from './words';

/** Days until the trainer has looked at a new lift, at most. */
const SIGN_OFF_DAYS = 5;

/** One session that was done: what was decided before it, its log, sets, and the pain around it. */
export function trainSession(
  given: { readonly session: PlannedRow; readonly daysAgo: number; readonly startedAt: Date },
  person: Person,
  context: ClinicContext,
  live: Live,
): void {
  const { session, daysAgo, startedAt } = given;
  const { persona, rng, pain, clinicId, clientId } = person;
  const usual = Math.floor(live.record.usual ?? person.usual);
  const settled = person.settled(daysAgo);
  const above = person.calm(daysAgo) ? usual : usual + 1;
  const base = pain.baseline(daysAgo);
  const before = Math.min(MOST_PAIN, wholePain(base), settled ? above : MOST_PAIN);
  const sessionLogId = person.id(startedAt);
  const lagSeconds = rng.chance(0.06) ? rng.int(1200, 4800) : 0;
  const stopsEarly = !settled && (before >= 5 ? rng.chance(0.3) : rng.chance(0.02));
  askConfidence(person, context, live, { session, at: secondsLater(startedAt, -40) });
  const today = decideToday(person, context, live, { planned: session, painBefore: before, startedAt });
  for (const { verdict } of today.values()) {
    if (verdict.level <= 1) throw new Error(`${persona.name} trains although rule ${verdict.rule} holds`);
  }

  const done = doSets(
    { session, sessionLogId, daysAgo, startedAt, pain: base, stopsEarly, settled, lagSeconds, today },
    person,
    context,
    live,
  );
  const reaction = pain.reaction(done.effort);
  const most = settled ? Math.min(5, above) : MOST_PAIN;
  const peak = Math.min(most, wholePain(base + reaction));
  const after = Math.min(peak, wholePain(base + reaction * 0.6));
  const finishedAt = secondsLater(done.endedAt, rng.int(60, 240));
  const morning = wholePain(pain.baseline(daysAgo - 1) + Math.max(0, reaction - 1.2) * 0.8);
  const endedEarly = stopsEarly ? (peak > 5 ? 'Stopped when it went above 5.' : rng.pick(endedEarlyWords)) : null;
  const date = person.dateOf(daysAgo);

  Object.assign(session, { status: 'done', version: (session.version ?? 1) + 1 });
  context.rows.sessionLogs.push(
    sessionLogRow({
      clinicId,
      clientId,
      id: sessionLogId,
      plannedSessionId: session.id,
      localDate: date,
      startedAt: startedAt.toISOString(),
      finishedAt: finishedAt.toISOString(),
      painBefore: before,
      painAfter: after,
      note: rng.chance(0.14) ? rng.pick(sessionNotes) : null,
      endedEarly,
      receivedAt: secondsLater(startedAt, lagSeconds + 2).toISOString(),
    }),
  );
  if (peak >= 4 && peak > before && rng.chance(0.6)) {
    const reportedAt = secondsLater(startedAt, Math.round((done.endedAt.getTime() - startedAt.getTime()) / 1000) - 90);
    // After midnight it is the next day's, though the session stays on its own.
    const reportedOn = localDate(reportedAt, person.timeZone);
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
        localDate: reportedOn,
        reportedAt: reportedAt.toISOString(),
        receivedAt: secondsLater(reportedAt, lagSeconds + 2).toISOString(),
      }),
    );
    const told = { moment: 'during' as const, pain: peak, legWorse: false, date: reportedOn, logId: sessionLogId };
    live.record.reports.push({ ...told, at: reportedAt.toISOString() });
    live.pains.push({ date: reportedOn, pain: peak });
  }
  live.pains.push({ date, pain: before }, { date, pain: after });
  live.record.sessions.push({
    plannedSessionId: session.id,
    logId: sessionLogId,
    date,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt.toISOString(),
    painBefore: before,
    painAfter: after,
    endedEarly,
    kind: session.kind ?? 'program',
    deload: session.prescription.deload,
    items: linesOf(session),
    sets: done.sets,
    lineChanges: [],
  });
  live.trained.set(daysAgo, { sessionLogId, morning });
  planSignOffs(person, live, {
    daysAgo,
    exerciseIds: done.sets.flatMap((s) => (s.loadKg === null ? [] : s.exerciseId)),
  });
  live.undecided = true;
  settle(person, context, live, finishedAt);
}

/** The trainer looks at a new lift within its first two weeks, at most of them. */
function planSignOffs(
  { persona, rng }: Person,
  live: Live,
  { daysAgo, exerciseIds }: { readonly daysAgo: number; readonly exerciseIds: readonly string[] },
): void {
  for (const exerciseId of new Set(exerciseIds)) {
    if (live.signOffs.has(exerciseId)) continue;
    const looked = persona.answered !== undefined || rng.chance(0.95);
    live.signOffs.set(exerciseId, looked ? daysAgo - rng.int(1, SIGN_OFF_DAYS) : Number.NEGATIVE_INFINITY);
  }
}
