import { sql } from 'drizzle-orm';
import type { PlanSheet, ProgramFacts, SheetItem, SheetSession } from '@/contracts/plan-sheet';
import { figureWithRange } from '@/domain/figure/range';
import { exerciseOf } from '@/domain/program/exercise-of';
import type { Prescription } from '@/domain/program/types';
import { prescriptionText } from '@/domain/program/words';
import { AppError } from '@/server/errors';
import { settle } from '@/server/progression/settle';
import { clientRecord } from '@/server/screening/queries';
import type { ChartContext } from '@/server/trpc';
import { type PlannedRow, plannedRows } from './detail-queries';
import { lineToday } from './line';
import { planRows, type WeeksRow } from './queries';

type Plan = WeeksRow;

/** The plan that is running today, else the first to come. Throws `not_found` without one. */
async function planInForce(ctx: ChartContext, today: string): Promise<Plan> {
  const plans = await planRows(ctx.db, ctx.scope);
  const plan = plans.findLast(({ startDate }) => startDate <= today) ?? plans[0];
  if (!plan) throw new AppError('not_found');
  return plan;
}

/**
 * One week of the plan to print, by default that of the next session. A load is printed for the next turn of each
 * exercise alone: later ones are decided after it. Throws `not_found` without a plan or such a week.
 */
export async function planSheet(ctx: ChartContext, wanted?: number): Promise<PlanSheet> {
  const { client, clinic, lock } = await clientRecord(ctx);
  const chart = await settle(ctx);
  const plan = await planInForce(ctx, chart.today);
  const program = plan.planned.filter(({ kind }) => kind === 'program');
  const week = wanted ?? (program.find(({ date }) => date >= chart.today) ?? program.at(-1))?.week;
  const inWeek = program.filter((session) => session.week === week);
  if (week === undefined || inWeek.length === 0) throw new AppError('not_found');
  const rows = await plannedRows(
    ctx.db,
    ctx.scope,
    inWeek.map(({ id }) => id),
  );
  const inOrder = rows.toSorted((a, b) => a.date.localeCompare(b.date));
  const before = exercisesBefore(program, chart.today, inOrder[0]?.date ?? chart.today);
  const known = new Set(before);
  const sessions = inOrder.map((row): SheetSession => {
    const { title, minutes, note, items } = row.prescription;
    const printed = items.map((item): SheetItem => {
      const toCome = row.date >= chart.today && row.log === null;
      const decided = toCome && !known.has(item.exerciseName);
      if (toCome) known.add(item.exerciseName);
      return sheetItem(item, decided ? lineToday(item, row, chart).loadKg : null);
    });
    return { plannedSessionId: row.id, date: row.date, title, minutes, note: note ?? null, items: printed };
  });
  return {
    clientName: client.name,
    clinicName: clinic.name,
    emergencyNumber: clinic.emergencyNumber,
    responseTime: clinic.responseTime,
    units: client.units,
    programName: plan.programName,
    week,
    weeks: plan.weeks,
    deload: inWeek.some(({ deload }) => deload),
    locked: lock !== null,
    sessions,
  };
}

/** Names of the exercises that come up between today and the first day printed: their loads are not known yet. */
function exercisesBefore(planned: Plan['planned'], today: string, first: string): string[] {
  return planned.filter(({ date }) => date >= today && date < first).flatMap(({ exercises }) => exercises);
}

function sheetItem(item: PlannedRow['prescription']['items'][number], loadKg: number | null): SheetItem {
  const exercise = exerciseOf(item);
  const loadKind = exercise?.loadKind ?? 'none';
  const figure = exercise?.figure ?? null;
  const { rangeCm } = item.prescription;
  return {
    itemId: item.id,
    name: item.exerciseName,
    superset: item.superset,
    figure: figure && rangeCm !== undefined ? figureWithRange(figure, rangeCm) : figure,
    loadKind,
    words: prescriptionText(loadKg === null ? item.prescription : withoutFirstLoad(item.prescription), loadKind),
    cue: exercise?.cues[0] ?? null,
    note: item.note,
    sets: item.prescription.sets,
    dose: item.prescription.dose.kind,
    loadKg,
  };
}

/** Whoever has a load decided needs neither the first one nor its steps. */
function withoutFirstLoad({ stepKg: _, ...prescription }: Prescription): Prescription {
  return { ...prescription, startLoadKg: null };
}

/** What the program of the plan in force stands on. Throws `not_found` without a plan. */
export async function programFacts(ctx: ChartContext): Promise<ProgramFacts> {
  const { today } = await settle(ctx);
  const plan = await planInForce(ctx, today);
  const [row] = await ctx.db.execute<{ facts: Omit<ProgramFacts, 'name'> | null }>(
    sql`select app.program_facts_of(${plan.id}::uuid) as facts`,
  );
  if (!row?.facts) throw new AppError('not_found');
  return { name: plan.programName, ...row.facts };
}
