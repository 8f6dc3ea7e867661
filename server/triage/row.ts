import type { CaseloadRow, Mark, QueueAct } from '@/contracts/triage';
import { adherence, protectedByFlares, sessionSquares, squareState } from '@/domain/adherence/adherence';
import { dayOfFlare } from '@/domain/flare/flare';
import { instruments } from '@/domain/instruments/instruments';
import type { Policy } from '@/domain/progression/policy';
import { addDays, daysBetween, type IsoDate } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';
import { type Lock, lockOn } from '@/domain/screening/lock';
import { type PlanFacts, type StepFacts, type TriageInput, triageRow } from '@/domain/triage/order';
import { flatLifts, type PainDay, risingTogether } from '@/domain/triage/trends';
import type { ActivePlan, ClientFacts, FlareFacts, LogTuple, MarkTuple, ReportTuple } from './facts';
import type { KnownClient } from './status';
import { STEP_DAYS } from './truth';

const SPARK_DAYS = 28;
/** Sessions planned from so many days back count for how the plan is kept. */
const DUE_DAYS = 56;
const WEEK = 7;
/** How many days a morning's pain speaks for. */
const MORNING_DAYS = 2;
/** A clearance that ends within this many days is due. Convention. */
const CLEARANCE_DAYS = 14;
/** What a colleague did is shown for this long. */
const ACT_MS = 24 * 3_600_000;

export type Staff = { readonly me: string; readonly nameOf: (userId: string) => string };

/** Who looks, and by whose limits. */
export type Look = { readonly staff: Staff; readonly policy: Policy; readonly now: Date };

/** Where a client stands in the queue, and whether somebody has settled it. */
export type SeenRow = CaseloadRow & {
  readonly settled: 'snoozed' | 'reviewed' | null;
  /** The mean of the first week's mornings and the newest of the last seven days; null without both. */
  readonly mornings: readonly [number, number] | null;
};

/** One client of the queue, seen from their own today. */
export function caseloadRow(client: KnownClient, { staff, policy, now }: Look): SeenRow {
  const { facts } = client;
  const today = localDate(now, client.timeZone);
  const { plans = [], flares = [] } = facts;
  const plan = planOn(plans, today);
  const due = protectedByFlares(
    (facts.due ?? [])
      .filter(([date, status]) => date >= addDays(today, -DUE_DAYS) && (date <= today || status === 'done'))
      .map(([date, status, week]) => ({ date, status, week })),
    flares,
    today,
  );
  const reports = (facts.reports ?? []).filter(([date]) => date > addDays(today, -SPARK_DAYS));
  const logs = facts.logs ?? [];
  const pain28 = dailyPain([...reports.map(([date, pain]) => [date, pain] as const), ...logs], today);
  const peak = peakOf(pain28, today);
  const morning = reports.find(([date, , , pain]) => pain !== null && date >= addDays(today, -MORNING_DAYS));
  const lastSession = logs[0]?.[0] ?? facts.lastSession ?? null;
  const lastActivity = latest([logs[0]?.[0], facts.reports?.[0]?.[0], facts.lastHeard]);
  const { missedInARow } = adherence(due, today);
  const lockFacts = { clearances: facts.clearances ?? [], stop: facts.stop ?? null };
  const lock = lockOn(lockFacts, today);
  // A quick morning report without a word on the legs does not take back what was said during the week.
  const legs = reports.find(
    ([date, , legWorse], index) => legWorse > 0 && (index === 0 || date > addDays(today, -WEEK)),
  );
  const input: TriageInput = {
    limits: policy,
    today,
    lock: lock && { ...lock, on: localDate(new Date(lock.since), client.timeZone) },
    clearanceEndsOn: lock ? null : endingClearance(lockOn(lockFacts, addDays(today, CLEARANCE_DAYS + 1))),
    peak,
    stopEndedOn: facts.stopEnded ? localDate(new Date(facts.stopEnded), client.timeZone) : null,
    morning: morning ? { pain: morning[3] ?? 0, date: morning[0] } : null,
    usual: client.usualPain,
    legWorse: legs ? { on: legs[0], times: legs[2] } : null,
    rising: risingTogether(painDays(reports, logs), facts.lifts ?? [], today, policy.weekRise),
    flare: flareOn(flares, today, client.timeZone),
    steps: stepFacts(facts, today, client.timeZone),
    measures: measureFacts(facts),
    flat: isSettled(flares, today) ? flatLifts(facts.lifts ?? [], today) : null,
    plan: plan && planFacts(plans, plan, today),
    missedInARow,
    missedOn: latest(due.filter((each) => squareState(each, today) === 'missed').map(({ date }) => date)),
    heardOn: lastActivity,
    message: facts.message
      ? { since: localDate(new Date(facts.message[0]), client.timeZone), newest: facts.message[1] }
      : null,
    marks: (facts.marks ?? []).map((mark) => ({ ...mark, on: localDate(new Date(mark.at), client.timeZone) })),
  };
  const { group, reasons, looked, rank, settled, markId } = triageRow(input);
  const now7 = reports.find(([date, , , pain]) => pain !== null && date > addDays(today, -WEEK))?.[3] ?? null;
  const { firstWeek } = facts;
  return {
    clientId: client.id,
    name: client.name,
    trainerName: client.trainerName,
    isCover: client.isCover,
    group,
    reasons,
    looked,
    rank,
    settled,
    mark: markOf(
      (facts.marks ?? []).find(({ id }) => id === markId),
      staff,
    ),
    lastAct: actOf(facts, staff, now),
    mornings: firstWeek && now7 !== null && addDays(firstWeek[0], WEEK) <= today ? [firstWeek[1], now7] : null,
    today,
    lock: lock?.level ?? 'none',
    plan: plan && {
      name: plan.name,
      week: weekOn(plan, due, today),
      weeks: plan.weeks,
      endDate: plan.endDate,
      isPaused: isPaused(plan, today),
    },
    intakeDone: client.intakeDone,
    lastPain: newestPain(pain28, today),
    morningPain: morning?.[3] ?? null,
    usualPain: client.usualPain,
    lastActivity,
    lastSession,
    missedInARow,
    squares: sessionSquares(due, today),
    pain28,
  };
}

