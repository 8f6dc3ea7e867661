import { Banner } from '@/components/ui/banner';
import type { PlanItem } from '@/contracts/plan';
import { formatLoad, type WeightUnit } from '@/lib/units';

type WhyLineProps = { item: Pick<PlanItem, 'why' | 'loadKg'>; units: WeightUnit; locale: string };

/** Why today's load is another than last time's, in one copper line. Silent while it is the same. */
export function WhyLine({ item, units, locale }: WhyLineProps) {
  const { why, loadKg } = item;
  if (!why) return null;
  const change = why.changeKg ?? 0;
  if (change !== 0) {
    const amount = formatLoad(Math.abs(change), units, locale);
    return (
      <Banner
        tone="copper"
        icon={change > 0 ? 'arrow-up' : 'arrow-down'}
        title={`${amount} ${change > 0 ? 'more' : 'less'} than last time.`}
      >
        {why.words}
      </Banner>
    );
  }
  if (why.kind !== 'override' && loadKg !== null) return null;
  return <Banner tone="copper" icon="info" title={why.words} />;
}
