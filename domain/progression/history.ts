import { rirOf } from '@/domain/effort/rpe';
import { isSettled, type WayBack, wayBack } from '@/domain/flare/way-back';
import { e1rmKg } from '@/domain/instruments/e1rm';
import { isUnloaded } from '@/domain/load/plates';
import { exerciseOf } from '@/domain/program/exercise-of';
import { prescribedSet } from '@/domain/program/sets';
import type { Prescription } from '@/domain/program/types';
import { addDays, daysBetween, type IsoDate } from '@/domain/schedule/dates';
import { peakPain } from './inputs';
import type { Policy } from './policy';
import { policyBounds } from './policy-bounds';
import type { ChartRecord, DecisionRecord, LiftItem, SessionRecord, SetRecord } from './record';

/** The loaded lifts of a session, one line each: of several lines with the same exercise the first speaks. */
export function liftsOf<T extends LiftItem>(items: readonly T[]): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const { exerciseId } = item;
    const loadKind = exerciseOf(item)?.loadKind ?? 'none';
    if (isUnloaded(loadKind) || seen.has(exerciseId)) return false;
    seen.add(exerciseId);
    return true;
  });
}

/** Sets of one lift in a session, in the order in which they were prescribed. */
export function setsOf(session: SessionRecord, exerciseId: string) {
  return session.sets.filter((set) => set.exerciseId === exerciseId);
}

/** Sessions of the plan in which the lift was done, newest first; only those that began before `before`, if given. */
export function sessionsWith(record: ChartRecord, exerciseId: string, before?: string): SessionRecord[] {
  return record.sessions
    .filter((session) => before === undefined || session.startedAt < before)
    .filter((session) => setsOf(session, exerciseId).length > 0)
    .reverse();
}

/**
 * The set that speaks for the load of a session: the last one, and where sets differ, the heaviest prescribed one that
 * was done. Who ran out of time before the heaviest has said nothing of its load. Null where no load was given.
 */
function tellingSet(session: SessionRecord, exerciseId: string) {
  const loaded = setsOf(session, exerciseId).flatMap(({ loadKg, ...set }) =>
    loadKg === null ? [] : [{ ...set, kg: loadKg }],
  );
  const last = loaded.at(-1);
  const line = session.items.find(({ itemId }) => itemId === last?.itemId)?.prescription;
  if (!last || !line?.unlikeSets) return last ? { ...last, share: 1 } : null;
  const most = Math.max(...line.unlikeSets.map(({ share }) => share));
  const shared = loaded
    .filter(({ itemId }) => itemId === last.itemId)
    .map((set) => ({ ...set, share: prescribedSet(line, set.setNumber).share / most }));
  const heaviest = shared.reduce((max, set) => (set.share >= max.share ? set : max));
  return heaviest.share < 1 && session.endedEarly === 'time' ? null : heaviest;
}

/** A typed-in load further above the plan than any step is not taken for what was lifted. */
const isAbovePlan = (kg: number, plannedKg: number | null, policy: Policy): boolean =>
  plannedKg !== null && kg > plannedKg * (1 + policy.riseMost) + 0.01;

/** The load of the line as today's decision left it. A first weight is a guess: what the client makes of it counts. */
function plannedKgOf(record: ChartRecord, session: SessionRecord, exerciseId: string): number | null {
  const today = todaysDecision(record, session.plannedSessionId, exerciseId);
  return today === null || today.lift.lastKg === null ? null : today.effect.applied.loadKg;
}

/**
 * What was lifted, as far as the next load goes by it: a load logged more than the largest step above the plan counts as
 * the planned one, so that a slip of the finger does not become next week's weight.
 */
export function countedKg(record: ChartRecord, session: SessionRecord, exerciseId: string, policy: Policy) {
  const set = tellingSet(session, exerciseId);
  if (!set) return { kg: null, abovePlan: false };
  const line = plannedKgOf(record, session, exerciseId);
  const plannedKg = line === null ? null : line * set.share;
  return isAbovePlan(set.kg, plannedKg, policy) ? { kg: plannedKg, abovePlan: true } : { kg: set.kg, abovePlan: false };
}

/** How far back sets count for an estimate, days. */
const ESTIMATE_DAYS = 84;
const MOST_REPS = 10;

/**
 * The best estimate of the lift's one-repetition maximum on `date`, kilograms, from sets of the twelve weeks before it
 * with a load and an effort, of ten repetitions at most, those in reserve included; loads far above the plan are left
 * out. Null without such a set. Epley 1985, as on the board of benefits.
 */
