import { DecisionReason } from '@/components/progression/decision-reason';
import { AppLink } from '@/components/ui/app-link';
import type { WhyDecision } from '@/contracts/decisions';
import { ruleCardId } from '@/domain/learn/ids';
import { explain } from '@/domain/progression/explain';
import type { Policy } from '@/domain/progression/policy';

type WhyDetailsProps = { decision: WhyDecision; policy: Policy; locale: string };

/** What the sheet behind "Why" shows; loaded when it is opened first. */
export default function WhyDetails({ decision, policy, locale }: WhyDetailsProps) {
  return (
    <>
      <DecisionReason
        explanation={explain(decision, policy)}
        decidedAt={decision.decidedAt}
        policyVersion={decision.policyVersion}
        locale={locale}
      />
      <p className="mt-2">
        <AppLink
          href={`/my/learn/${ruleCardId(decision.rule)}`}
          className="inline-block py-3 underline underline-offset-4"
        >
          Read more about this rule
        </AppLink>
      </p>
    </>
  );
}
