import type { proposals } from '@/db/schema';
import { exerciseById } from '@/domain/exercises/library';
import { nextLoad } from '@/domain/load/plates';
import { openDecisions } from '@/domain/progression/history';
import type { DecisionRecord } from '@/domain/progression/record';
import { audit } from './audit';
import { secondsLater } from './clock';
import type { ClinicContext, Person } from './context';
import type { Live } from './live';
import { override } from './loads';
import { smallerStepReasons } from './words';

type ProposalRow = typeof proposals.$inferInsert;
type Answer = 'approved' | 'held' | 'changed' | 'left';

/** Days for which the trainer had left everything that was then approved at once. */
const GATHERED_DAYS = 5;

/** The trainer goes through what waits, at noon: most is approved, some held or changed, some let pass, which repeats. */
export function answerProposals(person: Person, context: ClinicContext, live: Live, daysAgo: number): void {
  const { persona, rng } = person;
  if (live.stopped) return;
  const waiting = openDecisions(live.record).filter(
    ({ answer, id }) => answer === 'waiting' && !live.passedOver.has(id),
  );
  if (waiting.length === 0) return;
  const answered = persona.answered?.daysAgo === daysAgo;
  if (!answered) {
    if (daysAgo <= (persona.waits ?? 0)) return;
    const approvedOn = persona.answered?.daysAgo ?? Number.POSITIVE_INFINITY;
    if (daysAgo > approvedOn && daysAgo <= approvedOn + GATHERED_DAYS) return;
    if (daysAgo === 1 && rng.chance(0.7)) return;
    if (rng.chance(0.06)) return;
  }
  let at = secondsLater(person.at(daysAgo, 12.3), rng.int(0, 3000));
  for (const decision of waiting) {
    const answer = answered ? 'approved' : answerFor(decision, person);
    at = secondsLater(at, rng.int(6, 40));
    if (answer === 'left') live.passedOver.add(decision.id);
    else give(person, context, live, { decision, answer, at });
  }
}

function answerFor({ effect }: DecisionRecord, { rng }: Person): Answer {
  const roll = rng.next();
  if (roll < 0.8) return 'approved';
  if (roll < 0.88) return 'held';
  if (roll < 0.91 && effect.proposal?.kind === 'load') return 'changed';
  return 'left';
}

function give(
  person: Person,
  context: ClinicContext,
  live: Live,
  given: { readonly decision: DecisionRecord; readonly answer: Exclude<Answer, 'left'>; readonly at: Date },
): void {
  const { decision, at } = given;
  const smaller = given.answer === 'changed' ? smallerStep(person, decision) : null;
  const answer = given.answer === 'changed' && smaller === null ? 'held' : given.answer;
  const answeredAt = at.toISOString();
  const row = proposalOf(context, decision);
  Object.assign(row, { state: answer, decidedBy: person.trainerId, decidedAt: answeredAt, version: 2 });
  const index = live.record.decisions.indexOf(decision);
  live.record.decisions[index] = { ...decision, answer, answeredAt, proposalVersion: 2 };
  if (smaller !== null) {
    override(person, context, live, {
      exerciseId: decision.exerciseId,
      loadKg: smaller,
      reason: person.rng.pick(smallerStepReasons),
      at,
    });
    return;
  }
  audit(person, context, {
    at,
    userId: person.trainerId,
    action: `proposal.${answer}`,
    subject: ['proposal', row.id ?? ''],
  });
}

/** The next lighter load than the proposed one that can be made, not below the last one; null where there is none. */
function smallerStep({ equipment }: Person, { exerciseId, effect, lift }: DecisionRecord): number | null {
  const offered = effect.proposal?.loadKg ?? null;
  if (offered === null || lift.lastKg === null) return null;
  const loadKind = exerciseById(exerciseId)?.loadKind ?? 'none';
  const below = nextLoad({ kg: offered, direction: -1, loadKind, equipment });
  return below !== null && below < offered && below >= lift.lastKg ? below : null;
}

function proposalOf({ rows }: ClinicContext, { proposalId }: DecisionRecord): ProposalRow {
  const row = rows.proposals.findLast(({ id }) => id === proposalId);
  if (!row) throw new Error('A decision names a proposal that is not there');
  return row;
}
