import { IconButton } from '@/components/ui/button';
import type { Equipment } from '@/domain/load/equipment';
import { formatCount } from '@/lib/format/numbers';
import { formatPiece, type WeightUnit } from '@/lib/units';
import { AddWeight } from './add-weight';

type Plates = Equipment['platesKg'];

type PlatePairsProps = {
  plates: Plates;
  /** Sizes of an ordinary gym, kilograms. */
  usual: readonly number[];
  units: WeightUnit;
  locale: string;
  onChange: (plates: Plates) => void;
};

const mostPairs = 10;
const same = (a: number, b: number) => Math.abs(a - b) < 0.01;

/** Competition colour of the plate that is nearest in weight. */
function colourOf(kg: number): string {
  if (kg > 22) return 'bg-plate-25';
  if (kg > 17) return 'bg-plate-20';
  if (kg > 12) return 'bg-plate-15';
  if (kg > 7) return 'bg-plate-10';
  if (kg > 3.5) return 'bg-plate-5';
  return kg > 1.5 ? 'bg-plate-2' : 'bg-plate-1';
}

/** How many pairs of each size of plate there are; a pair puts one on each side. */
export function PlatePairs({ plates, usual, units, locale, onChange }: PlatePairsProps) {
  const own = plates.map(({ kg }) => kg).filter((kg) => !usual.some((each) => same(each, kg)));
  const sizes = [...usual, ...own].sort((a, b) => b - a);
  const pairsOf = (kg: number) => plates.find((plate) => same(plate.kg, kg))?.pairs ?? 0;

  function setPairs(kg: number, pairs: number) {
    const others = plates.filter((plate) => !same(plate.kg, kg));
    const changed = pairs > 0 ? [...others, { kg, pairs }] : others;
    onChange([...changed].sort((a, b) => b.kg - a.kg));
  }

  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-semibold text-item">Plates, in pairs</legend>
      <ul className="divide-y divide-line rounded-field border border-line">
        {sizes.map((kg) => {
          const pairs = pairsOf(kg);
          const name = formatPiece(kg, units, locale);
          return (
            <li key={kg} className="flex items-center gap-3 py-1 pr-1 pl-3.5">
              <span
                aria-hidden="true"
                className={`size-4 shrink-0 rounded-full border border-edge ${colourOf(kg)} ${pairs === 0 ? 'opacity-40' : ''}`}
              />
              <span className={`min-w-0 flex-1 font-semibold ${pairs === 0 ? 'text-ink-quiet' : ''}`}>{name}</span>
              <IconButton
                icon="minus"
                label={`One pair less of ${name}`}
                aria-disabled={pairs === 0}
                onClick={() => pairs > 0 && setPairs(kg, pairs - 1)}
              />
              <span className="w-16 text-center text-small" aria-live="polite">
                {formatCount(pairs, 'pair', 'pairs', locale)}
              </span>
              <IconButton
                icon="plus"
                label={`One pair more of ${name}`}
                aria-disabled={pairs >= mostPairs}
                onClick={() => pairs < mostPairs && setPairs(kg, pairs + 1)}
              />
            </li>
          );
        })}
      </ul>
      <AddWeight what="a plate" units={units} locale={locale} onAdd={(kg) => setPairs(kg, Math.max(1, pairsOf(kg)))} />
    </fieldset>
  );
}
