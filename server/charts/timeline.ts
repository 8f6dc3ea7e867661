import type { LiftSeries, LoosePain, PainEpisode, Timeline, TimelineEvent } from '@/contracts/charts';
import { protectedByFlares, squareState } from '@/domain/adherence/adherence';
import type { ExerciseLookup } from '@/domain/exercises/types';
import { addDays, type IsoDate, startOfWeek, type Weekday } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';
import { usualPain } from '@/domain/symptoms/usual';
import { defaultLocale } from '@/lib/format/locale';
import { formatLoad } from '@/lib/units';
import { chartExercises } from '@/server/exercises/kept';
import type { ChartContext } from '@/server/trpc';
import type { ChartClient } from './client-queries';
import { flares, shadedFlares } from './flares';
import { keyLifts } from './key-lifts';
import { type EventRow, type LoadPoint, type TimelineRows, timelineRows } from './timeline-queries';

/** Pain, loads, sessions and events of the last `weeks` weeks, today's included, on one axis. */
export async function timeline({ db, scope }: ChartContext, client: ChartClient, weeks: number): Promise<Timeline> {
  const { today } = client;
  // A week may begin on any day: ask for one more and cut it off when the clinic's first day is known.
  const rows = await timelineRows(db, scope, { from: addDays(today, -7 * weeks - 6), until: today });
  const startsOn = rows.weekStartsOn as Weekday;
  const asked = addDays(startOfWeek(today, startsOn), -7 * (weeks - 1));
  const from = beginning(rows, asked, today, startsOn);
  const kept = since(rows, from);
  const { episodes, loose } = painPoints(kept);
  const exercises = await chartExercises(db, scope, [
    ...kept.loads.map(({ exerciseId }) => exerciseId),
    ...kept.events.flatMap((event) => (event.kind === 'override' ? [event.exerciseId] : [])),
  ]);
  const peaks = dailyPeaks(kept);
  const usual = client.usualPain ?? usualPain(peaks);
  return {
    from,
    to: today,
    units: client.units,
    weeks: weekStarts(from, today).map((start) => ({ start, planWeek: planWeekOf(kept, start) })),
    usualPain: usual,
    episodes,
    loose,
    lifts: liftSeries(kept, exercises),
    sessions: protectedByFlares(kept.planned, rows.flares, today).map(({ date, status, title, deload }) => ({
      date,
      state: squareState({ date, status }, today),
      title,
      deload,
    })),
    flares: shadedFlares(rows.flares, usual === null ? [] : flares(peaks, usual), { from, until: today }),
    events: kept.events
      .map((event) => timelineEvent(event, client, exercises))
      .filter(({ date }) => date >= from && date <= today),
  };
}

/** The week of the first thing known, if that is later than what was asked for; at least two weeks are drawn. */
function beginning(rows: TimelineRows, asked: IsoDate, today: IsoDate, startsOn: Weekday): IsoDate {
  const dates = [...rows.reports, ...rows.logs, ...rows.planned]
    .map(({ date }) => date)
    .filter((date) => date >= asked);
  const first = dates.reduce((min, date) => (date < min ? date : min), addDays(today, -7));
  const week = startOfWeek(first, startsOn);
  return week > asked ? week : asked;
}

function since(rows: TimelineRows, from: IsoDate): TimelineRows {
  const inside = <Row extends { readonly date: IsoDate }>(list: readonly Row[]) =>
    list.filter(({ date }) => date >= from);
  return {
    ...rows,
    reports: inside(rows.reports),
    logs: inside(rows.logs),
    loads: inside(rows.loads),
    planned: inside(rows.planned),
  };
}

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
function painPoints({ reports, logs }: TimelineRows): { episodes: PainEpisode[]; loose: LoosePain[] } {
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
    .filter((report) => !taken.has(report))
    .map(({ date, moment, pain }): LoosePain => ({ date, moment, pain }));
  return { episodes, loose };
}

function highest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? Math.max(...known) : null;
}

function dailyPeaks({ reports, logs }: TimelineRows): { date: IsoDate; pain: number }[] {
  const peaks = new Map<IsoDate, number>();
  const all = [
    ...reports,
    ...logs.map(({ date, before, during, after }) => ({ date, pain: highest([before, during, after]) })),
  ];
  for (const { date, pain } of all) {
    if (pain !== null) peaks.set(date, Math.max(peaks.get(date) ?? 0, pain));
  }
  return [...peaks].map(([date, pain]) => ({ date, pain }));
}

function liftSeries({ loads }: TimelineRows, exercises: ExerciseLookup): LiftSeries[] {
  const byExercise = new Map<string, LoadPoint[]>();
  for (const point of loads) byExercise.set(point.exerciseId, [...(byExercise.get(point.exerciseId) ?? []), point]);
  const trained = [...byExercise].map(([exerciseId, points]) => ({ exerciseId, sessions: points.length }));
  return keyLifts(trained, exercises).map((exerciseId) => {
    const exercise = exercises(exerciseId);
    return {
      exerciseId,
      name: exercise?.name ?? exerciseId,
      perHand: exercise?.loadKind.endsWith('-per-hand') ?? false,
      points: (byExercise.get(exerciseId) ?? []).map(({ date, loadKg }) => ({ date, loadKg })),
    };
  });
}

function timelineEvent(event: EventRow, { timeZone, units }: ChartClient, exercises: ExerciseLookup): TimelineEvent {
  switch (event.kind) {
    case 'assigned':
      return { date: event.date, kind: event.kind, label: `${event.name} began` };
    case 'ended':
      return { date: event.date, kind: event.kind, label: `${event.name} ended` };
    case 'override': {
      const name = exercises(event.exerciseId)?.name ?? event.exerciseId;
      const label = `${name} set to ${formatLoad(event.loadKg, units, defaultLocale)}`;
      return { date: localDate(new Date(event.at), timeZone), kind: event.kind, label };
    }
    default: {
      const words = {
        locked: 'Lifting paused',
        cleared: event.clinician ? `Cleared by ${event.clinician}` : 'Cleared',
        refused: 'Not cleared',
      };
      return { date: localDate(new Date(event.at), timeZone), kind: event.kind, label: words[event.kind] };
    }
  }
}
