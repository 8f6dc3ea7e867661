import type { PlanWeek, PlanWeekSession, PlanWeeks, SessionDetail } from '@/contracts/plan';
import { type FlareSpan, inFlare } from '@/domain/flare/flare';
import { supersetLabels } from '@/domain/program/supersets';
import { addDays, type IsoDate, startOfWeek, type Weekday } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';
import { patternsTold } from '@/server/assignments/told';
import { AppError } from '@/server/errors';
import { flareSpans } from '@/server/flares/queries';
import { settle } from '@/server/progression/settle';
import { clientRecord } from '@/server/screening/queries';
import type { ChartContext } from '@/server/trpc';
import { plannedRows } from './detail-queries';
import { readPlanChange } from './plan-change';
import { headOf, planItemDetail, stateOf } from './present';
import { plannedIdsBetween, planRows, type WeeksRow } from './queries';

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
  const [session] = await sessionDetails(ctx, [plannedSessionId]);
  if (!session) throw new AppError('not_found');
  return session;
}

/** What a phone keeps for the gym floor: the sessions of the last two weeks, of this one and of the next two. */
export async function readSessionsNear(ctx: ChartContext): Promise<{ sessions: readonly SessionDetail[] }> {
  const { db, scope, now } = ctx;
  const { client, clinic } = await clientRecord(ctx);
  const first = startOfWeek(localDate(now, client.timeZone), clinic.weekStartsOn as Weekday);
  const ids = await plannedIdsBetween(db, scope, { from: addDays(first, -14), until: addDays(first, 20) });
  return { sessions: ids.length > 0 ? await sessionDetails(ctx, ids) : [] };
}

async function sessionDetails(ctx: ChartContext, ids: readonly string[]): Promise<SessionDetail[]> {
  const { db, scope } = ctx;
  const { client, clinic, lock, screeningDue, cleared } = await clientRecord(ctx);
  const rows = await plannedRows(db, scope, ids);
  if (rows.length === 0) return [];
  const chart = await settle(ctx);
  const { today, policy, policyVersion } = chart;
  const patterns = await patternsTold(ctx, today);
  return rows.map((row) => ({
    ...headOf(row, today),
    today,
    client,
    clinic,
    lock,
    screeningDue,
    cleared,
    policy,
    policyVersion,
    items: row.prescription.items.map((item) => planItemDetail(item, row, chart, patterns)),
    log: row.log && {
      ...row.log,
      startedAt: iso(row.log.startedAt),
      finishedAt: row.log.finishedAt === null ? null : iso(row.log.finishedAt),
    },
  }));
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
