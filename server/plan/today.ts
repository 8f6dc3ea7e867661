import type { SessionState, Today, WeekDay } from '@/contracts/plan';
import { type FlareSpan, inFlare } from '@/domain/flare/flare';
import { addDays, type IsoDate, startOfWeek, type Weekday } from '@/domain/schedule/dates';
import { localDate, localHour } from '@/domain/schedule/local-date';
import { flareOfToday } from '@/server/flares/read';
import { settle } from '@/server/progression/settle';
import { gatesFrom } from '@/server/screening/gates';
import type { ChartContext } from '@/server/trpc';
import { plannedRows } from './detail-queries';
import { readPlanChange } from './plan-change';
import { stateOf, todaySession } from './present';
import { type PlannedDayRow, type TodayRow, todayRow } from './queries';

/** How long a session that was started goes on being today's, in milliseconds: past midnight, not for ever. */
const OPEN_FOR_MS = 12 * 3_600_000;

/** The Today screen. What has fallen due is decided first, so that its loads are those of today. */
export async function readToday(ctx: ChartContext): Promise<Today> {
  const { db, scope, now } = ctx;
  const row = await todayRow(db, scope, now.toISOString().slice(0, 10));
  const { client, clinic, intakeDone, hasPlan } = row;
  const today = localDate(now, client.timeZone);
  const { flare, wayBack } = await flareOfToday(db, scope, today);
  const program = row.planned.filter(({ kind }) => kind === 'program');
  const { current, next } = pickSessions(flare ? withoutDue(program, today) : program, today, now);
  const flareSession = row.planned.find(({ id }) => id === flare?.plannedSessionId);
  const ids = [current, next, flareSession].flatMap((each) => (each ? [each.id] : []));
  const chart = await settle(ctx);
  const details = ids.length > 0 ? await plannedRows(db, scope, ids) : [];
  const shown = (chosen: PlannedDayRow | undefined) => {
    const detail = chosen && details.find(({ id }) => id === chosen.id);
    return detail ? todaySession(detail, chart) : null;
  };
  return {
    today,
    hour: localHour(now, client.timeZone),
    client,
    clinic,
    ...(await gatesFrom(ctx, row.facts, client.timeZone)),
    policy: chart.policy,
    intakeDone,
    hasPlan,
    planChange: await readPlanChange(ctx, client.timeZone),
    pause: row.pauses.find(({ from, until }) => from <= today && (until === null || until >= today)) ?? null,
    morning: morningOf(row, today),
    week: weekOf(row.planned, today, clinic.weekStartsOn as Weekday, row.flares),
    session: shown(current),
    next: shown(next),
    toConfirm: row.toConfirm.map((each) => ({ ...each, asOf: new Date(each.asOf).toISOString() })),
    flare,
    flareSession: shown(flareSession),
    wayBack,
    usualPain: row.usualPain,
    lastMarks: row.lastMarks,
  };
}

/** In a flare nobody is sent into a session of the plan: one that is due today waits for the next move. */
const withoutDue = (planned: readonly PlannedDayRow[], today: IsoDate) =>
  planned.filter((each) => each.date > today || ['started', 'done'].includes(stateOf(each, today)));

/** Today's session (one that goes on first, then one still to do, then one done) and, unless it is still to do, the next. */
export function pickSessions(
  planned: readonly PlannedDayRow[],
  today: IsoDate,
  now: Date,
): { current: PlannedDayRow | undefined; next: PlannedDayRow | undefined } {
  const open = planned.find(
    (each) =>
      stateOf(each, today) === 'started' && now.getTime() - new Date(each.startedAt ?? now).getTime() < OPEN_FOR_MS,
  );
  const todays = planned.filter(({ date }) => date === today);
  const toDo = todays.find((each) => ['planned', 'started'].includes(stateOf(each, today)));
  const current = open ?? toDo ?? todays.find((each) => stateOf(each, today) === 'done');
  const busy = current !== undefined && stateOf(current, today) !== 'done';
  const next = busy
    ? undefined
    : planned.find((each) => each.date > today && ['planned', 'started'].includes(stateOf(each, today)));
  return { current, next };
}

function calmState(each: PlannedDayRow, flares: readonly FlareSpan[], today: IsoDate): SessionState {
  const state = stateOf(each, today);
  const isCalm = each.kind === 'flare' || inFlare(each.date, flares, today);
  return state === 'missed' && isCalm ? 'skipped' : state;
}

/** Whether this morning's pain was told, and the session since which nobody has asked. */
function morningOf({ mornings, lastLogs }: TodayRow, today: IsoDate): Today['morning'] {
  const reported = mornings.find(({ date }) => date === today)?.pain ?? null;
  const last = lastLogs.find(({ date }) => date < today);
  const asked = last !== undefined && mornings.some(({ date }) => date > last.date && date < today);
  return { reported, since: last && !asked ? last : null };
}

/** Of several sessions on a day the one with most to say about it stands for the day. */
const telling: readonly SessionState[] = ['started', 'planned', 'done', 'missed', 'skipped'];

/** The seven days of the clinic's week that holds today. Nothing counts as missed in a flare, nor a flare session. */
export function weekOf(
  planned: readonly PlannedDayRow[],
  today: IsoDate,
  weekStartsOn: Weekday,
  flares: readonly FlareSpan[] = [],
): WeekDay[] {
  const first = startOfWeek(today, weekStartsOn);
  return Array.from({ length: 7 }, (_, index): WeekDay => {
    const date = addDays(first, index);
    const sessions = planned
      .filter((each) => each.date === date)
      .map((each) => ({ id: each.id, state: calmState(each, flares, today) }))
      .sort((a, b) => telling.indexOf(a.state) - telling.indexOf(b.state));
    const [shown] = sessions;
    return { date, state: shown?.state ?? 'rest', plannedSessionId: shown?.id ?? null };
  });
}
