import type { WeekValue } from '@/contracts/measures';
import { type BenefitFacts, type BenefitTile, benefitBoard, type Course, type PlanLine } from '@/domain/benefits/board';
import type { Exercise, ExerciseLookup } from '@/domain/exercises/types';
import { estimateCourse, recentFrom, shownFormula } from '@/domain/instruments/best-set';
import { type InstrumentId, instruments } from '@/domain/instruments/instruments';
import { type DueFacts, nextDue } from '@/domain/instruments/schedule';
import { isUnloaded } from '@/domain/load/plates';
import { addDays, type IsoDate, startOfWeek, type Weekday } from '@/domain/schedule/dates';
import { keyLifts } from '@/server/charts/key-lifts';
import type { BoardRow } from './board-queries';
import type { MeasuredClient } from './queries';
import { standingOf } from './series';

type BoardInput = {
  readonly client: MeasuredClient;
  readonly due: DueFacts;
  readonly row: BoardRow;
  readonly weeklyPain: Course;
  readonly exercises: ExerciseLookup;
};

const none: Course = { baseline: null, now: null };

/** The benefit board of one client. */
export function boardOf({ client, due, row, weeklyPain, exercises }: BoardInput): BenefitTile[] {
  const { today, followsBodyMass } = due;
  const ids = Object.keys(instruments) as InstrumentId[];
  const facts: BenefitFacts = {
    measures: Object.fromEntries(ids.map((id) => [id, courseOf(client, id)])),
    nextDue: Object.fromEntries(ids.map((id) => [id, nextDue(id, due)])),
    lifts: liftCourses(row, today, exercises),
    signedOff: new Set(row.signedOff),
    weeklyLoad: weeklyLoad(row, today, exercises),
    flareDays: flareDays(row, today),
    weeklyPain,
    activeMinutes: activeMinutes(client, today),
    confidence: confidence(row, exercises),
    followsBodyMass,
    plan: planLines(row, exercises),
  };
  return benefitBoard(facts);
}

function courseOf(client: MeasuredClient, id: InstrumentId): Course {
  if (id === 'active-minutes') return none;
  const results = standingOf(client.rows, id).map(({ score, takenOn }) => ({ value: score, date: takenOn }));
  return { baseline: results[0] ?? null, now: results.length > 1 ? (results.at(-1) ?? null) : null };
}

type Point = { readonly date: IsoDate; readonly value: number };

/** Sums of the first and of the last `days` days; the first only when the two do not overlap. */
function firstAndLast(points: readonly Point[], days: number, today: IsoDate): Course {
  const first = points[0]?.date;
  if (first === undefined) return none;
  const sum = (from: IsoDate, until: IsoDate) =>
    points.reduce((total, { date, value }) => (date >= from && date <= until ? total + value : total), 0);
  const lastFrom = addDays(today, 1 - days);
  const isApart = addDays(first, days) <= lastFrom;
  return {
    baseline: isApart ? { value: sum(first, addDays(first, days - 1)), date: first } : null,
    now: { value: sum(lastFrom, today), date: today },
  };
}

function weeklyLoad({ volume }: BoardRow, today: IsoDate, exercises: ExerciseLookup): Course {
  const points = volume.map(({ exerciseId, date, kg }) => ({
    date,
    value: isPerHand(exercises(exerciseId)) ? kg * 2 : kg,
  }));
  const { baseline, now } = firstAndLast(points, 14, today);
  const halved = (dated: Course['now']) => dated && { ...dated, value: Math.round(dated.value / 2) };
  return { baseline: halved(baseline), now: halved(now) };
}

const isPerHand = (exercise: Exercise | undefined) => exercise?.loadKind.endsWith('-per-hand') ?? false;

function flareDays({ flares, firstDay }: BoardRow, today: IsoDate): Course {
  if (firstDay === null) return none;
  const within = (from: IsoDate, until: IsoDate) => {
    const days = new Set<IsoDate>();
    for (const flare of flares) {
      const last = [flare.until ?? today, until].sort()[0] ?? until;
      for (let day = flare.from > from ? flare.from : from; day <= last; day = addDays(day, 1)) days.add(day);
    }
    return days.size;
  };
  const isApart = addDays(firstDay, 30) <= addDays(today, -29);
  return {
    baseline: isApart ? { value: within(firstDay, addDays(firstDay, 29)), date: firstDay } : null,
    now: { value: within(addDays(today, -29), today), date: today },
  };
}

