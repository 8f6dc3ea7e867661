import type { SessionDetail, Today } from '@/contracts/plan';
import type { ScreeningAgainResult } from '@/contracts/screening';
import type { LoggedSet, SessionStartResult, SetCorrectResult, SetLogResult } from '@/contracts/sessions';
import { localDate } from '@/domain/schedule/local-date';
import { screeningOutcome } from '@/domain/screening/outcome';
import { type Entry, plannedSessionOf, type Queue } from '@/lib/outbox/queue';

/**
 * What a screen shows once a message has been taken in: of the server's answer where there is one, of what was sent
 * where there is none yet. The same functions serve what waits in the outbox and what was just acknowledged.
 */
export function sessionWith(session: SessionDetail, entry: Entry, result: unknown = null): SessionDetail {
  if (plannedSessionOf(entry) !== session.plannedSessionId) return session;
  switch (entry.procedure) {
    case 'sessions.start': {
      const { startedAt, painBefore, starAnswers } = entry.input;
      // An answer that asks for a check first keeps the session from starting.
      if (starAnswers && screeningOutcome(starAnswers).outcome !== 'ready') return session;
      if (hasNotStarted(result)) return session;
      return withLog(session, entry.id, startedAt, { painBefore });
    }
    case 'sessions.logSet': {
      const { input } = entry;
      const answer = result as SetLogResult | null;
      const setLog = answer?.setLog ?? {
        ...valuesOf(input),
        itemId: input.itemId,
        exerciseId: exerciseIdOf(session, input.itemId),
        setNumber: input.setNumber,
        voided: false,
        corrected: false,
      };
      // The first of two messages about one set counts, here as on the server.
      const isTaken = answer === null && findSet(session, input.itemId, input.setNumber) !== undefined;
      return withLog(isTaken ? session : withSet(session, setLog), entry.id, input.startedAt);
    }
    case 'sessions.correctSet': {
      const { input } = entry;
      const answer = result as SetCorrectResult | null;
      const corrected = session.items.flatMap(({ logged }) => logged).find(({ id }) => id === input.correctsId);
      if (answer) return withSet(session, answer.setLog);
      if (!corrected) return session;
      const isVoided = input.voided ?? false;
      const values = isVoided ? { ...corrected, id: input.id, loggedAt: input.loggedAt } : valuesOf(input);
      // How hard it felt is added to a set, not corrected.
      const isChanged = corrected.corrected || doneKeys.some((key) => corrected[key] !== values[key]);
      return withSet(session, { ...corrected, ...values, voided: isVoided, corrected: isChanged });
    }
    case 'sessions.finish': {
      const { startedAt, finishedAt, painAfter, note, endedEarly } = entry.input;
      const { log } = withLog(session, entry.id, startedAt);
      // Of several finishes the first counts, and a later one fills in what it left open.
      const started = withLog(session, entry.id, startedAt, {
        finishedAt: log?.finishedAt ?? finishedAt,
        painAfter: log?.painAfter ?? painAfter,
        note: log?.note ?? note ?? null,
        endedEarly: log?.endedEarly ?? endedEarly,
      });
      return { ...started, state: 'done' };
    }
    case 'symptoms.report':
    case 'screening.again':
    case 'measures.record':
    case 'measures.correct':
      return session;
  }
}

/** The server took the answers and did not start the session: a lock, or questions that come first. */
const hasNotStarted = (result: unknown) => (result as SessionStartResult | null)?.sessionLogId === null;

/** The session with everything that still waits in the outbox. */
export const sessionWithPending = (session: SessionDetail, pending: Queue): SessionDetail =>
  pending.reduce((shown, entry) => sessionWith(shown, entry), session);

type Log = NonNullable<SessionDetail['log']>;

function withLog(session: SessionDetail, id: string, startedAt: string, change: Partial<Log> = {}): SessionDetail {
  const log: Log = session.log ?? {
    id,
    localDate: localDate(new Date(startedAt), session.client.timeZone),
    startedAt,
    finishedAt: null,
    painBefore: null,
    painAfter: null,
    note: null,
    endedEarly: null,
  };
  const state = session.state === 'done' ? 'done' : 'started';
  return { ...session, state, log: { ...log, ...change } };
}

/** What was done in a set. */
const doneKeys = ['reps', 'loadKg', 'seconds', 'metres'] as const;

type Values = Pick<LoggedSet, 'id' | 'reps' | 'loadKg' | 'seconds' | 'metres' | 'rpe' | 'pain' | 'loggedAt'>;

function valuesOf({ id, reps, loadKg, seconds, metres, rpe, pain, loggedAt }: Values): Values {
  return { id, reps, loadKg, seconds, metres, rpe, pain, loggedAt };
}

const exerciseIdOf = (session: SessionDetail, itemId: string) =>
  session.items.find((item) => item.itemId === itemId)?.exerciseId ?? '';

const findSet = (session: SessionDetail, itemId: string, setNumber: number) =>
  session.items.find((item) => item.itemId === itemId)?.logged.find((set) => set.setNumber === setNumber);

/** Puts a set in its place, over the one that holds it now. */
function withSet(session: SessionDetail, setLog: LoggedSet): SessionDetail {
  const items = session.items.map((item) => {
    if (item.itemId !== setLog.itemId) return item;
    const others = item.logged.filter(({ setNumber }) => setNumber !== setLog.setNumber);
    return { ...item, logged: [...others, setLog].sort((a, b) => a.setNumber - b.setNumber) };
  });
  return { ...session, items };
}

/** Today with one message taken in. */
export function todayWith(today: Today, entry: Entry, result: unknown = null): Today {
  if (entry.procedure === 'symptoms.report') {
    const { moment, pain, reportedAt } = entry.input;
    const isThisMorning =
      moment === 'morning' && localDate(new Date(reportedAt), today.client.timeZone) === today.today;
    return isThisMorning ? { ...today, morning: { ...today.morning, reported: pain } } : today;
  }
  if (entry.procedure === 'screening.again') {
    const answer = result as ScreeningAgainResult | null;
    return answer
      ? { ...today, lock: answer.lock, screeningDue: answer.screeningDue }
      : { ...today, screeningDue: null };
  }
  if (entry.procedure === 'sessions.start' && hasNotStarted(result)) return today;
  if (entry.procedure === 'measures.record' || entry.procedure === 'measures.correct') return today;
  const { plannedSessionId } = entry.input;
  const isNew = entry.procedure === 'sessions.logSet' && (result as SetLogResult | null)?.status !== 'already-logged';
  const state = entry.procedure === 'sessions.finish' ? 'done' : 'started';
  const changed = <T extends { state: string; plannedSessionId: string | null }>(each: T): T =>
    each.plannedSessionId === plannedSessionId && each.state !== 'done' ? { ...each, state } : each;
  return {
    ...today,
    week: today.week.map(changed),
    session: today.session && {
      ...changed(today.session),
      setsLogged: today.session.setsLogged + (isNew && today.session.plannedSessionId === plannedSessionId ? 1 : 0),
    },
  };
}

/** Today with everything that still waits in the outbox. */
export const todayWithPending = (today: Today, pending: Queue): Today =>
  pending.reduce((shown, entry) => todayWith(shown, entry), today);