const isOpen = ({ pauses }: ActivePlan) => pauses.some(([, until]) => until === null);

const isPaused = ({ pauses }: ActivePlan, today: IsoDate) =>
  pauses.some(([from, until]) => from <= today && (until === null || until >= today));

/** The one that holds today, else the next to begin, else the last that ran out. `plans` begin in this order. */
function planOn(plans: readonly ActivePlan[], today: IsoDate): ActivePlan | null {
  return plans.find(({ endDate }) => endDate >= today) ?? plans.at(-1) ?? null;
}

function planFacts(plans: readonly ActivePlan[], plan: ActivePlan, today: IsoDate): PlanFacts {
  const paused = plan.pauses.flatMap(([, until]) => (until !== null && until < today ? [addDays(until, 1)] : []));
  return {
    // A plan that waits has no end yet.
    endsOn: plans.some(isOpen) ? null : latest(plans.map(({ endDate }) => endDate)),
    dueSince: isPaused(plan, today) ? null : latest([plan.startDate, ...paused]),
  };
}

function weekOn(plan: ActivePlan, due: readonly { date: IsoDate; week: number }[], today: IsoDate): number {
  // Newest first, and only this plan's: an earlier one may have reached a later week.
  const reached = due.find(({ date }) => date >= plan.startDate && date <= plan.endDate);
  return reached?.week ?? (plan.startDate <= today ? 1 : 0);
}

/** What ran out on a day that is still ahead. */
const endingClearance = (lock: Lock | null): IsoDate | null => (lock?.state === 'expired' ? lock.expiredOn : null);

/** The flare that goes on, and on which of its days it was looked at. */
function flareOn(flares: readonly FlareFacts[], today: IsoDate, timeZone: string): TriageInput['flare'] {
  const open = flares.find(({ until }) => until === null);
  if (!open) return null;
  const { reviewedAt } = open;
  const reviewedOn = reviewedAt === null ? null : localDate(new Date(reviewedAt), timeZone);
  return {
    from: open.from,
    day: dayOfFlare(open, today),
    reviewedOnDay: reviewedOn === null ? null : dayOfFlare(open, reviewedOn),
  };
}

