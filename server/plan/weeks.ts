import { sql } from 'drizzle-orm';
import type { BlockedDays } from '@/contracts/assignments';
import type { MovedBecause, PlanBlock, PlanWeek, PlanWeekLine, PlanWeekSession, PlanWeeks } from '@/contracts/plan';
import type { Db } from '@/db/connection';
import { rpeWords } from '@/domain/effort/rpe';
import { inFlare } from '@/domain/flare/flare';
import { supersetLabels } from '@/domain/program/supersets';
import { doseText } from '@/domain/program/words';
import type { IsoDate } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';
import { blockedDays } from '@/server/assignments/days';
import { type FlareRow, flaresOf } from '@/server/flares/queries';
import { clientRecord } from '@/server/screening/queries';
import type { ChartContext } from '@/server/trpc';
import { readPlanChange } from './plan-change';
import { stateOf } from './present';
import { planRows, type WeeksRow } from './queries';

type Row = WeeksRow['planned'][number];

/** What may have moved a session. */
type Reasons = { readonly flares: readonly FlareRow[]; readonly blocked: readonly BlockedDays[] };
type Block = { readonly title: string; readonly aim: string; readonly weeks: number };

/** The plan in force with all its weeks: what, how much, and why. */
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
  const reasons = { flares: await flaresOf(db, scope), blocked: await blockedDays(db, scope, plan.startDate) };
  const { planned: _, pauses, ...assignment } = plan;
  return {
    today,
    lock,
    screeningDue,
    assignment: { ...assignment, pause: pauses.find(({ until }) => until === null || until >= today) ?? null },
    weeks: weeksOf(plan, today, reasons, await blocksOf(db, plan.id)),
    flareSessions: flareSessionsOf(plan, today, reasons),
    planChange: plan.status === 'active' ? await readPlanChange(ctx, client.timeZone) : null,
    later: later ? { programName: later.programName, startDate: later.startDate } : null,
  };
}

/** The blocks of the program that a plan follows, in order. A client reaches no program, so this asks for its facts. */
async function blocksOf(db: Db, assignmentId: string): Promise<readonly Block[]> {
  const [row] = await db.execute<{ blocks: readonly Block[] | null }>(
    sql`select app.program_facts_of(${assignmentId}::uuid) -> 'blocks' as blocks`,
  );
  return row?.blocks ?? [];
}

function weeksOf({ planned }: WeeksRow, today: IsoDate, reasons: Reasons, blocks: readonly Block[]): PlanWeek[] {
  const weeks = new Map<number, Row[]>();
  for (const row of planned) {
    if (row.kind === 'program') weeks.set(row.week, [...(weeks.get(row.week) ?? []), row]);
  }
  const spans = reasons.flares.map(({ fromDate, untilDate }) => ({ from: fromDate, until: untilDate }));
  return [...weeks].map(([week, sessions]) => ({
    week,
    deload: sessions.some(({ deload }) => deload),
    block: blockOf(blocks, week),
    sessions: sessions.map((session) => {
      const shown = planSession(session, today, reasons);
      // A day in a flare is no missed one.
      return shown.state === 'missed' && inFlare(shown.date, spans, today) ? { ...shown, state: 'skipped' } : shown;
    }),
  }));
}

/** The block that a week of the program lies in, and which of its weeks it is. */
function blockOf(blocks: readonly Block[], week: number): PlanBlock | null {
  let before = 0;
  for (const { title, aim, weeks } of blocks) {
    if (week <= before + weeks) return { title, aim, week: week - before, weeks };
    before += weeks;
  }
  return null;
}

function planSession(row: Row, today: IsoDate, reasons: Reasons): PlanWeekSession {
  const { id, status, startedAt, finishedAt, exercises, supersets, prescriptions, ...session } = row;
  return {
    ...session,
    plannedSessionId: id,
    state: stateOf({ date: session.date, status, startedAt, finishedAt }, today),
    lines: linesOf(row),
    movedBecause: movedBecause(row, reasons),
  };
}

function linesOf({ exercises, supersets, prescriptions }: Row): PlanWeekLine[] {
  const labels = supersetLabels(supersets.map((superset) => ({ superset })));
  return exercises.map((name, index) => {
    const prescription = prescriptions[index];
    return {
      name: labels[index] ? `${labels[index]} ${name}` : name,
      dose: prescription ? doseText(prescription) : '',
      effort: prescription ? rpeWords(prescription.targetRpe, prescription.dose.kind) : '',
    };
  });
}

/** Why a session stands on another day, as far as it is known; else it was the clinic. */
function movedBecause({ id, date, movedFrom }: Row, { flares, blocked }: Reasons): MovedBecause | null {
  if (movedFrom === null) return null;
  const flare = flares.find(({ moved }) => moved.some(({ plannedSessionId }) => plannedSessionId === id));
  if (flare) return { kind: 'flare', from: flare.fromDate };
  const between = blocked.find(({ from, until }) => from <= date && until >= movedFrom);
  if (between) return between.kind === 'closed' ? { kind: 'closed', name: between.name } : { kind: 'pause' };
  return { kind: 'clinic' };
}

/** What was done for flares, outside of the weeks. */
function flareSessionsOf({ planned }: WeeksRow, today: IsoDate, reasons: Reasons): PlanWeekSession[] {
  return planned
    .filter(({ kind }) => kind === 'flare')
    .map((session) => planSession(session, today, reasons))
    .filter(({ state }) => state === 'done' || state === 'started');
}
