import type { PlanWeek, PlanWeekSession, PlanWeeks, Progress, SessionDetail } from '@/contracts/plan';
import { adherence, protectedByFlares } from '@/domain/adherence/adherence';
import { type FlareSpan, inFlare } from '@/domain/flare/flare';
import { supersetLabels } from '@/domain/program/supersets';
import { addDays, type IsoDate, startOfWeek, type Weekday } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';
import { AppError } from '@/server/errors';
import { chartExercises } from '@/server/exercises/kept';
import { flareSpans, flaresOf } from '@/server/flares/queries';
import { settle } from '@/server/progression/settle';
import { clientRecord } from '@/server/screening/queries';
import type { ChartContext } from '@/server/trpc';
import { plannedRows } from './detail-queries';
import { readPlanChange } from './plan-change';
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
  const { db, scope } = ctx;
  const { client, clinic, lock, screeningDue, cleared } = await clientRecord(ctx);
  const [row] = await plannedRows(db, scope, [plannedSessionId]);
  if (!row) throw new AppError('not_found');
  const chart = await settle(ctx);
  const { today, policy, policyVersion } = chart;
  const { log } = row;
  return {
    ...headOf(row, today),
    today,
    client,
    clinic,
    lock,
    screeningDue,
    cleared,
    policy,
    policyVersion,
    items: row.prescription.items.map((item) => planItemDetail(item, row, chart)),
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
  if (!plan)
    return { today, lock, screeningDue, assignment: null, weeks: [], flareSessions: [], planChange: null, later: null };
  const spans = await flareSpans(db, scope);
  const { planned: _, pauses, ...assignment } = plan;
  return {
    today,
    lock,
    screeningDue,
    assignment: { ...assignment, pause: pauses.find(({ until }) => until === null || until >= today) ?? null },
    weeks: weeksOf(plan, today, spans),
    flareSessions: flareSessionsOf(plan, today),
    planChange: plan.status === 'active' ? await readPlanChange(ctx, client.timeZone) : null,
    later: later ? { programName: later.programName, startDate: later.startDate } : null,
  };
}

function weeksOf({ planned }: WeeksRow, today: IsoDate, flares: readonly FlareSpan[]): PlanWeek[] {
  const program = planned.filter(({ kind }) => kind === 'program');
  return [...grouped(program, ({ week }) => week)].map(([week, sessions]) => ({
    week,
    deload: sessions.some(({ deload }) => deload),
    sessions: sessions.map((session) => {
      const shown = planSession(session, today);
      // A day in a flare is no missed one.
      return shown.state === 'missed' && inFlare(shown.date, flares, today) ? { ...shown, state: 'skipped' } : shown;
    }),
  }));
}

function planSession(
  { id, status, startedAt, finishedAt, exercises, supersets, ...session }: WeeksRow['planned'][number],
  today: IsoDate,
): PlanWeekSession {
  const state = stateOf({ date: session.date, status, startedAt, finishedAt }, today);
  const labels = supersetLabels(supersets.map((superset) => ({ superset })));
  const named = exercises.map((name, index) => (labels[index] ? `${labels[index]} ${name}` : name));
  return { ...session, plannedSessionId: id, state, exercises: named };
}

/** What was done for flares, outside of the weeks. */
function flareSessionsOf({ planned }: WeeksRow, today: IsoDate): PlanWeekSession[] {
  return planned
    .filter(({ kind }) => kind === 'flare')
    .map((session) => planSession(session, today))
    .filter(({ state }) => state === 'done' || state === 'started');
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
  const all = await progressRow(db, scope, { from, until });
  const flares = await flaresOf(db, scope);
  const spans = flares.map(({ fromDate, untilDate }) => ({ from: fromDate, until: untilDate }));
  const row = { ...all, planned: protectedByFlares(all.planned, spans, today) };
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
    flares: flares.flatMap(({ fromDate, untilDate, peakPain, whatHelped }) =>
      untilDate === null ? [] : [{ from: fromDate, until: untilDate, peak: peakPain, whatHelped }],
    ),
    lifts: await keyLifts(ctx, row),
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
async function keyLifts({ db, scope }: ChartContext, { loads }: ProgressRow): Promise<Progress['lifts']> {
  const exercises = await chartExercises(
    db,
    scope,
    loads.map(({ exerciseId }) => exerciseId),
  );
  return [...grouped(loads, ({ exerciseId }) => exerciseId)]
    .sort(([a, x], [b, y]) => y.length - x.length || a.localeCompare(b))
    .slice(0, KEY_LIFTS)
    .map(([exerciseId, points]) => ({
      exerciseId,
      name: exercises(exerciseId)?.name ?? exerciseId,
      loadKind: exercises(exerciseId)?.loadKind ?? 'none',
      points: points.map(({ date, loadKg, deload }) => ({ date, loadKg, deload })),
    }));
}
