import type { CaseloadRow } from '@/contracts/triage';
import { adherence, protectedByFlares, sessionSquares } from '@/domain/adherence/adherence';
import { dayOfFlare } from '@/domain/flare/flare';
import { instruments } from '@/domain/instruments/instruments';
import { addDays, daysBetween, type IsoDate } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';
import { lockOn } from '@/domain/screening/lock';
import { type TriageInput, triageRow } from '@/domain/triage/order';
import type { ActivePlan, CaseloadFacts, ClientHead, FlareFacts } from './queries';

const SPARK_DAYS = 28;
const WEEK = 7;
/** How many days a morning's pain speaks for. */
const MORNING_DAYS = 2;

/** One client of the queue, seen from their own today. */
export function caseloadRow(client: ClientHead, facts: CaseloadFacts, now: Date): CaseloadRow {
  const today = localDate(now, client.timeZone);
  const pick = <Value>(byClient: Readonly<Record<string, readonly Value[]>>) => byClient[client.id] ?? [];
  const plans = pick(facts.plans);
  const plan = planOn(plans, today);
  const flares = pick(facts.flares);
  const due = protectedByFlares(
    pick(facts.due)
      .filter(([date, status]) => date <= today || status === 'done')
      .map(([date, status, week]) => ({ date, status, week })),
    flares,
    today,
  );
  const reports = pick(facts.reports);
  const logs = pick(facts.logs);
  const pain28 = dailyPain([...reports.map(([date, pain]) => [date, pain] as const), ...logs], today);
  const lastPain = newestPain(pain28, today);
  const peaks = pain28.slice(-WEEK).filter((pain) => pain !== null);
  const morningPain =
    reports.find(([date, , , morning]) => morning !== null && date >= addDays(today, -MORNING_DAYS))?.[3] ?? null;
  const lastSession = logs[0]?.[0] ?? facts.lastSession[client.id] ?? null;
  const lastActivity = latest([logs[0]?.[0], reports[0]?.[0], facts.lastHeard[client.id]]);
  const { missedInARow } = adherence(due, today);
  const lock = lockOn({ clearances: pick(facts.clearances), stop: pick(facts.stops)[0] ?? null }, today);
  const input: TriageInput = {
    lock,
    lastPain,
    morningPain,
    usual: client.usualPain,
    peakRecent: peaks.length > 0 ? Math.max(...peaks) : null,
    missedInARow,
    daysSinceActivity: lastActivity === null ? null : Math.max(0, daysBetween(lastActivity, today)),
    // A plan that waits has no end yet.
    planEndsInDays:
      plan === null || plans.some(isOpen)
        ? null
        : daysBetween(today, latest(plans.map(({ endDate }) => endDate)) ?? today),
    hasPlan: plan !== null,
    // A quick morning report without a word on the legs does not take back what was said during the week.
    legWorse: reports.some(([date, , legWorse], index) => legWorse && (index === 0 || date > addDays(today, -WEEK))),
    steps: stepFacts(pick(facts.steps)),
    measures: measureFacts(pick(facts.measures)),
    flare: flareOn(flares, today, client.timeZone),
    today,
  };
  return {
    clientId: client.id,
    name: client.name,
    trainerName: client.trainerName,
    isCover: client.isCover,
    ...triageRow(input),
    looked: [],
    mark: null,
    lastAct: null,
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
    lastPain,
    morningPain,
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

function weekOn(plan: ActivePlan, due: readonly { date: IsoDate; week: number }[], today: IsoDate): number {
  // Newest first, and only this plan's: an earlier one may have reached a later week.
  const reached = due.find(({ date }) => date >= plan.startDate && date <= plan.endDate);
  return reached?.week ?? (plan.startDate <= today ? 1 : 0);
}

/** The flare that goes on, and on which of its days it was looked at. */
function flareOn(flares: readonly FlareFacts[], today: IsoDate, timeZone: string): TriageInput['flare'] {
  const open = flares.find(({ until }) => until === null);
  if (!open) return null;
  const { reviewedAt } = open;
  const reviewedOn = reviewedAt === null ? null : localDate(new Date(reviewedAt), timeZone);
  return {
    day: dayOfFlare(open, today),
    reviewedOnDay: reviewedOn === null ? null : dayOfFlare(open, reviewedOn),
  };
}

/** The highest pain of each day, oldest first, null where nothing was reported. */
function dailyPain(points: readonly (readonly [IsoDate, number | null])[], today: IsoDate): (number | null)[] {
  const days = new Array<number | null>(SPARK_DAYS).fill(null);
  for (const [date, pain] of points) {
    if (pain === null) continue;
    // A report from before a move to another zone can bear tomorrow's date: it belongs to today.
    const index = SPARK_DAYS - 1 - Math.max(0, daysBetween(date, today));
    if (index >= 0) days[index] = Math.max(days[index] ?? 0, pain);
  }
  return days;
}

function stepFacts([found]: CaseloadFacts['steps'][string]): TriageInput['steps'] & object {
  const [waiting, fellTwice] = found ?? [0, false];
  return { waiting, fellTwice };
}

function measureFacts(taken: CaseloadFacts['measures'][string]): TriageInput['measures'] & object {
  const phq4 = taken.find(([instrument]) => instrument === 'phq4');
  // Other things are kept beside the measures, such as the result of a PAR-Q+.
  const tested = taken.filter(
    ([instrument]) => instrument in instruments && instruments[instrument].enteredBy === 'clinic',
  );
  return {
    testedOn: latest(tested.map(([, date]) => date)),
    phq4: phq4 ? { score: phq4[2], date: phq4[1] } : null,
  };
}

function newestPain(pain28: readonly (number | null)[], today: IsoDate) {
  const index = pain28.findLastIndex((pain) => pain !== null);
  const pain = pain28[index] ?? null;
  return pain === null ? null : { pain, date: addDays(today, index - SPARK_DAYS + 1) };
}

function latest(dates: readonly (IsoDate | undefined)[]): IsoDate | null {
  return dates.reduce<IsoDate | null>((max, date) => (date && (max === null || date > max) ? date : max), null);
}
