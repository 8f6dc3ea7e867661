import type { Profile } from '@/contracts/screening';
import { equipmentChoices, MACHINE_STEP_KG } from '@/domain/load/equipment';
import { formatList } from '@/lib/format/numbers';
import { formatPiece } from '@/lib/units';

type Facts = Pick<Profile, 'equipment' | 'units'>;
type Line = { readonly name: string; readonly words: string };

/** What somebody has, a line for each kind; nothing for somebody who has not said. */
export function equipmentLines({ equipment, units }: Facts, locale: string): Line[] {
  const { has, barKg, platesKg, dumbbellsKg, kettlebellsKg, machineStepKg } = equipment;
  const piece = (kg: number) => formatPiece(kg, units, locale);
  const names = equipmentChoices.filter(({ id }) => has.includes(id)).map(({ label }) => label.toLowerCase());
  if (names.length === 0) return [];
  const list = formatList(names, locale);
  const hasBar = has.includes('barbell') || has.includes('trap-bar');
  const plates = platesKg.filter(({ pairs }) => pairs > 0).map(({ kg, pairs }) => `${pairs}\u00a0×\u00a0${piece(kg)}`);
  return [
    { name: 'Equipment', words: `${list.charAt(0).toUpperCase()}${list.slice(1)}` },
    ...(hasBar && barKg > 0 ? [{ name: 'Bar with its collars', words: piece(barKg) }] : []),
    ...(hasBar && plates.length > 0 ? [{ name: 'Pairs of plates', words: plates.join(', ') }] : []),
    ...(has.includes('dumbbells') ? bells('Dumbbells', dumbbellsKg, piece) : []),
    ...(has.includes('kettlebells') ? bells('Kettlebells', kettlebellsKg, piece) : []),
    ...(has.includes('machines')
      ? [{ name: 'Cable or machine', words: `Steps of ${piece(machineStepKg ?? MACHINE_STEP_KG)}` }]
      : []),
  ];
}

/** All of a few, the ends of many. */
function bells(name: string, weights: readonly number[], piece: (kg: number) => string): Line[] {
  const sorted = [...weights].sort((a, b) => a - b);
  const [lightest, heaviest] = [sorted[0], sorted.at(-1)];
  if (lightest === undefined || heaviest === undefined) return [];
  const words =
    sorted.length <= 6
      ? sorted.map(piece).join(', ')
      : `${sorted.length} sizes, ${piece(lightest)} to ${piece(heaviest)}`;
  return [{ name, words }];
}
