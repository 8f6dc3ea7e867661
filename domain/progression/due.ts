import { addDays, type IsoDate } from '@/domain/schedule/dates';
import { type DecisionDraft, decideAfter, liftsDone } from './gather';
import { decisionFor, morningPain } from './history';
import type { Policy } from './policy';
import type { ChartRecord, DecisionRecord, LiftItem, SessionRecord } from './record';

/** Sessions further back than this are not decided any more: nobody lifts by them. */
const DECIDE_DAYS = 28;

export type DueChart = {
  readonly record: ChartRecord;
  readonly policy: Policy;
  /** In the client's zone. */
  readonly today: IsoDate;
  /** Sessions to come, the nearest first. */
  readonly upcoming: readonly { readonly date: IsoDate; readonly items: readonly LiftItem[] }[];
};

export type Due = {
  readonly session: SessionRecord;
  readonly drafts: readonly (DecisionDraft & { readonly revision: number })[];
};

/**
 * What there is to decide at `now`, an instant, session by session, the oldest first: a session is due when the next
 * morning was reported, when that morning's day is over, or when the next session has begun. The newest session is decided
 * again when something that was reported or corrected since changes what the table looks at; older ones stay as they are.
 */
export function dueDecisions(chart: DueChart, now: string): Due[] {
  const { record, policy, today, upcoming } = chart;
  const program = record.sessions.filter(({ kind }) => kind === 'program');
  const oldest = addDays(today, -DECIDE_DAYS);
  return program.flatMap((session, index): Due[] => {
    const last = index === program.length - 1;
    if (session.date < oldest || !isDue(chart, session, last)) return [];
    const standing = (exerciseId: string) => decisionFor(record, session.plannedSessionId, exerciseId, 'after');
    if (!last && liftsDone(record, session).every(({ exerciseId }) => standing(exerciseId) !== null)) return [];
    const fresh = decideAfter({
      record,
      session,
      policy,
      now,
      nextDate: (exerciseId) =>
        upcoming.find(({ date, items }) => date > session.date && items.some((item) => item.exerciseId === exerciseId))
          ?.date ?? null,
    });
    const drafts = fresh
      .filter((draft) => {
        const before = standing(draft.exerciseId);
        return before === null || (last && isOutdated(before, draft));
      })
      .map((draft) => ({
        ...draft,
        revision: 1 + revisionsOf(record, session.plannedSessionId, draft.exerciseId, 'after'),
      }));
    return drafts.length > 0 ? [{ session, drafts }] : [];
  });
}

function isDue({ record, today }: DueChart, session: SessionRecord, last: boolean): boolean {
  if (!last) return true;
  const morning = addDays(session.date, 1);
  if (today > morning) return true;
  return session.finishedAt !== null && morningPain(record, morning) !== null;
}

/** Whether a new look at the same lift comes to other inputs than the decision that stands. */
export function isOutdated(standing: DecisionRecord, fresh: DecisionDraft): boolean {
  const facts = ({ inputs, lift }: Pick<DecisionDraft, 'inputs' | 'lift'>) =>
    canonical({ inputs, lastKg: lift.lastKg, lastReps: lift.lastReps, plannedKg: lift.plannedKg });
  return facts(standing) !== facts(fresh);
}

/** Keys in one order: what comes out of the database has its own. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, v) =>
    v !== null && typeof v === 'object' && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  );
}

/** How often this lift of this session was decided at this moment so far. */
export function revisionsOf(
  record: ChartRecord,
  plannedSessionId: string,
  exerciseId: string,
  moment: DecisionRecord['moment'],
): number {
  return record.decisions.filter(
    (each) => each.plannedSessionId === plannedSessionId && each.exerciseId === exerciseId && each.moment === moment,
  ).length;
}
