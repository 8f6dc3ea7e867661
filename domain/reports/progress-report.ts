import {
  type Adherence,
  adherence,
  type PlannedState,
  protectedByFlares,
  squareState,
} from '@/domain/adherence/adherence';
import type { InstrumentId } from '@/domain/instruments/instruments';
import { isRecovered } from '@/domain/instruments/roland-morris';
import { daysBetween, type IsoDate } from '@/domain/schedule/dates';
import { type MeasureLine, measureLine, type PainDay, type PainLine, type Period, painLine, resultsOf } from './course';
import { type LiftFacts, type LiftLine, liftLine } from './lifts';
import { unknowns } from './unknowns';

export type ReportFlare = {
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly peak: number;
  /** In the client's words. */
  readonly whatHelped: string | null;
};

/** Ratings of a client's own activities on one day. */
export type ActivityRatings = {
  readonly date: IsoDate;
  readonly score: number;
  readonly ratings: readonly { readonly activity: string; readonly rating: number }[];
};

export type ReportFacts = Period & {
  /** Results that stand, in any order. What has no entry was never taken. */
  readonly results: Readonly<Partial<Record<InstrumentId, readonly { date: IsoDate; score: number }[]>>>;
  readonly activities: readonly ActivityRatings[];
  readonly painDays: readonly PainDay[];
  readonly planned: readonly PlannedState[];
  readonly flares: readonly ReportFlare[];
  readonly lifts: readonly LiftFacts[];
  /** Sets of these days that the client logged, and those that staff entered. */
  readonly sets: { readonly own: number; readonly entered: number };
};

type ActivityLine = { readonly activity: string; readonly first: number; readonly latest: number | null };

export type ProgressReport = Period & {
  readonly activities: readonly ActivityLine[];
  readonly adherence: Adherence & {
    /** Called off: a flare, a pause, a lock or a change of plan. Counts neither for nor against the client. */
    readonly held: number;
  };
  readonly pain: PainLine;
  /** Newest first. */
  readonly flares: readonly (ReportFlare & { readonly days: number })[];
  readonly function: readonly MeasureLine[];
  /** The newest Roland-Morris lies in the recovered range. */
  readonly recovered: boolean;
  readonly mood: MeasureLine | null;
  readonly lifts: readonly LiftLine[];
  readonly unknowns: readonly string[];
};

/** Tests and questionnaires of function, in the order of a report. */
const functionIds = [
  'psfs',
  'rmdq24',
  'sorensen',
  'side-plank-left',
  'side-plank-right',
  'chair-stand',
  'fingertip-to-floor',
  'groc',
] as const satisfies readonly InstrumentId[];

/** What a doctor is told of a client's training. Pure: the last day of the period is the day on which it is read. */
export function progressReport(facts: ReportFacts): ProgressReport {
  const { from, until, results } = facts;
  const period = { from, until };
  const line = (id: InstrumentId) => measureLine(id, results[id] ?? [], period);
  const lines = functionIds.flatMap((id) => line(id) ?? []);
  const pain = painLine(facts.painDays, period);
  const due = facts.planned.filter(({ date }) => date >= from && date <= until);
  const states = protectedByFlares(due, facts.flares, until);
  const rmdq = lines.find(({ instrument }) => instrument === 'rmdq24');
  const lifts = facts.lifts.flatMap((lift) => liftLine(lift, period) ?? []);
  return {
    ...period,
    activities: activityLines(facts.activities, period),
    adherence: {
      ...adherence(states, until),
      held: states.filter((session) => squareState(session, until) === 'held').length,
    },
    pain,
    flares: facts.flares
      .filter((flare) => flare.from <= until && (flare.until ?? until) >= from)
      .map((flare) => ({ ...flare, days: daysBetween(flare.from, flare.until ?? until) + 1 }))
      .sort((a, b) => (a.from < b.from ? 1 : -1)),
    function: lines,
    recovered: rmdq !== undefined && isRecovered((rmdq.latest ?? rmdq.first).score),
    mood: line('phq4'),
    lifts,
    unknowns: unknowns({ functionIds, lines, pain, lifts, sets: facts.sets }),
  };
}

/** The activities that were rated first, with what each was rated last; one that was not rated again has no second. */
function activityLines(all: readonly ActivityRatings[], period: Period): ActivityLine[] {
  const kept = resultsOf(all, period);
  const [first] = kept;
  if (!first) return [];
  const latest = kept.length > 1 ? kept.at(-1) : undefined;
  return first.ratings.map(({ activity, rating }) => ({
    activity,
    first: rating,
    latest: latest?.ratings.find((each) => each.activity === activity)?.rating ?? null,
  }));
}
