import { DecisionReason } from '@/components/progression/decision-reason';
import type { WhyDecision } from '@/contracts/decisions';
import { explain } from '@/domain/progression/explain';
import type { Policy } from '@/domain/progression/policy';

type WhyDetailsProps = { decision: WhyDecision; policy: Policy; locale: string };

/** What the sheet behind "Why" shows; loaded when it is opened first. */
export default function WhyDetails({ decision, policy, locale }: WhyDetailsProps) {
  return (
    <DecisionReason
      explanation={explain(decision, policy)}
      decidedAt={decision.decidedAt}
      policyVersion={decision.policyVersion}
      locale={locale}
    />
  );
}
