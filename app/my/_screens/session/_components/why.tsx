import { stayWords } from '@/app/my/_components/reason';
import { WhyButton } from '@/app/my/_components/why-button';
import type { PlanItemDetail } from '@/contracts/plan';
import type { Policy } from '@/domain/progression/policy';
import { formatLoadChange } from '@/lib/units';
import type { WordsFor } from '../load-words';

type WhyProps = WordsFor & { item: PlanItemDetail; policy: Policy };

/** One line under a load that is not what it was, or that stays for a reason; the rule behind it can be opened. */
export function Why({ item, policy, units, locale }: WhyProps) {
  const { why, decision } = item;
  // Where the trainer chose, their sentence is the reason.
  const open = decision && why?.kind !== 'override' && (
    <WhyButton decision={decision} name={item.name} policy={policy} />
  );
  const stays = stayWords(item);
  if (why && (why.changeKg || stays === null) && why.kind !== 'repeat') {
    const changed = why.changeKg ? formatLoadChange(why.changeKg, units, locale) : null;
    return (
      <div className={changed ? 'mt-0.5 text-copper-ink text-small' : 'mt-0.5 text-ink-2 text-small'}>
        {changed && <span className="font-strong">{changed}.</span>} {why.words} {open}
      </div>
    );
  }
  if (stays === null) return null;
  return (
    <div className="mt-0.5 text-copper-ink text-small">
      {why?.kind === 'today' && why.words} {stays} {open}
    </div>
  );
}
