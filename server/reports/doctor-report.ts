import type { ChartAssignment } from '@/contracts/charts';
import type { DoctorReport, ProgressReportInput, ReportPlan } from '@/contracts/reports';
import type { InstrumentId } from '@/domain/instruments/instruments';
import { instruments } from '@/domain/instruments/instruments';
import type { ResolvedSession } from '@/domain/program/types';
import { doseText } from '@/domain/program/words';
import type { Period } from '@/domain/reports/course';
import { type ActivityRatings, progressReport } from '@/domain/reports/progress-report';
import type { IsoDate, Weekday } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';
import { isInForce } from '@/domain/screening/lock';
import { assignmentsOn } from '@/server/assignments/queries';
import { keyLifts } from '@/server/charts/key-lifts';
import { listClearances } from '@/server/clearances/queries';
import { chartExercises } from '@/server/exercises/kept';
import { painWeeks } from '@/server/measures/board';
import { type MeasuredClient, measuredClient } from '@/server/measures/queries';
import { standingOf } from '@/server/measures/series';
import { clientRecord } from '@/server/screening/queries';
import type { ChartContext } from '@/server/trpc';
import { type ReportRow, reportRow, sessionsOfPlan } from './report-queries';

/** Lifts of which a report shows loads and estimates. */
const KEY_LIFTS = 4;

/** A report of a client's training for their doctor. Throws `not_found`. */
export async function doctorReport(ctx: ChartContext, input: ProgressReportInput): Promise<DoctorReport> {
  const { db, scope, actor, now } = ctx;
  const { client, clinic, profile, lock } = await clientRecord(ctx);
  const { timeZone, units } = client;
  const today = localDate(now, timeZone);
  const onDay = (instant: string) => localDate(new Date(instant), timeZone);
  const measured = await measuredClient(db, scope);
  const plans = await assignmentsOn(db, scope, today);
  const began = profile.intakeCompletedAt ? onDay(profile.intakeCompletedAt) : (plans.at(-1)?.startDate ?? today);
  const period = periodOf(input, { began, today });
  const row = await reportRow(db, scope, { ...period, today, timeZone });
  const begun = plans.filter(({ startDate }) => startDate <= period.until);
  const plan = begun[0] ?? null;
  const sessions = plan ? await sessionsOfPlan(db, scope, { assignmentId: plan.id, until: period.until }) : [];
  const clearances = await listClearances(db, scope, today);
  const lifts = await liftsOf(ctx, row, sessions);
  return {
    clinicName: clinic.name,
    client: { name: client.name, units, goal: profile.goal, usualPain: profile.usualPain },
    writer: { name: actor.name, role: actor.role === 'owner' ? 'owner' : 'trainer' },
    ...{ today, began, lock },
    inForce: clearances.filter((clearance) => isInForce(clearance, today)),
    screenings: clearances
      .map((each) => ({
        ...each,
        askedOn: onDay(each.requestedAt),
        decidedOn: each.decidedAt && onDay(each.decidedAt),
      }))
      .filter(({ askedOn }) => askedOn >= period.from && askedOn <= period.until),
    stops: row.stops,
    restrictions: row.restrictions,
    plan: plan && planOf(plan, today),
    earlierPlans: begun
      .filter(({ id, endDate }) => id !== plan?.id && endDate >= period.from)
      .map((each) => planOf(each, today)),
    besides: lifts.besides,
    painWeeks: painWeeks(row, clinic.weekStartsOn as Weekday),
    report: progressReport({
      ...period,
      results: resultsOf(measured),
      activities: activitiesOf(measured),
      painDays: row.painDays,
      planned: row.planned,
      flares: row.flares,
      lifts: lifts.facts,
      sets: row.setCounts,
    }),
  };
}

/** The days asked for, none of them to come; the other way round they are turned. */
function periodOf({ from, until }: ProgressReportInput, { began, today }: { began: IsoDate; today: IsoDate }): Period {
  const past = (day: IsoDate) => (day > today ? today : day);
  const last = past(until ?? today);
  const first = past(from ?? began);
  return first <= last ? { from: first, until: last } : { from: last, until: first };
}

const planOf = (plan: ChartAssignment, today: IsoDate): ReportPlan => {
  const { name, startDate, endDate, week, weeks, trainingDays, status } = plan;
  const isActive = status === 'active' && endDate >= today;
  return { ...{ name, startDate, endDate, week, weeks, isActive }, sessionsPerWeek: trainingDays.length };
};

function resultsOf(measured: MeasuredClient) {
  const ids = Object.keys(instruments) as InstrumentId[];
  return Object.fromEntries(
    ids.map((id) => [id, standingOf(measured.rows, id).map(({ takenOn, score }) => ({ date: takenOn, score }))]),
  );
}

/** The ratings behind each PSFS; none for answers that are not in a form that is known. */
function activitiesOf(measured: MeasuredClient): ActivityRatings[] {
  return standingOf(measured.rows, 'psfs').map(({ takenOn, score, answers }) => ({
    date: takenOn,
    score,
    ratings: Array.isArray(answers.activities) ? (answers.activities as ActivityRatings['ratings']) : [],
  }));
}

/** The key lifts with what was lifted and what the plan has, and the rest of the plan in words. */
async function liftsOf(ctx: ChartContext, row: ReportRow, sessions: readonly ResolvedSession[]) {
  const items = sessions.flatMap((session) => session.items);
  const ids = [...row.loads, ...items].map(({ exerciseId }) => exerciseId);
  const exercises = await chartExercises(ctx.db, ctx.scope, ids);
  const days = new Map<string, number>();
  for (const { exerciseId } of row.loads) days.set(exerciseId, (days.get(exerciseId) ?? 0) + 1);
  const trained = [...days].map(([exerciseId, count]) => ({ exerciseId, sessions: count }));
  const key = keyLifts(
    trained.sort((a, b) => a.exerciseId.localeCompare(b.exerciseId)),
    exercises,
    KEY_LIFTS,
  );
  const dosesOf = (exerciseId: string) => [
    ...new Set(
      items.filter((item) => item.exerciseId === exerciseId).map(({ prescription }) => doseText(prescription)),
    ),
  ];
  const others = new Map(
    items.filter(({ exerciseId }) => !key.includes(exerciseId)).map((item) => [item.exerciseId, item.exerciseName]),
  );
  return {
    facts: key.map((exerciseId) => {
      const exercise = exercises(exerciseId);
      return {
        name: exercise?.name ?? exerciseId,
        perHand: exercise?.loadKind.endsWith('-per-hand') ?? false,
        dose: dosesOf(exerciseId).join(' or ') || null,
        loads: row.loads.filter((load) => load.exerciseId === exerciseId),
        sets: row.sets.filter((set) => set.exerciseId === exerciseId),
      };
    }),
    besides: [...others].map(([exerciseId, name]) => `${name} ${dosesOf(exerciseId).join(' or ')}`),
  };
}
