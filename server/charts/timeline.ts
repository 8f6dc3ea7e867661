import type { LiftSeries, LoosePain, PainEpisode, Timeline, TimelineEvent } from '@/contracts/charts';
import { protectedByFlares, squareState } from '@/domain/adherence/adherence';
import type { ExerciseLookup } from '@/domain/exercises/types';
import { addDays, type IsoDate, startOfWeek, type Weekday } from '@/domain/schedule/dates';
import { usualPain } from '@/domain/symptoms/usual';
import { chartExercises } from '@/server/exercises/kept';
import type { ChartContext } from '@/server/trpc';
import type { ChartClient } from './client-queries';
import { flares, shadedFlares } from './flares';
import { keyLifts } from './key-lifts';
import { type EventRow, exercisesIn, timelineEvent } from './timeline-events';
import { type LoadPoint, type Span, type TimelineRows, timelineBounds, timelineRows } from './timeline-queries';
import { timelineWeeks } from './timeline-weeks';

/** More weeks than this are drawn week by week: days would run into each other. */
const MOST_WEEKS_BY_DAY = 26;

type Asked = { readonly weeks: number; readonly span: { readonly from: IsoDate; readonly until: IsoDate } | null };

/** Pain, loads, sessions and events on one axis: of the last weeks, today's included, or of the days asked for. */
export async function timeline(ctx: ChartContext, client: ChartClient, asked: Asked): Promise<Timeline> {
  const { db, scope } = ctx;
  const { today } = client;
  const { weeks, span } = asked;
  const bounds = await timelineBounds(db, scope, span?.from ?? addDays(today, -7 * (weeks - 1)));
  const startsOn = bounds.weekStartsOn;
  const from = span ? bounds.week : beginning(bounds, today, startsOn);
  // What is still to come is not drawn; a span that has not begun is one empty week.
  const until = span ? latest(from, span.until < today ? span.until : today) : today;
  const read = { from, until, today };
  return weekStarts(from, until).length > MOST_WEEKS_BY_DAY
    ? byWeek(ctx, client, read, startsOn)
    : byDay(ctx, client, read);
}

const latest = (a: IsoDate, b: IsoDate) => (a > b ? a : b);

/** The week of the first thing known, if that is later than what was asked for; at least two weeks are drawn. */
function beginning(bounds: { week: IsoDate; first: IsoDate | null }, today: IsoDate, startsOn: Weekday): IsoDate {
  const weekAgo = addDays(today, -7);
  const first = bounds.first !== null && bounds.first < weekAgo ? bounds.first : weekAgo;
  return latest(bounds.week, startOfWeek(first, startsOn));
}

async function byDay({ db, scope }: ChartContext, client: ChartClient, span: Span): Promise<Timeline> {
  const { from, until, today } = span;
  const rows = await timelineRows(db, scope, span);
  const { episodes, loose } = painPoints(rows, until);
  const exercises = await chartExercises(db, scope, [
    ...rows.loads.map(({ exerciseId }) => exerciseId),
    ...exercisesIn(rows.events),
  ]);
  const peaks = dailyPeaks(rows, until);
  const usual = client.usualPain ?? usualPain(peaks);
  return {
    step: 'day',
    from,
    to: until,
    units: client.units,
    weeks: weekStarts(from, until).map((start) => ({ start, planWeek: planWeekOf(rows, start) })),
    usualPain: usual,
    episodes,
    loose,
    lifts: liftSeries(byExercise(rows.loads), exercises),
    sessions: protectedByFlares(rows.planned, rows.flares, today).map(({ date, status, title, deload }) => ({
      date,
      state: squareState({ date, status }, today),
      title,
      deload,
    })),
    painWeeks: [],
    sessionWeeks: [],
    flares: shadedFlares(rows.flares, usual === null ? [] : flares(peaks, usual), { from, until }),
    events: eventsIn(rows.events, client, exercises, span),
  };
}

