import type { PlanItem } from '@/contracts/plan';

/** Why a load stays as it was, where a rule or the trainer says so; null when there is nothing to say. */
export function stayWords({
  why,
  decision,
  insteadOf,
}: Pick<PlanItem, 'why' | 'decision' | 'insteadOf'>): string | null {
  if (insteadOf !== null) return `Instead of ${insteadOf.toLowerCase()} today.`;
  if (decision === null || (why !== null && why.kind !== 'repeat')) return null;
  if (decision.waiting) return 'The same again, until your trainer has looked at the next step.';
  return decision.level === 4 || decision.notes.length > 0 ? 'The same again.' : null;
}
