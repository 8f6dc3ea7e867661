import type { PlanItemDetail } from '@/contracts/plan';
import type { Equipment } from '@/domain/load/equipment';
import { isUnloaded, loadable } from '@/domain/load/plates';
import { warmUpLoad } from '@/domain/load/set-loads';
import { formatLoad, loadParts } from '@/lib/units';
import { isPerHand, type WordsFor } from '../load-words';

type WarmUpProps = WordsFor & { item: PlanItemDetail; equipment: Equipment };

/** Easy sets before the first one, with this client's own weights. They are neither logged nor counted. */
export function WarmUp({ item, equipment, units, locale }: WarmUpProps) {
  const { warmUp = [] } = item.prescription;
  if (warmUp.length === 0) return null;
  return (
    <section aria-label="Easy sets first" className="border-line border-t px-4 py-3">
      <p className="font-semibold text-small">Easy sets first, not logged</p>
      <ol className="mt-1 grid gap-0.5 text-item">
        {warmUp.map(({ reps, share }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two easy sets may be the same, and their order is fixed
          <li key={index}>
            <span className="font-semibold">{reps} reps</span>
            <span className="text-ink-2">{weightWords(item, share, { equipment, units, locale })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function weightWords(
  { loadKind, loadKg }: PlanItemDetail,
  share: number,
  { equipment, units, locale }: WordsFor & { equipment: Equipment },
): string {
  if (isUnloaded(loadKind)) return '';
  if (loadKg === null) return ` with about ${Math.round(share * 100)} % of the weight that you choose`;
  const kg = warmUpLoad(loadKg, share, { loadKind, equipment });
  if (kg === null) return ' with less than the weight of your sets, or with none';
  const { perSide } = loadable({ loadKind, targetKg: kg, equipment });
  const plates = perSide.map((plate) => loadParts(plate, units, locale).value).join(' + ');
  const hand = isPerHand(loadKind) ? ' in each hand' : '';
  return ` with ${formatLoad(kg, units, locale)}${hand}${plates === '' ? '' : ` · ${plates} each side`}`;
}
