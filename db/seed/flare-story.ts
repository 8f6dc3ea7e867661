import { flareRow } from '@/db/factories/flares';
import { sessionLogRow } from '@/db/factories/logs';
import { audit } from './audit';
import { secondsLater } from './clock';
import type { ClinicContext, Person } from './context';
import { settle } from './deciding';
import { endFlare, goOn, noteFlare } from './flares';
import { type Live, linesOf, sessionOn } from './live';
import { MOST_PAIN, wholePain } from './pain';
import type { ToldFlare } from './personas/types';
import { report } from './reports';
import { doSets } from './sets';
import { flareWords } from './words';

/** The client's own word that it has flared: a report, the three answers, and sessions that make way. */
export function beginFlare(
  person: Person,
  context: ClinicContext,
  live: Live,
  { told, at, daysAgo }: { readonly told: ToldFlare; readonly at: Date; readonly daysAgo: number },
): void {
  const { rng, pain, clinicId, clientId } = person;
  const usual = live.record.usual ?? person.usual;
  const felt = Math.min(MOST_PAIN, Math.max(wholePain(pain.baseline(daysAgo) + 0.5), Math.ceil(usual + 2)));
  const { id: symptomReportId } = report(person, context, live, at, {
    moment: 'any',
    pain: felt,
    regions: [...person.home],
    triggers: [told.setOff === 'training' ? 'this-exercise' : told.setOff === 'rest' ? 'sitting' : 'unknown'],
    words: told.words ?? rng.pick(flareWords),
  });
  const row = flareRow({
    clinicId,
    clientId,
    id: person.id(at),
    fromDate: person.dateOf(daysAgo),
    symptomReportId,
    peakPain: felt,
    answers: { setOff: told.setOff, able: told.able, where: 'back' },
    moved: [],
    createdAt: at.toISOString(),
  });
  context.rows.flares.push(row);
  live.flare = row;
  live.record.flares.push({ from: row.fromDate, until: null });
  live.touched = true;
  goOn(person, context, live, at);
  noteFlare(person, context, at, 'flare.begin', row.id, { version: 1 });
  settle(person, context, live, at);
}

/** The easy session of a flare, on most of its days. */
export function doFlareSession(person: Person, context: ClinicContext, live: Live, daysAgo: number, at: Date): void {
  const { rng, pain, clinicId, clientId } = person;
  const date = person.dateOf(daysAgo);
  const session = live.flare && sessionOn(live, date, 'flare');
  if (!session || person.paused(daysAgo) || !rng.chance(0.65)) return;
  const base = Math.min(MOST_PAIN - 1, pain.baseline(daysAgo));
  const sessionLogId = person.id(at);
  const occasion = { session, sessionLogId, daysAgo, startedAt: at, pain: 0, stopsEarly: false, settled: true };
  const done = doSets({ ...occasion, lagSeconds: 0, today: new Map() }, person, context, live);
  const finishedAt = secondsLater(done.endedAt, rng.int(40, 120)).toISOString();
  const pains = { painBefore: wholePain(base), painAfter: wholePain(base - 0.4) };
  Object.assign(session, { status: 'done', version: (session.version ?? 1) + 1 });
  context.rows.sessionLogs.push(
    sessionLogRow({
      clinicId,
      clientId,
      id: sessionLogId,
      plannedSessionId: session.id,
      localDate: date,
      startedAt: at.toISOString(),
      finishedAt,
      ...pains,
      receivedAt: secondsLater(at, 2).toISOString(),
    }),
  );
  live.pains.push({ date, pain: pains.painBefore }, { date, pain: pains.painAfter });
  live.record.sessions.push({
    plannedSessionId: session.id,
    logId: sessionLogId,
    date,
    startedAt: at.toISOString(),
    finishedAt,
    ...pains,
    endedEarly: null,
    kind: 'flare',
    deload: false,
    items: linesOf(session),
    sets: done.sets,
    lineChanges: [],
  });
  live.trained.set(daysAgo, { sessionLogId, morning: null });
  live.touched = true;
}

/** The client says that it is over, and what helped; of one that its reports have ended, what helped alone. */
export function tellOver(
  person: Person,
  context: ClinicContext,
  live: Live,
  { at, helped }: { readonly at: Date; readonly helped: string | null },
): void {
  if (live.flare) endFlare(person, context, live, { at, by: 'client', helped });
  else {
    const last = context.rows.flares.findLast(({ clientId }) => clientId === person.clientId);
    if (last) last.whatHelped = helped;
  }
}

/** The trainer has looked at a flare. */
export function reviewFlare(person: Person, context: ClinicContext, id: string, at: Date): void {
  const row = context.rows.flares.find((each) => each.id === id);
  if (!row) return;
  const version = (row.version ?? 1) + 1;
  Object.assign(row, { reviewedAt: at.toISOString(), reviewedBy: person.trainerId, version });
  audit(person, context, {
    at,
    userId: person.trainerId,
    action: 'flare.review',
    subject: ['flare', id],
    detail: { version },
  });
}
