import type { Caseload, CaseloadInput, CaseloadRow } from '@/contracts/triage';
import { adherence, sessionSquares } from '@/domain/adherence/adherence';
import { addDays, daysBetween, type IsoDate } from '@/domain/schedule/dates';
import { byUrgency, type TriageInput, triageRow } from '@/domain/triage/order';
import { AppError } from '@/server/errors';
import type { WorkContext } from '@/server/trpc';
import { type CaseloadFacts, caseloadFacts } from './queries';

const SPARK_DAYS = 28;
const PEAK_DAYS = 7;

/** The trainer's queue: who needs a person now, and why. Throws `forbidden` for the whole clinic to a trainer. */
export async function caseload(ctx: WorkContext, input: CaseloadInput): Promise<Caseload> {
  if (input.scope === 'clinic' && ctx.actor.role !== 'owner') throw new AppError('forbidden');
  const facts = await caseloadFacts(ctx.db, ctx.actor, input.scope, ctx.now);
  const rows = facts
    .filter(({ status }) => status === 'active')
    .map(caseloadRow)
    .sort((a, b) => byUrgency(a, b) || a.name.localeCompare(b.name) || (a.clientId < b.clientId ? -1 : 1));
  const invited = facts
    .filter(({ status }) => status === 'invited')
    .map(({ clientId, name, plan }) => ({ clientId, name, hasPlan: plan !== null }));
  const counts = { stop: 0, decide: 0, drifting: 0, 'on-plan': 0, invited: invited.length };
  for (const { group } of rows) counts[group] += 1;
  return { counts, rows, invited };
}

function caseloadRow(facts: CaseloadFacts): CaseloadRow {
  const { today, plan } = facts;
  const due = (facts.due ?? []).map(([date, status]) => ({ date, status }));
  const { missedInARow } = adherence(due, today);
  const pain28 = daily(facts.painDays ?? []);
  const peaks = pain28.slice(-PEAK_DAYS).filter((pain) => pain !== null);
  const lastPain = newestPain(facts, pain28);
  const lastActivity = latest(facts.lastSession, facts.report?.date ?? null);
  const lock = facts.lock ?? 'none';
  const input: TriageInput = {
    lock,
    clearanceState: facts.lockState ?? (facts.cleared ? 'cleared' : 'not_needed'),
    lastPain,
    morningPain: facts.morningPain,
    usual: facts.usualPain,
    peakRecent: peaks.length > 0 ? Math.max(...peaks) : null,
    missedInARow,
    daysSinceActivity: lastActivity === null ? null : daysBetween(lastActivity, today),
    planEndsInDays: plan === null ? null : daysBetween(today, plan.lastDate),
    hasPlan: plan !== null,
    legWorse: facts.legWorse,
    today,
  };
  return {
    clientId: facts.clientId,
    name: facts.name,
    trainerName: facts.trainerName,
    isCover: facts.isCover,
    ...triageRow(input),
    today,
    lock,
    plan: plan && {
      name: plan.name,
      week: weekOf(facts, plan),
      weeks: plan.weeks,
      endDate: plan.endDate,
    },
    intakeDone: facts.intakeDone,
    lastPain,
    morningPain: facts.morningPain,
    usualPain: facts.usualPain,
    lastActivity,
    lastSession: facts.lastSession,
    missedInARow,
    squares: sessionSquares(due, today),
    pain28,
  };
}

/** The highest pain of each day, oldest first, null where nothing was reported. */
function daily(painDays: readonly (readonly [number, number])[]): (number | null)[] {
  const days = new Array<number | null>(SPARK_DAYS).fill(null);
  for (const [ago, pain] of painDays) {
    // A phone ahead of the client's zone can report "tomorrow": it belongs to today.
    const index = SPARK_DAYS - 1 - Math.max(0, ago);
    if (index >= 0) days[index] = Math.max(days[index] ?? 0, pain);
  }
  return days;
}

/** The newest report of pain; a session's own pain counts when it is newer. */
function newestPain({ report, today }: CaseloadFacts, pain28: readonly (number | null)[]) {
  const index = pain28.findLastIndex((pain) => pain !== null);
  const pain = pain28[index] ?? null;
  if (pain === null) return report;
  const date = addDays(today, index - SPARK_DAYS + 1);
  return report && report.date >= date ? report : { pain, date };
}

const latest = (a: IsoDate | null, b: IsoDate | null): IsoDate | null =>
  a === null ? b : b === null ? a : a > b ? a : b;

function weekOf({ due, today }: CaseloadFacts, plan: NonNullable<CaseloadFacts['plan']>): number {
  const reached = (due ?? []).filter(([, , , id]) => id === plan.id).map(([, , week]) => week);
  return reached.length > 0 ? Math.max(...reached) : plan.startDate <= today ? 1 : 0;
}
