import type { LoadKind } from '@/domain/exercises/types';
import { isBar } from '@/domain/load/equipment';
import { type Equipment, loadable } from '@/domain/load/plates';
import { formatLoad, loadParts } from '@/lib/units';
import type { WordsFor } from '../load-words';

/** Competition colours and sizes by weight; a plate between two sizes, or in pounds, takes the nearest below. */
const sizes = [
  { fromKg: 22.5, fill: 'var(--plate-25)', height: 52, width: 11 },
  { fromKg: 17.5, fill: 'var(--plate-20)', height: 52, width: 10 },
  { fromKg: 12.5, fill: 'var(--plate-15)', height: 46, width: 9 },
  { fromKg: 7.5, fill: 'var(--plate-10)', height: 38, width: 8 },
  { fromKg: 3.7, fill: 'var(--plate-5)', height: 30, width: 7 },
  { fromKg: 1.7, fill: 'var(--plate-2)', height: 24, width: 6 },
  { fromKg: 0, fill: 'var(--plate-1)', height: 20, width: 6 },
] as const;

const sizeOf = (kg: number) => sizes.find(({ fromKg }) => kg >= fromKg) ?? sizes[6];

type PlatesProps = WordsFor & {
  readonly loadKind: LoadKind;
  readonly loadKg: number;
  readonly equipment: Equipment;
};

/** The plates on one side of the client's own bar, drawn and in words. Nothing for loads without plates. */
export function Plates({ loadKind, loadKg, equipment, units, locale }: PlatesProps) {
  if (!isBar(loadKind) || equipment.barKg <= 0) return null;
  const made = loadable({ loadKind, targetKg: loadKg, equipment });
  const bar = `${formatLoad(equipment.barKg, units, locale)} bar`;
  if (made.kg === null) {
    return <p className="text-ink-2 text-small">This is less than your {bar} weighs.</p>;
  }
  const isShort = Math.abs(made.kg - loadKg) > 0.01;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <div className="min-w-0 flex-1 basis-[min(7rem,100%)]">
        <p className="text-ink-quiet text-small">
          {made.perSide.length > 0 ? `Each side of a ${bar}` : `The ${bar} alone`}
        </p>
        {made.perSide.length > 0 && (
          <p className="font-strong">{made.perSide.map((kg) => loadParts(kg, units, locale).value).join(' + ')}</p>
        )}
        {isShort && (
          <p className="text-copper-ink text-small">Your plates make {formatLoad(made.kg, units, locale)}.</p>
        )}
      </div>
      <BarDrawing perSide={made.perSide} />
    </div>
  );
}

function BarDrawing({ perSide }: { perSide: readonly number[] }) {
  const middle = 29;
  let x = 54;
  const plates = perSide.map((kg, index) => {
    const { width, height, fill } = sizeOf(kg);
    const at = x;
    x += width + 2.5;
    return { key: `${index}`, x: at, width, height, fill };
  });
  const end = x + 22;
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${end} 58`}
      className="h-14.5 max-w-[55%] shrink-0"
      preserveAspectRatio="xMaxYMid"
    >
      <rect x={0} y={middle - 2.5} width={end} height={5} rx={2.5} fill="var(--ink-3)" />
      <rect x={48} y={middle - 6} width={4} height={12} rx={1.5} fill="var(--ink-3)" />
      {plates.map(({ key, height, ...plate }) => (
        <rect
          key={key}
          {...plate}
          y={middle - height / 2}
          height={height}
          rx={2.5}
          stroke="var(--ink-3)"
          strokeWidth={0.75}
        />
      ))}
    </svg>
  );
}