export function bestEstimate(
  record: ChartRecord,
  exerciseId: string,
  policy: Policy,
  { date, before }: { readonly date: IsoDate; readonly before?: string },
): number | null {
  const from = addDays(date, -ESTIMATE_DAYS);
  const estimates = sessionsWith(record, exerciseId, before)
    .filter((session) => session.date >= from)
    .flatMap((session) => {
      const planned = plannedKgOf(record, session, exerciseId);
      return setsOf(session, exerciseId).flatMap(({ reps, loadKg, rpe }) => {
        if (reps === null || reps < 1 || loadKg === null || loadKg <= 0 || rpe === null) return [];
        if (reps + rirOf(rpe) > MOST_REPS || isAbovePlan(loadKg, planned, policy)) return [];
        return [e1rmKg({ weightKg: loadKg, reps, rir: rirOf(rpe), formula: 'epley' })];
      });
    });
  return highest(estimates);
}

/** The last load performed outside lighter weeks and flare sessions; null before the first time. */
export function lastLoad(record: ChartRecord, exerciseId: string, policy: Policy, before?: string): number | null {
  for (const session of sessionsWith(record, exerciseId, before)) {
    if (session.deload || session.kind === 'flare') continue;
    const { kg } = countedKg(record, session, exerciseId, policy);
    if (kg !== null) return kg;
  }
  return null;
}

/** What was decided before this session for the lift: the newest, for it may have been decided again. */
export function todaysDecision(
  record: ChartRecord,
  plannedSessionId: string,
  exerciseId: string,
): DecisionRecord | null {
  return decisionFor(record, plannedSessionId, exerciseId, 'before');
}

export function decisionFor(
  record: ChartRecord,
  plannedSessionId: string,
  exerciseId: string,
  moment: DecisionRecord['moment'],
): DecisionRecord | null {
  const found = record.decisions.findLast(
    (each) => each.plannedSessionId === plannedSessionId && each.exerciseId === exerciseId && each.moment === moment,
  );
  return found ?? null;
}

/** The session of the plan before the one that began at `startedAt`. */
export function sessionBefore(record: ChartRecord, startedAt: string): SessionRecord | null {
  return record.sessions.findLast((each) => each.kind === 'program' && each.startedAt < startedAt) ?? null;
}

/** Pain at the moments of a session. The next morning's report belongs to the session of the day before. */
export function painsOf(record: ChartRecord, session: SessionRecord) {
  const { logId, date, startedAt } = session;
  const end = session.finishedAt ?? startedAt;
  const told = (moment: string) => record.reports.filter((r) => r.moment === moment && r.logId === logId);
  const loose = record.reports.filter((r) => r.moment === 'any' && (r.logId === logId || r.date === date));
  const pains = (reports: readonly { readonly pain: number }[]) => reports.map(({ pain }) => pain);
  return {
    pre: highest([session.painBefore, ...pains(told('before')), ...pains(loose.filter(({ at }) => at < startedAt))]),
    during: highest([
      ...session.sets.map(({ pain }) => pain),
      ...pains(told('during')),
      ...pains(loose.filter(({ at }) => at >= startedAt && at <= end)),
    ]),
    after: highest([session.painAfter, ...pains(told('after')), ...pains(loose.filter(({ at }) => at > end))]),
    morning: morningPain(record, addDays(date, 1)),
  };
}

/** The morning report of a day; the highest, if there are several. */
export function morningPain(record: ChartRecord, date: IsoDate): number | null {
  return highest(record.reports.filter((r) => r.moment === 'morning' && r.date === date).map(({ pain }) => pain));
}

export function highest(values: readonly (number | null)[]): number | null {
  return values.reduce((max, value) => (value !== null && (max === null || value > max) ? value : max), null);
}

const DAYS_OF_WEEK = 7;

/**
 * This week's mean pain less last week's: all reports of the seven days that end on `date` against those of the seven
 * before, −10 to 10. 0 when one of the weeks has no report.
 */
export function weekDelta(record: ChartRecord, date: IsoDate): number {
  const pains = [
    ...record.reports.map(({ date: on, pain }) => ({ on, pain })),
    ...record.sessions.flatMap(({ date: on, painBefore, painAfter }) =>
      [painBefore, painAfter].flatMap((pain) => (pain === null ? [] : [{ on, pain }])),
    ),
  ];
  const mean = (weeksBack: number): number | null => {
    const last = addDays(date, -weeksBack * DAYS_OF_WEEK);
    const first = addDays(last, 1 - DAYS_OF_WEEK);
    const inWeek = pains.filter(({ on }) => on >= first && on <= last);
    return inWeek.length === 0 ? null : inWeek.reduce((sum, { pain }) => sum + pain, 0) / inWeek.length;
  };
  const [now, last] = [mean(0), mean(1)];
  // Means are not exact in binary: a rise of exactly 2 must not miss its row by the last digit.
  return now === null || last === null ? 0 : Math.round((now - last) * 1e6) / 1e6;
}

/** Repetitions in reserve on the last set from which on a session counts towards 2-for-2. */
const SPARE_RPE = 8;

function isSpare(set: Pick<SetRecord, 'setNumber' | 'reps' | 'rpe'>, line: Prescription | undefined): boolean {
  if (set.rpe === null || set.rpe > SPARE_RPE) return false;
  const dose = line && prescribedSet(line, set.setNumber).dose;
  return dose?.kind !== 'reps' || (set.reps ?? 0) >= dose.min;
}

