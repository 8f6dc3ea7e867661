import type { PlanWeekSession, PlanWeeks, SessionDetail, SessionState, Today, TodaySession } from '@/contracts/plan';
import { addDays, daysBetween, type IsoDate, startOfWeek, type Weekday } from '@/domain/schedule/dates';
import { localDate, localHour } from '@/domain/schedule/local-date';

/** As the server does: one that was started goes on past midnight, not for ever. */
const openForMs = 12 * 3_600_000;

/** What else this device keeps of the plan. */
export type KeptPlan = { readonly weeks: PlanWeeks | undefined; readonly sessions: readonly SessionDetail[] };

type Dated = { readonly date: IsoDate; readonly state: SessionState };

const movedOn = <T extends Dated>(each: T, day: IsoDate, past: SessionState): T =>
  each.state === 'planned' && each.date < day ? { ...each, state: past } : each;

/** The plan as it stands on the day it is now. The very same object while the day is that of the answer, or before it. */
export function weeksOn(weeks: PlanWeeks, now: Date, timeZone: string): PlanWeeks {
  const day = localDate(now, timeZone);
  if (day <= weeks.today) return weeks;
  return {
    ...weeks,
    today: day,
    weeks: weeks.weeks.map((week) => ({
      ...week,
      sessions: week.sessions.map((session) => movedOn(session, day, 'missed')),
    })),
  };
}

/** A session as it stands on the day it is now. */
export function sessionOn(session: SessionDetail, now: Date): SessionDetail {
  const day = localDate(now, session.client.timeZone);
  if (day <= session.today) return session;
  return { ...movedOn(session, day, 'missed'), today: day };
}

const setsLogged = ({ items }: SessionDetail): number =>
  items.reduce((sum, { logged }) => sum + logged.filter(({ voided }) => !voided).length, 0);

/** A session as Today shows it; without its lines when this device has not read it. */
function todaySession(planned: PlanWeekSession, details: KeptPlan['sessions']): TodaySession {
  const detail = details.find(({ plannedSessionId }) => plannedSessionId === planned.plannedSessionId);
  const { lines: _, movedFrom: __, movedBecause: ___, ...head } = planned;
  return detail ? { ...head, items: detail.items, setsLogged: setsLogged(detail) } : { ...head, items: [] };
}

/**
 * Today, put together on this device for a day on which nothing could be read: the session of that day out of the plan
 * as it was, the hour, the week. What the clinic has changed since then is not in it, and the page says how old it is.
 */
export function todayOn(today: Today, now: Date, { weeks, sessions }: KeptPlan): Today {
  const { timeZone } = today.client;
  const day = localDate(now, timeZone);
  const hour = localHour(now, timeZone);
  if (day < today.today || (day === today.today && hour === today.hour)) return today;
  if (day === today.today) return { ...today, hour };

  const past = today.flare ? 'skipped' : 'missed';
  const planned = (weeks?.weeks ?? [])
    .flatMap((week) => week.sessions)
    .map((each) => movedOn(each, day, past))
    .sort((a, b) => a.date.localeCompare(b.date));
  const { current, next } = pick(planned, { day, now, sessions, inFlare: today.flare !== null });
  const shown = (each: PlanWeekSession | undefined) => (each ? todaySession(each, sessions) : null);
  return {
    ...today,
    today: day,
    hour,
    morning: morningOn(today, planned, day),
    week: weekOn(today, planned, day, past),
    session: shown(current),
    next: shown(next),
    flare: today.flare && {
      ...today.flare,
      day: today.flare.day + daysBetween(today.today, day),
      painToday: null,
    },
    pause: today.pause && (today.pause.until === null || today.pause.until >= day) ? today.pause : null,
  };
}

type Picking = { day: IsoDate; now: Date; sessions: KeptPlan['sessions']; inFlare: boolean };

function pick(planned: readonly PlanWeekSession[], { day, now, sessions, inFlare }: Picking) {
  const startedAt = (id: string) => sessions.find(({ plannedSessionId }) => plannedSessionId === id)?.log?.startedAt;
  const open = planned.find(({ state, plannedSessionId }) => {
    const at = state === 'started' ? startedAt(plannedSessionId) : undefined;
    return at !== undefined && now.getTime() - Date.parse(at) < openForMs;
  });
  // In a flare nobody is sent into a session of the plan.
  const todays = planned.filter(({ date, state }) => date === day && !(inFlare && state === 'planned'));
  const toDo = todays.find(({ state }) => state === 'planned' || state === 'started');
  const current = open ?? toDo ?? todays.find(({ state }) => state === 'done');
  const isBusy = current !== undefined && current.state !== 'done';
  const next = isBusy ? undefined : planned.find(({ date, state }) => date > day && state === 'planned');
  return { current, next };
}

/** Nobody has asked on this day yet. */
function morningOn({ morning, today }: Today, planned: readonly PlanWeekSession[], day: IsoDate): Today['morning'] {
  const last = planned.findLast(({ date, state }) => date < day && (state === 'done' || state === 'started'));
  const told = morning.reported !== null ? today : null;
  const known = morning.since && (told === null || morning.since.date >= told) ? morning.since : null;
  const since = last && (told === null ? last.date >= today : last.date >= told) ? last : known;
  return { reported: null, since: since && { date: since.date, title: since.title } };
}

/** The seven days of the week that holds `day`, beginning on the weekday on which the clinic's begins. */
function weekOn({ week, clinic }: Today, planned: readonly PlanWeekSession[], day: IsoDate, past: SessionState) {
  const first = startOfWeek(day, clinic.weekStartsOn as Weekday);
  return Array.from({ length: 7 }, (_, index): Today['week'][number] => {
    const date = addDays(first, index);
    const known = week.find((each) => each.date === date);
    const of = planned.find((each) => each.date === date);
    if (of) return { date, state: of.state, plannedSessionId: of.plannedSessionId };
    if (!known || known.state === 'rest') return { date, state: 'rest', plannedSessionId: null };
    return { ...known, ...(known.state === 'planned' && date < day && { state: past }) };
  });
}