/** Whether no flare of the last three weeks explains why loads stand still. */
const isSettled = (flares: readonly FlareFacts[], today: IsoDate): boolean =>
  flares.every(({ until }) => until !== null && until < addDays(today, -3 * WEEK));

/** The highest pain of each day, oldest first, null where nothing was reported. */
function dailyPain(points: readonly (readonly [IsoDate, number | null, ...unknown[]])[], today: IsoDate) {
  const days = new Array<number | null>(SPARK_DAYS).fill(null);
  for (const [date, pain] of points) {
    if (pain === null) continue;
    // A report from before a move to another zone can bear tomorrow's date: it belongs to today.
    const index = SPARK_DAYS - 1 - Math.max(0, daysBetween(date, today));
    if (index >= 0) days[index] = Math.max(days[index] ?? 0, pain);
  }
  return days;
}

const dayAt = (index: number, today: IsoDate) => addDays(today, index - SPARK_DAYS + 1);

/** The highest of the last seven days; of equals the newest. */
function peakOf(pain28: readonly (number | null)[], today: IsoDate): TriageInput['peak'] {
  let peak: TriageInput['peak'] = null;
  for (let index = SPARK_DAYS - WEEK; index < SPARK_DAYS; index++) {
    const pain = pain28[index] ?? null;
    if (pain !== null && pain >= (peak?.pain ?? 0)) peak = { pain, date: dayAt(index, today) };
  }
  return peak;
}

function newestPain(pain28: readonly (number | null)[], today: IsoDate) {
  const index = pain28.findLastIndex((pain) => pain !== null);
  const pain = pain28[index] ?? null;
  return pain === null ? null : { pain, date: dayAt(index, today) };
}

const painDays = (reports: readonly ReportTuple[], logs: readonly LogTuple[]): PainDay[] => [
  ...reports.map(([date, , , , count, sum]) => ({ date, count, sum })),
  ...logs.map(([date, , count, sum]) => ({ date, count, sum })),
];

function stepFacts(facts: ClientFacts, today: IsoDate, timeZone: string): StepFacts {
  const recent = (instants: readonly string[] = []) =>
    instants.map((at) => localDate(new Date(at), timeZone)).filter((day) => day > addDays(today, -STEP_DAYS));
  const [waiting, fell, unsigned] = [recent(facts.waiting), recent(facts.fell), recent(facts.unsigned)];
  return {
    waiting: waiting.length,
    waitingSince: latest(waiting),
    fellTwiceOn: latest(fell),
    unsigned: unsigned.length,
    unsignedOn: latest(unsigned),
  };
}

function measureFacts({ measures = [] }: ClientFacts): TriageInput['measures'] {
  const phq4 = measures.find(([instrument]) => instrument === 'phq4');
  // Other things are kept beside the measures, such as the result of a PAR-Q+.
  const tested = measures.filter(
    ([instrument]) => instrument in instruments && instruments[instrument].enteredBy === 'clinic',
  );
  return {
    testedOn: latest(tested.map(([, date]) => date)),
    phq4: phq4 ? { score: phq4[2], date: phq4[1] } : null,
  };
}

const markOf = (mark: MarkTuple | undefined, { me, nameOf }: Staff): Mark | null =>
  mark
    ? {
        id: mark.id,
        kind: mark.kind,
        untilDate: mark.until,
        byName: nameOf(mark.by),
        isOwn: mark.by === me,
        at: new Date(mark.at).toISOString(),
      }
    : null;

function actOf({ act }: ClientFacts, { me, nameOf }: Staff, now: Date): QueueAct | null {
  if (!act || now.getTime() - Date.parse(act.at) > ACT_MS) return null;
  return { kind: act.kind, byName: nameOf(act.by), isOwn: act.by === me, at: new Date(act.at).toISOString() };
}

function latest(dates: readonly (IsoDate | undefined)[]): IsoDate | null {
  return dates.reduce<IsoDate | null>((max, date) => (date && (max === null || date > max) ? date : max), null);
}