async function byWeek(
  { db, scope }: ChartContext,
  client: ChartClient,
  span: Span,
  weekStartsOn: Weekday,
): Promise<Timeline> {
  const { from, until } = span;
  const usual = client.usualPain;
  const rows = await timelineWeeks(db, scope, span, { weekStartsOn, usual });
  const exercises = await chartExercises(db, scope, [
    ...rows.lifts.map(({ exerciseId }) => exerciseId),
    ...exercisesIn(rows.events),
  ]);
  const planWeeks = new Map(rows.sessions.map(({ start, planWeek }) => [start, planWeek]));
  return {
    step: 'week',
    from,
    to: until,
    units: client.units,
    weeks: weekStarts(from, until).map((start) => ({ start, planWeek: planWeeks.get(start) ?? null })),
    usualPain: usual,
    episodes: [],
    loose: [],
    lifts: liftSeries(rows.lifts, exercises),
    sessions: [],
    painWeeks: rows.pain,
    sessionWeeks: rows.sessions.map(({ planWeek: _, ...week }) => week),
    flares: shadedFlares(rows.flares, rows.found, { from, until }),
    events: eventsIn(rows.events, client, exercises, span),
  };
}

const eventsIn = (
  events: readonly EventRow[],
  client: ChartClient,
  exercises: ExerciseLookup,
  { from, until }: Span,
): TimelineEvent[] =>
  events.map((event) => timelineEvent(event, client, exercises)).filter(({ date }) => date >= from && date <= until);

function weekStarts(from: IsoDate, to: IsoDate): IsoDate[] {
  const starts: IsoDate[] = [];
  for (let start = from; start <= to; start = addDays(start, 7)) starts.push(start);
  return starts;
}

function planWeekOf({ planned }: TimelineRows, start: IsoDate): number | null {
  const end = addDays(start, 7);
  return planned.findLast(({ date }) => date >= start && date < end)?.week ?? null;
}

/** Gathers what belongs to one session: its own numbers, reports that name it, and the next morning's. */
function painPoints({ reports, logs }: TimelineRows, until: IsoDate): { episodes: PainEpisode[]; loose: LoosePain[] } {
  const taken = new Set<(typeof reports)[number]>();
  const episodes = logs.map((log): PainEpisode => {
    const mine = reports.filter(({ logId, moment }) => logId === log.id && moment !== 'morning' && moment !== 'any');
    const nextDay = addDays(log.date, 1);
    const morning = reports.findLast((report) => report.moment === 'morning' && report.date === nextDay);
    for (const report of morning ? [...mine, morning] : mine) taken.add(report);
    const worst = (moment: 'before' | 'during' | 'after', own: number | null) =>
      highest([own, ...mine.filter((report) => report.moment === moment).map(({ pain }) => pain)]);
    return {
      date: log.date,
      before: worst('before', log.before),
      during: worst('during', log.during),
      after: worst('after', log.after),
      morning: morning?.pain ?? null,
      morningDate: morning?.date ?? null,
    };
  });
  const loose = reports
    .filter((report) => !taken.has(report) && report.date <= until)
    .map(({ date, moment, pain }): LoosePain => ({ date, moment, pain }));
  return { episodes, loose };
}

function highest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? Math.max(...known) : null;
}

function dailyPeaks({ reports, logs }: TimelineRows, until: IsoDate): { date: IsoDate; pain: number }[] {
  const peaks = new Map<IsoDate, number>();
  const all = [
    ...reports.filter(({ date }) => date <= until),
    ...logs.map(({ date, before, during, after }) => ({ date, pain: highest([before, during, after]) })),
  ];
  for (const { date, pain } of all) {
    if (pain !== null) peaks.set(date, Math.max(peaks.get(date) ?? 0, pain));
  }
  return [...peaks].map(([date, pain]) => ({ date, pain }));
}

type Trained = {
  readonly exerciseId: string;
  readonly days: number;
  readonly points: LiftSeries['points'];
};

function byExercise(loads: readonly LoadPoint[]): Trained[] {
  const points = new Map<string, { date: IsoDate; loadKg: number }[]>();
  for (const { exerciseId, date, loadKg } of loads) {
    points.set(exerciseId, [...(points.get(exerciseId) ?? []), { date, loadKg }]);
  }
  return [...points].map(([exerciseId, list]) => ({ exerciseId, days: list.length, points: list }));
}

function liftSeries(trained: readonly Trained[], exercises: ExerciseLookup): LiftSeries[] {
  const counted = trained.map(({ exerciseId, days }) => ({ exerciseId, sessions: days }));
  return keyLifts(counted, exercises).map((exerciseId) => {
    const exercise = exercises(exerciseId);
    return {
      exerciseId,
      name: exercise?.name ?? exerciseId,
      perHand: exercise?.loadKind.endsWith('-per-hand') ?? false,
      points: trained.find((each) => each.exerciseId === exerciseId)?.points ?? [],
    };
  });
}