function activeMinutes(client: MeasuredClient, today: IsoDate): Course {
  const entries = standingOf(client.rows, 'active-minutes');
  return firstAndLast(
    entries.map(({ takenOn, score }) => ({ date: takenOn, value: score })),
    7,
    today,
  );
}

/** Minutes by calendar week, oldest first. */
export function activeWeeks(client: MeasuredClient): WeekValue[] {
  const weekStartsOn = client.clinic.weekStartsOn as Weekday;
  const weeks = new Map<IsoDate, number>();
  for (const { takenOn, score } of standingOf(client.rows, 'active-minutes')) {
    const start = startOfWeek(takenOn, weekStartsOn);
    weeks.set(start, (weeks.get(start) ?? 0) + score);
  }
  return [...weeks].map(([start, value]) => ({ start, value }));
}

/** Mean pain by calendar week, one decimal, oldest first. */
export function painWeeks({ painDays }: Pick<BoardRow, 'painDays'>, weekStartsOn: Weekday): WeekValue[] {
  const weeks = new Map<IsoDate, { sum: number; count: number }>();
  for (const { date, sum, count } of painDays) {
    const start = startOfWeek(date, weekStartsOn);
    const week = weeks.get(start) ?? { sum: 0, count: 0 };
    weeks.set(start, { sum: week.sum + sum, count: week.count + count });
  }
  return [...weeks].map(([start, { sum, count }]) => ({ start, value: Math.round((sum / count) * 10) / 10 }));
}

/** The most trained loaded lifts that were done in the last four weeks, with the best set then and at first. */
function liftCourses({ volume, sets }: BoardRow, today: IsoDate, exercises: ExerciseLookup): BenefitFacts['lifts'] {
  const sessions = new Map<string, number>();
  for (const { exerciseId } of volume) sessions.set(exerciseId, (sessions.get(exerciseId) ?? 0) + 1);
  const recent = new Set(sets.filter(({ date }) => date >= recentFrom(today)).map(({ exerciseId }) => exerciseId));
  const trained = [...recent].map((exerciseId) => ({ exerciseId, sessions: sessions.get(exerciseId) ?? 0 }));
  return keyLifts(trained, exercises).flatMap((exerciseId) => {
    const { baseline, now } = estimateCourse(
      sets.filter((set) => set.exerciseId === exerciseId),
      today,
    );
    if (!now) return [];
    const exercise = exercises(exerciseId);
    const name = exercise?.name ?? exerciseId;
    const dated = (estimate: typeof now) => ({ value: estimate.value, date: estimate.date });
    return [
      {
        ...{ name, perHand: isPerHand(exercise), formula: shownFormula.name },
        baseline: baseline && dated(baseline),
        now: dated(now),
      },
    ];
  });
}

function confidence({ confidence: reports }: BoardRow, exercises: ExerciseLookup): BenefitFacts['confidence'] {
  const byLift = new Map<string, (typeof reports)[number][]>();
  for (const report of reports) byLift.set(report.exerciseId, [...(byLift.get(report.exerciseId) ?? []), report]);
  return [...byLift].map(([exerciseId, answers]) => {
    const dated = (report: (typeof reports)[number] | undefined) =>
      report ? { value: report.confidence, date: report.date } : null;
    return {
      name: exercises(exerciseId)?.name ?? exerciseId,
      baseline: dated(answers[0]),
      now: answers.length > 1 ? dated(answers.at(-1)) : null,
    };
  });
}

function planLines({ sessions }: BoardRow, exercises: ExerciseLookup): PlanLine[] {
  return sessions.flatMap(({ key, title, items }) =>
    items.flatMap(({ exerciseId, exerciseName }) => {
      const exercise = exercises(exerciseId);
      if (!exercise) return [];
      const { pattern, loadKind } = exercise;
      return [
        { session: `${key}, ${title}`, exerciseId, name: exerciseName, pattern, isLoaded: !isUnloaded(loadKind) },
      ];
    }),
  );
}