/**
 * Sessions in a row, newest first, whose last set left 2 or more repetitions to spare and missed none; at most as many as
 * a policy can ask for, so that the count stays the same when older sessions are no longer looked at. Effort that was not
 * told does not count. Lighter weeks and flare sessions are passed over.
 */
export function bonusSessions(record: ChartRecord, exerciseId: string, upTo: SessionRecord): number {
  let count = 0;
  for (const session of sessionsWith(record, exerciseId)) {
    if (session.startedAt > upTo.startedAt || session.deload || session.kind === 'flare') continue;
    const sets = setsOf(session, exerciseId);
    const line = session.items.find((each) => each.exerciseId === exerciseId)?.prescription;
    // Where sets differ, an easy last one says nothing of the heaviest.
    const telling = [sets.at(-1), line?.unlikeSets && tellingSet(session, exerciseId)];
    if (!telling.every((set) => set === undefined || (set !== null && isSpare(set, line)))) return count;
    count += 1;
    if (count === policyBounds.bonusSessions.max) return count;
  }
  return count;
}

/** Days from the session in which the lift's load last rose to `date`; null when it never did. */
export function daysSinceRise(record: ChartRecord, exerciseId: string, policy: Policy, date: IsoDate): number | null {
  const trained = sessionsWith(record, exerciseId)
    .filter((session) => !session.deload && session.kind === 'program')
    .map((session) => ({ date: session.date, kg: countedKg(record, session, exerciseId, policy).kg }));
  for (const [index, { date: on, kg }] of trained.entries()) {
    const earlier = trained[index + 1]?.kg;
    if (kg !== null && typeof earlier === 'number' && kg > earlier) return Math.max(0, daysBetween(on, date));
  }
  return null;
}

/** Decreases in succession, the newest decision first, until one that was none or until the trainer said something. */
export function cutsInARow(record: ChartRecord, exerciseId: string, before: SessionRecord): number {
  const words = [
    ...record.overrides.filter((each) => each.exerciseId === exerciseId).map(({ at }) => at),
    ...record.decisions
      .filter((each) => each.exerciseId === exerciseId && each.answeredAt !== null)
      .map(({ answeredAt }) => answeredAt ?? ''),
  ];
  const lastWord = words.reduce((max, at) => (at > max ? at : max), '');
  let count = 0;
  for (const session of sessionsWith(record, exerciseId, before.startedAt)) {
    const decision = decisionFor(record, session.plannedSessionId, exerciseId, 'after');
    if (!decision || decision.at < lastWord) return count;
    if (decision.effect.notes.includes('two-decreases')) return Math.max(2, count);
    if (decision.effect.applied.kind !== 'lower' && decision.effect.applied.kind !== 'swap') return count;
    count += 1;
  }
  return count;
}

/** Decisions whose step may still be answered: the newest on its lift, not overridden, and no session with it since. */
export function openDecisions(record: ChartRecord): DecisionRecord[] {
  const exerciseIds = new Set(
    record.decisions.filter(({ effect }) => effect.proposal !== null).map(({ exerciseId }) => exerciseId),
  );
  return [...exerciseIds].flatMap((exerciseId) => {
    const [last] = sessionsWith(record, exerciseId);
    const decision = last && decisionFor(record, last.plannedSessionId, exerciseId, 'after');
    if (!decision || decision.proposalId === null || last.startedAt > decision.at) return [];
    const overridden = record.overrides.some((each) => each.exerciseId === exerciseId && each.at >= decision.at);
    const begun = record.sessions.some(
      (session) => session.startedAt > decision.at && session.items.some((item) => item.exerciseId === exerciseId),
    );
    return overridden || begun ? [] : [decision];
  });
}

export type FlareStanding =
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly from: IsoDate }
  | { readonly kind: 'way-back'; readonly from: IsoDate; readonly step: WayBack };

/** Whether a flare goes on, or how far its way back has come, for a session on `date` that has not begun. */
export function flareStanding(record: ChartRecord, date: IsoDate, before?: string): FlareStanding {
  const flare = record.flares.findLast(({ from }) => from <= date);
  if (!flare) return { kind: 'none' };
  const { from, until } = flare;
  if (until === null || until >= date) return { kind: 'open', from };
  const settled = record.sessions
    .filter((session) => session.kind === 'program' && session.date > until && session.finishedAt !== null)
    .filter((session) => before === undefined || session.startedAt < before)
    .filter((session) => {
      const pains = painsOf(record, session);
      const peak = peakPain(pains);
      return isSettled({ peak, nextMorning: pains.morning, usual: usualOf(record) });
    });
  const step = wayBack(settled.length);
  return step === null ? { kind: 'none' } : { kind: 'way-back', from, step };
}

/** Usual pain; where nothing is known yet, 0: the cautious end. */
export function usualOf(record: ChartRecord): number {
  return record.usual ?? 0;
}
