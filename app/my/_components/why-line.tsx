import { Banner } from '@/components/ui/banner';
import type { PlanItem } from '@/contracts/plan';
import type { Policy } from '@/domain/progression/policy';
import { formatLoad, type WeightUnit } from '@/lib/units';
import { stayWords } from './reason';
import { WhyButton } from './why-button';

type WhyLineProps = {
  item: Pick<PlanItem, 'why' | 'loadKg' | 'decision' | 'insteadOf' | 'name'>;
  policy: Policy;
  units: WeightUnit;
  locale: string;
};

/** Why today's load is what it is, in one copper line that opens the rule behind it. Silent when nothing is to be said. */
export function WhyLine({ item, policy, units, locale }: WhyLineProps) {
  const { why, loadKg, decision, name } = item;
  const change = why?.changeKg ?? 0;
  // Where the trainer chose, their sentence is the reason.
  const open = decision && why?.kind !== 'override' && <WhyButton decision={decision} name={name} policy={policy} />;
  if (why && change !== 0) {
    const amount = formatLoad(Math.abs(change), units, locale);
    return (
      <Banner
        tone="copper"
        icon={change > 0 ? 'arrow-up' : 'arrow-down'}
        title={`${amount} ${change > 0 ? 'more' : 'less'} than last time.`}
      >
        {why.words} {open}
      </Banner>
    );
  }
  const stays = stayWords(item);
  if (stays !== null) {
    const reason = why?.kind === 'today' ? `${why.words} ` : '';
    return (
      <Banner tone="copper" icon="info" title={`${reason}${stays}`}>
        {open}
      </Banner>
    );
  }
  if (!why || (why.kind !== 'override' && loadKg !== null)) return null;
  return <Banner tone="copper" icon="info" title={why.words} />;
}
