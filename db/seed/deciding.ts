import type { PlannedRow } from '@/db/factories/plans';
import { dueDecisions } from '@/domain/progression/due';
import { type DecisionDraft, decideBefore } from '@/domain/progression/gather';
import type { Policy } from '@/domain/progression/policy';
import { RULES_VERSION } from '@/domain/progression/rules';
import type { IsoDate } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';
import type { ClinicContext, Person } from './context';
import { forget, type Live, linesOf, upcoming } from './live';

/** The rules that counted in the clinic at an instant. */
export function policyAt({ policies }: ClinicContext, at: Date): { readonly version: number; readonly policy: Policy } {
  const instant = at.toISOString();
  const found = policies.findLast(({ from }) => from <= instant);
  if (!found) throw new RangeError('No rules at that time');
  return found;
}

/**
 * Decides what has fallen due at `at`, as server/progression/settle.ts does whenever somebody looks. `today` is told where
 * the day counts as over though its last minutes are not.
 */
export function settle(person: Person, context: ClinicContext, live: Live, at: Date, today?: IsoDate): void {
  if (!live.touched && !live.undecided) return;
  forget(live, at);
  const { record } = live;
  const { version, policy } = policyAt(context, at);
  const day = today ?? localDate(at, person.timeZone);
  const chart = { record, policy, today: day, upcoming: upcoming(live, at) };
  const now = at.toISOString();
  for (let [due] = dueDecisions(chart, now); due; [due] = dueDecisions(chart, now)) {
    const { plannedSessionId, logId } = due.session;
    store(person, context, live, { plannedSessionId, sessionLogId: logId, drafts: due.drafts, version, at });
    if (due.session === record.sessions.findLast(({ kind }) => kind === 'program')) live.undecided = false;
  }
  live.touched = false;
}

/** Decides what of today's session holds, and keeps it. Its loads, by exercise of the plan. */
export function decideToday(
  person: Person,
  context: ClinicContext,
  live: Live,
  session: { readonly planned: PlannedRow; readonly painBefore: number; readonly startedAt: Date },
): ReadonlyMap<string, DecisionDraft> {
  const { planned, painBefore, startedAt } = session;
  settle(person, context, live, startedAt);
  forget(live, startedAt);
  const { version, policy } = policyAt(context, startedAt);
  const now = startedAt.toISOString();
  const drafts = decideBefore({
    record: live.record,
    planned: {
      plannedSessionId: planned.id,
      date: planned.date,
      deload: planned.prescription.deload,
      items: linesOf(planned),
    },
    painBefore,
    policy,
    startedAt: now,
    now,
  });
  const first = drafts.map((draft) => ({ ...draft, revision: 1 }));
  store(person, context, live, {
    plannedSessionId: planned.id,
    sessionLogId: null,
    drafts: first,
    version,
    at: startedAt,
  });
  return new Map(drafts.map((draft) => [draft.exerciseId, draft]));
}

function store(
  person: Person,
  { rows }: ClinicContext,
  { record }: Live,
  made: {
    readonly plannedSessionId: string;
    readonly sessionLogId: string | null;
    readonly drafts: readonly (DecisionDraft & { readonly revision: number })[];
    readonly version: number;
    readonly at: Date;
  },
): void {
  const chart = { clinicId: person.clinicId, clientId: person.clientId };
  const { plannedSessionId, sessionLogId, version, at } = made;
  const decidedAt = at.toISOString();
  for (const { verdict, ...draft } of made.drafts) {
    const id = person.id(at);
    const { level, rule, fired } = verdict;
    rows.decisions.push({
      ...chart,
      id,
      plannedSessionId,
      sessionLogId,
      ...draft,
      level,
      rule,
      fired: [...fired],
      rulesVersion: RULES_VERSION,
      policyVersion: version,
      decidedAt,
    });
    const proposalId = draft.effect.proposal === null ? null : person.id(at);
    if (proposalId !== null) {
      const { exerciseId } = draft;
      rows.proposals.push({ ...chart, id: proposalId, decisionId: id, exerciseId, createdAt: decidedAt });
    }
    record.decisions.push({
      ...draft,
      id,
      plannedSessionId,
      level,
      rule,
      fired,
      policyVersion: version,
      at: decidedAt,
      answer: proposalId === null ? null : 'waiting',
      answeredAt: null,
      proposalId,
      proposalVersion: proposalId === null ? null : 1,
    });
  }
}
