import type { PlanWeek, PlanWeeks, Progress, SessionDetail } from '@/contracts/plan';
import { adherence } from '@/domain/adherence/adherence';
import { exerciseById } from '@/domain/exercises/library';
import { addDays, type IsoDate, startOfWeek, type Weekday } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';
import { AppError } from '@/server/errors';
import { clientRecord } from '@/server/screening/queries';
import type { ChartContext } from '@/server/trpc';
import { plannedRows } from './detail-queries';
import { headOf, planItemDetail, stateOf } from './present';
import { type ProgressRow, progressRow } from './progress-queries';
import { planRows, type WeeksRow } from './queries';

/** How many lifts the Progress screen draws. */
const KEY_LIFTS = 4;

/** Rows by a key, both in the order of first appearance. */
function grouped<T, K>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

const iso = (instant: string) => new Date(instant).toISOString();

/** Everything for logging one session. Throws `not_found` for one that is not this client's. */
export async function readSession(ctx: ChartContext, plannedSessionId: string): Promise<SessionDetail> {
  const { db, scope, now } = ctx;
  const { client, clinic, lock, screeningDue, cleared } = await clientRecord(ctx);
  const [row] = await plannedRows(db, scope, [plannedSessionId]);
  if (!row) throw new AppError('not_found');
  const today = localDate(now, client.timeZone);
  const { log } = row;
  return {
    ...headOf(row, today),
    today,
    client,
    clinic,
    lock,
    screeningDue,
    cleared,
    items: row.prescription.items.map((item) => planItemDetail(item, row, client.equipment)),
    log: log && {
      ...log,
      startedAt: iso(log.startedAt),
      finishedAt: log.finishedAt === null ? null : iso(log.finishedAt),
    },
  };
}

/** The plan in force with all its weeks. */
export async function readWeeks(ctx: ChartContext): Promise<PlanWeeks> {
  const { db, scope, now } = ctx;
  const { client, lock, screeningDue } = await clientRecord(ctx);
  const today = localDate(now, client.timeZone);
  const plans = await planRows(db, scope);
  // A plan that is queued behind another begins later: the one that is running comes first.
  const plan = plans.findLast(({ startDate }) => startDate <= today) ?? plans[0];
  const later = plans.find(({ startDate }) => plan !== undefined && startDate > plan.startDate && startDate > today);
  if (!plan) return { today, lock, screeningDue, assignment: null, weeks: [], later: null };
  const { planned: _, ...assignment } = plan;
  return {
    today,
    lock,
    screeningDue,
    assignment,
    weeks: weeksOf(plan, today),
    later: later ? { programName: later.programName, startDate: later.startDate } : null,
  };
}

function weeksOf({ planned }: WeeksRow, today: IsoDate): PlanWeek[] {
  return [...grouped(planned, ({ week }) => week)].map(([week, sessions]) => ({
    week,
    deload: sessions.some(({ deload }) => deload),
    sessions: sessions.map(({ id, status, startedAt, finishedAt, ...session }) => ({
      ...session,
      plannedSessionId: id,
      state: stateOf({ date: session.date, status, startedAt, finishedAt }, today),
    })),
  }));
}

/** Pain, sessions and loads of the last `days` days. */
export async function readProgress(ctx: ChartContext, days: number): Promise<Progress> {
  const { db, scope, now } = ctx;
  const { client, clinic, profile } = await clientRecord(ctx);
  const today = localDate(now, client.timeZone);
  const weekStartsOn = clinic.weekStartsOn as Weekday;
  const from = addDays(today, 1 - days);
  // The running week is shown whole, with what is still to come.
  const until = addDays(startOfWeek(today, weekStartsOn), 6);
  const row = await progressRow(db, scope, { from, until });
  const { done, missed, share } = adherence(row.planned, today);
  return {
    today,
    from,
    units: client.units,
    goal: profile.goal,
    usualPain: profile.usualPain,
    pain: row.pain,
    sessions: { done, missed, share },
    weeks: calendarWeeks(row, { from, today, weekStartsOn }),
    lifts: keyLifts(row),
  };
}

function calendarWeeks(
  { planned }: ProgressRow,
  { from, today, weekStartsOn }: { readonly from: IsoDate; readonly today: IsoDate; readonly weekStartsOn: Weekday },
): Progress['weeks'] {
  const weeks: { start: IsoDate; done: number; missed: number; upcoming: number }[] = [];
  for (let start = startOfWeek(from, weekStartsOn); start <= today; start = addDays(start, 7)) {
    const inWeek = planned.filter(({ date }) => date >= start && date < addDays(start, 7));
    const { done, missed, upcoming } = adherence(inWeek, today);
    weeks.push({ start, done, missed, upcoming });
  }
  return weeks;
}

/** The lifts with a load on most days, most first. */
function keyLifts({ loads }: ProgressRow): Progress['lifts'] {
  return [...grouped(loads, ({ exerciseId }) => exerciseId)]
    .sort(([a, x], [b, y]) => y.length - x.length || a.localeCompare(b))
    .slice(0, KEY_LIFTS)
    .map(([exerciseId, points]) => ({
      exerciseId,
      name: exerciseById(exerciseId)?.name ?? exerciseId,
      loadKind: exerciseById(exerciseId)?.loadKind ?? 'none',
      points: points.map(({ date, loadKg, deload }) => ({ date, loadKg, deload })),
    }));
}
