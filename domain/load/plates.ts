import type { LoadKind } from '@/domain/exercises/types';
import { bellsFor, type Equipment, isBar, MACHINE_STEP_KG } from '@/domain/load/equipment';

export type { Equipment } from '@/domain/load/equipment';

export type Loadable = {
  /** What to load, to 10 g. Per hand for per-hand kinds. Null when nothing that light can be made, or nothing is loaded. */
  readonly kg: number | null;
  /** Plates on each side of the bar, heaviest first, in kilograms; empty for everything else. */
  readonly perSide: readonly number[];
};

type Option = { readonly kg: number; readonly perSide: readonly number[] };

/** A share of a load is not exact in binary (0.9 × 70), and pounds are stored to 10 g: neither may cost a whole plate. */
const TOLERANCE_KG = 0.006;
/** Steps where the client has not told what they have: smallest common pair of plates, half a kilogram for bells. */
const UNTOLD_STEP_KG = { bar: 2.5, bell: 0.5 } as const;
/** More than anybody lifts here; keeps the number of combinations small whatever is typed into the list of plates. */
const MAX_PER_SIDE_KG = 250;
const MAX_PAIRS = 10;
const MAX_STACK_KG = 500;

const to10g = (kg: number): number => Math.round(kg * 100) / 100;

/**
 * The heaviest load that can be made and is not above `targetKg` (0–500), with the fewest plates. Rounds down, never up.
 * Exact for limited plates, where taking the heaviest plate first can miss the best sum.
 */
export function loadable(input: {
  readonly loadKind: LoadKind;
  readonly targetKg: number;
  readonly equipment: Equipment;
}): Loadable {
  const { loadKind, targetKg, equipment } = input;
  if (isUnloaded(loadKind)) return { kg: null, perSide: [] };
  const options = optionsFor(loadKind, equipment);
  if (options === null) return { kg: untold(loadKind, targetKg), perSide: [] };
  return options.findLast(({ kg }) => kg <= targetKg + TOLERANCE_KG) ?? { kg: null, perSide: [] };
}

/**
 * The next load that can be made, heavier (1) or lighter (−1), for a stepper. With no load yet, or below the lightest,
 * 1 gives the lightest. Stays where it is when there is no further step; null only where nothing is loaded.
 */
export function nextLoad(input: {
  readonly kg: number | null;
  readonly direction: 1 | -1;
  readonly loadKind: LoadKind;
  readonly equipment: Equipment;
}): number | null {
  const { kg, direction, loadKind, equipment } = input;
  if (isUnloaded(loadKind)) return null;
  const options = optionsFor(loadKind, equipment);
  if (options === null) {
    const step = isBar(loadKind) ? UNTOLD_STEP_KG.bar : UNTOLD_STEP_KG.bell;
    return to10g(Math.max(0, (kg ?? 0) + direction * step));
  }
  if (kg === null) return options[0]?.kg ?? null;
  const next =
    direction === 1
      ? options.find((option) => option.kg > kg + TOLERANCE_KG)
      : options.findLast((option) => option.kg < kg - TOLERANCE_KG);
  return next?.kg ?? kg;
}

/** Whether a load in kilograms belongs to this kind of exercise at all. */
export function isUnloaded(loadKind: LoadKind): boolean {
  return loadKind === 'none' || loadKind === 'band';
}

function untold(loadKind: LoadKind, targetKg: number): number {
  const step = isBar(loadKind) ? UNTOLD_STEP_KG.bar : UNTOLD_STEP_KG.bell;
  return to10g(Math.floor((targetKg + TOLERANCE_KG) / step) * step);
}

/** Everything that can be made, lightest first; null when the client has not told what there is. */
function optionsFor(loadKind: LoadKind, equipment: Equipment): readonly Option[] | null {
  if (isBar(loadKind)) return equipment.barKg > 0 ? barOptions(equipment) : null;
  if (loadKind === 'machine') return stackOptions(equipment.machineStepKg ?? MACHINE_STEP_KG);
  return bellsFor(loadKind, equipment)?.map((kg) => ({ kg: to10g(kg), perSide: [] })) ?? null;
}

/** Every hole of a weight stack. */
const stackOptions = (stepKg: number): readonly Option[] =>
  Array.from({ length: Math.floor(MAX_STACK_KG / stepKg) }, (_, hole) => ({
    kg: to10g((hole + 1) * stepKg),
    perSide: [],
  }));

/** Steppers ask for the same bar again and again, so its combinations are kept as long as the object lives. */
const keptBars = new WeakMap<Equipment, readonly Option[]>();

function barOptions(equipment: Equipment): readonly Option[] {
  const kept = keptBars.get(equipment);
  if (kept) return kept;
  // By the sum of one side, in steps of 5 g: the way to make it with the fewest plates.
  let sides = new Map<number, Option>([[0, { kg: 0, perSide: [] }]]);
  for (const { kg, pairs } of [...equipment.platesKg].sort((a, b) => b.kg - a.kg)) {
    if (kg <= 0) continue;
    const withThis = new Map<number, Option>();
    for (const side of sides.values()) {
      for (let count = 0; count <= Math.min(pairs, MAX_PAIRS); count += 1) {
        const sum = side.kg + count * kg;
        if (sum > MAX_PER_SIDE_KG) break;
        const key = Math.round(sum * 200);
        const known = withThis.get(key);
        const plates = side.perSide.length + count;
        if (known && known.perSide.length <= plates) continue;
        withThis.set(key, { kg: sum, perSide: [...side.perSide, ...new Array<number>(count).fill(kg)] });
      }
    }
    sides = withThis;
  }
  const made = [...sides.values()]
    .map(({ kg, perSide }) => ({ kg: to10g(equipment.barKg + 2 * kg), perSide }))
    .sort((a, b) => a.kg - b.kg);
  keptBars.set(equipment, made);
  return made;
}
