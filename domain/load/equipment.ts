import type { LoadKind } from '@/domain/exercises/types';

/** What a client can load, in kilograms. An empty list means "not told", not "none". */
export type Equipment = {
  /** The bar with its collars; 0 when not told. Used for the trap bar too. */
  readonly barKg: number;
  /** One entry a size. A pair puts one plate on each side. */
  readonly platesKg: readonly { readonly kg: number; readonly pairs: number }[];
  readonly dumbbellsKg: readonly number[];
  readonly kettlebellsKg: readonly number[];
  /** From one hole of a weight stack to the next; {@link MACHINE_STEP_KG} when not told. */
  readonly machineStepKg?: number;
  /** Ids of {@link equipmentChoices}. */
  readonly has: readonly string[];
};

export const equipmentChoices = [
  { id: 'barbell', label: 'Barbell and plates' },
  { id: 'trap-bar', label: 'Trap bar' },
  { id: 'rack', label: 'Squat rack' },
  { id: 'dumbbells', label: 'Dumbbells' },
  { id: 'kettlebells', label: 'Kettlebells' },
  { id: 'bench', label: 'Bench' },
  { id: 'box', label: 'Box or sturdy chair' },
  { id: 'blocks', label: 'Blocks to raise the bar' },
  { id: 'bands', label: 'Bands' },
  { id: 'dowel', label: 'Dowel or broomstick' },
  { id: 'machines', label: 'Cable or machine stack' },
  { id: 'pull-up-bar', label: 'Pull-up bar' },
  { id: 'straps', label: 'Straps or rings' },
  { id: 'roller', label: 'Foam roller' },
  { id: 'wheel', label: 'Ab wheel' },
  { id: 'sliders', label: 'Sliders or towels' },
  { id: 'cardio', label: 'Bike, rower or treadmill' },
] as const;

const KG_PER_LB = 0.45359237;
/** The usual stack with its half plate. */
export const MACHINE_STEP_KG = 2.5;
const MACHINE_STEP_LB = 5;
const pounds = (values: readonly number[]): number[] => values.map((lb) => lb * KG_PER_LB);
const range = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);

/** What an ordinary gym has, for someone who did not say, in plates and bells of their own unit. */
export function defaultEquipment(unit: 'kg' | 'lb'): Equipment {
  const has = equipmentChoices.map(({ id }) => id);
  if (unit === 'kg') {
    return {
      barKg: 20,
      platesKg: [25, 20, 15, 10, 5, 2.5, 1.25].map((kg) => ({ kg, pairs: 2 })),
      dumbbellsKg: [...range(1, 10, 1), ...range(12, 40, 2)],
      kettlebellsKg: [4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 28, 32],
      has,
    };
  }
  return {
    barKg: 45 * KG_PER_LB,
    platesKg: pounds([45, 35, 25, 10, 5, 2.5]).map((kg) => ({ kg, pairs: 2 })),
    dumbbellsKg: pounds(range(5, 90, 5)),
    kettlebellsKg: pounds([10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 70]),
    machineStepKg: MACHINE_STEP_LB * KG_PER_LB,
    has,
  };
}

/** Whether the load is a bar with plates on both sides. */
export function isBar(loadKind: LoadKind): loadKind is 'barbell' | 'trap-bar' {
  return loadKind === 'barbell' || loadKind === 'trap-bar';
}

/**
 * The single weights to choose from, lightest first; null when the client has not told. A kettlebell stands in for a
 * dumbbell and the other way round where only one of them was told.
 */
export function bellsFor(loadKind: LoadKind, equipment: Equipment): readonly number[] | null {
  const { dumbbellsKg, kettlebellsKg } = equipment;
  const kettlebells = loadKind === 'kettlebell' || loadKind === 'kettlebells-per-hand';
  const [first, second] = kettlebells ? [kettlebellsKg, dumbbellsKg] : [dumbbellsKg, kettlebellsKg];
  const told = first.length > 0 ? first : second;
  return told.length > 0 ? [...told].sort((a, b) => a - b) : null;
}
