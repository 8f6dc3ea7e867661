import type { BeganFlare } from '@/contracts/flares';
import type { PlanItemDetail, SessionDetail, Today, TodaySession } from '@/contracts/plan';
import type { ScreeningAgainResult } from '@/contracts/screening';
import type {
  Done,
  LineChanged,
  LineChangeResult,
  LoggedSet,
  SessionStartResult,
  SetCorrectResult,
  SetLogResult,
} from '@/contracts/sessions';
import { wayBack } from '@/domain/flare/way-back';
import { daysBetween } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';
import { screeningOutcome } from '@/domain/screening/outcome';
import { type Entry, isFromFloor, plannedSessionOf } from '@/lib/outbox/entry';
import type { Queue } from '@/lib/outbox/queue';

/**
 * What a screen shows once a message has been taken in: of the server's answer where there is one, of what was sent
 * where there is none yet. The same functions serve what waits in the outbox and what was just acknowledged.
 */
export function sessionWith(session: SessionDetail, entry: Entry, result: unknown = null): SessionDetail {
  // A report of worse legs counts for the next session, whichever it names.
  if (entry.procedure === 'symptoms.report') return entry.input.legWorse ? withLegWorse(session) : session;
  if (isFromFloor(entry) || plannedSessionOf(entry) !== session.plannedSessionId) return session;
  switch (entry.procedure) {
    case 'sessions.start': {
      const { startedAt, painBefore, starAnswers } = entry.input;
      // An answer that asks for a check first keeps the session from starting.
      if (starAnswers && screeningOutcome(starAnswers).outcome !== 'ready') return session;
      if (hasNotStarted(result) || stopsStart(session, painBefore)) return session;
      return withLog(session, entry.id, startedAt, { painBefore });
    }
    case 'sessions.logSet': {
      const { input } = entry;
      const answer = result as SetLogResult | null;
      const setLog = answer?.setLog ?? {
        ...valuesOf(input),
        itemId: input.itemId,
        exerciseId: input.exerciseId ?? exerciseIdOf(session, input.itemId),
        setNumber: input.setNumber,
        voided: false,
        corrected: false,
        was: null,
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
      const first = corrected.was ?? doneOf(corrected);
      const isChanged = doneKeys.some((key) => first[key] !== values[key]);
      const was = isChanged ? first : null;
      const exerciseId = input.exerciseId ?? corrected.exerciseId;
      return withSet(session, { ...corrected, ...values, exerciseId, voided: isVoided, corrected: isChanged, was });
    }
    case 'sessions.changeLine': {
      const { input } = entry;
      const { kind, toExerciseId, reason, changedAt } = input;
      const change = (result as LineChangeResult | null)?.change ?? { kind, toExerciseId, reason, changedAt };
      const items = session.items.map((item) => (item.itemId === input.itemId ? withChange(item, change) : item));
      return withLog({ ...session, items }, entry.id, input.startedAt);
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
    case 'confidence.report': {
      const { exerciseId, confidence, fear } = entry.input;
      const items = session.items.map((item) =>
        item.exerciseId === exerciseId ? { ...item, confidence: { confidence, fear } } : item,
      );
      return { ...session, items };
    }
    case 'sessions.confirm':
    case 'flares.begin':
    case 'flares.end':
    case 'screening.again':
    case 'measures.record':
    case 'measures.correct':
    case 'messages.send':
      return session;
  }
}

/** Severe pain, or a break so long that a new check comes first (rules S8 and D4). */
function stopsStart({ items, policy, log }: SessionDetail, painBefore: number | null): boolean {
  if (log) return false;
  const tooLong = items.some(({ todayFacts }) => (todayFacts?.inputs.daysSinceLast ?? 0) >= policy.breakStopDays);
  return tooLong || (painBefore ?? 0) >= policy.severePain;
}

/** New or worse leg symptoms lower what is still to begin (rule L), before the server has heard of them. */
function withLegWorse(session: SessionDetail): SessionDetail {
  if (session.log) return session;
  const items = session.items.map((item) =>
    item.todayFacts
      ? { ...item, todayFacts: { ...item.todayFacts, inputs: { ...item.todayFacts.inputs, legWorse: true } } }
      : item,
  );
  return { ...session, items };
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

const doneOf = ({ reps, loadKg, seconds, metres }: Done): Done => ({ reps, loadKg, seconds, metres });

/** Of several changes of a line the newest counts. */
function withChange(item: PlanItemDetail, change: LineChanged): PlanItemDetail {
  if (item.change && item.change.changedAt > change.changedAt) return item;
  return { ...item, change: change.kind === 'as-planned' ? null : change };
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

const isToday = ({ client, today }: Today, instant: string) => localDate(new Date(instant), client.timeZone) === today;

const withPain = (flare: NonNullable<Today['flare']>, pain: number, isTodays: boolean) =>
  isTodays ? { ...flare, painToday: Math.max(pain, flare.painToday ?? 0) } : flare;

/** A flare that this phone has begun. What moves and what there is to do instead, the server says. */
function flareBegun(today: Today, { id, input }: Entry<'flares.begin'>, result: BeganFlare | null): Today {
  if (today.flare || result?.flareId === null) return today;
  const { pain, reportedAt } = input.report;
  const from = localDate(new Date(reportedAt), today.client.timeZone);
  return {
    ...today,
    flare: {
      id: result?.flareId ?? id,
      from,
      day: Math.max(1, daysBetween(from, today.today) + 1),
      painToday: isToday(today, reportedAt) ? pain : null,
      plannedSessionId: null,
      moved: { count: 0, next: null },
    },
    wayBack: null,
    // Nobody is sent into a session of the plan; one that was begun goes on.
    session: today.session?.state === 'planned' ? null : today.session,
    next: null,
  };
}

/** Today with one message taken in. */
export function todayWith(today: Today, entry: Entry, result: unknown = null): Today {
  if (entry.procedure === 'symptoms.report') {
    const { moment, pain, marks = [], reportedAt } = entry.input;
    const date = localDate(new Date(reportedAt), today.client.timeZone);
    const isThisMorning = moment === 'morning' && date === today.today;
    const drawn = marks.length > 0 ? { ...today, lastMarks: { date, marks } } : today;
    const told = isThisMorning ? { ...drawn, morning: { ...drawn.morning, reported: pain } } : drawn;
    return { ...told, flare: told.flare && withPain(told.flare, pain, isToday(told, reportedAt)) };
  }
  if (entry.procedure === 'flares.begin') return flareBegun(today, entry, result as BeganFlare | null);
  if (entry.procedure === 'flares.end') {
    return today.flare ? { ...today, flare: null, flareSession: null, wayBack: wayBack(0) } : today;
  }
  if (entry.procedure === 'screening.again') {
    const answer = result as ScreeningAgainResult | null;
    return answer
      ? { ...today, lock: answer.lock, screeningDue: answer.screeningDue }
      : { ...today, screeningDue: null };
  }
  if (entry.procedure === 'confidence.report' || entry.procedure === 'messages.send') return today;
  if (entry.procedure === 'sessions.start' && hasNotStarted(result)) return today;
  if (entry.procedure === 'measures.record' || entry.procedure === 'measures.correct') return today;
  if (isFromFloor(entry)) return today;
  if (entry.procedure === 'sessions.confirm') {
    const { plannedSessionId: confirmed } = entry.input;
    return {
      ...today,
      toConfirm: (today.toConfirm ?? []).filter(({ plannedSessionId }) => plannedSessionId !== confirmed),
    };
  }
  const { plannedSessionId } = entry.input;
  const isNew = entry.procedure === 'sessions.logSet' && (result as SetLogResult | null)?.status !== 'already-logged';
  const state = entry.procedure === 'sessions.finish' ? 'done' : 'started';
  const changed = <T extends { state: string; plannedSessionId: string | null }>(each: T): T =>
    each.plannedSessionId === plannedSessionId && each.state !== 'done' ? { ...each, state } : each;
  const withSets = (session: TodaySession | null): TodaySession | null =>
    session && {
      ...changed(session),
      setsLogged: session.setsLogged + (isNew && session.plannedSessionId === plannedSessionId ? 1 : 0),
    };
  return {
    ...today,
    week: today.week.map(changed),
    session: withSets(today.session),
    flareSession: withSets(today.flareSession),
  };
}

/** Today with everything that still waits in the outbox. */
export const todayWithPending = (today: Today, pending: Queue): Today =>
  pending.reduce((shown, entry) => todayWith(shown, entry), today);
