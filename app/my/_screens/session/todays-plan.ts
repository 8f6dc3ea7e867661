import type { PlanItemDetail, SessionDetail } from '@/contracts/plan';
import { decide, ruleById } from '@/domain/progression/decide';
import { effectOf } from '@/domain/progression/effect';
import type { Policy } from '@/domain/progression/policy';

/**
 * The session as today's answers leave it: loads and exercises changed by the table before training, with the reason. The
 * phone reads the table itself, so that it needs no network; what the server has decided already stays as it is.
 */
export function todaysPlan(session: SessionDetail): SessionDetail {
  const { log, policy, policyVersion } = session;
  if (log === null) return session;
  const items = session.items.map((item) => todaysLine(item, log.painBefore, policy, policyVersion));
  return { ...session, items };
}

function todaysLine(item: PlanItemDetail, painBefore: number | null, policy: Policy, policyVersion: number) {
  if (!item.todayFacts) return item;
  const { inputs: known, lift } = item.todayFacts;
  const pre = known.pre === null ? painBefore : Math.max(known.pre, painBefore ?? 0);
  const inputs = { ...known, ...item.confidence, pre };
  const verdict = decide(inputs, policy, 'before');
  const { applied, notes } = effectOf({ verdict, moment: 'before', usual: inputs.usual, lift, policy });
  const decision = {
    ...verdict,
    moment: 'before' as const,
    inputs,
    notes,
    policyVersion,
    decidedAt: null,
    waiting: false,
  };
  if (verdict.level > 4) return item;
  const words = ruleById(verdict.rule).words(policy);
  const named = [item.swap, item.swapForLeg].find((each) => each?.exerciseId === applied.swapTo);
  const swap = applied.swapTo === null ? undefined : named;
  if (swap) {
    const why = { kind: 'today' as const, words, changeKg: null };
    return {
      ...item,
      ...swap,
      insteadOf: item.insteadOf ?? item.name,
      reps: null,
      note: null,
      rangeText: null,
      last: null,
      why,
      decision,
    };
  }
  const lowered = (applied.loadKg ?? 0) < (item.loadKg ?? 0);
  const changeKg =
    applied.loadKg === null || lift.lastKg === null ? null : Math.round((applied.loadKg - lift.lastKg) * 100) / 100;
  const why = lowered ? { kind: 'today' as const, words, changeKg } : item.why;
  return { ...item, loadKg: applied.loadKg ?? item.loadKg, reps: applied.reps ?? item.reps, why, decision };
}
