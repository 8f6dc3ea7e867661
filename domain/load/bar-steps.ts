import type { Equipment } from '@/domain/load/equipment';
import { nextLoad } from '@/domain/load/plates';

/** Pounds are added up to 10 g, so steps that are the same can differ by that much. */
const TOLERANCE_KG = 0.025;
/** Far more combinations than anybody's plates make. */
const MOST = 2_000;

export type BarSteps = {
  readonly lightestKg: number;
  readonly heaviestKg: number;
  /** Null for a bar without plates. */
  readonly smallestStepKg: number | null;
  /** Where the loads lie further apart than the smallest step; null where they nowhere do. */
  readonly widest: { readonly fromKg: number; readonly toKg: number } | null;
};

/** What a bar and these plates can be loaded to, kilograms; null where no bar was told. */
export function barSteps(equipment: Equipment): BarSteps | null {
  if (equipment.barKg <= 0) return null;
  const loads = barLoads(equipment);
  const steps = loads.slice(1).map((toKg, index) => ({ fromKg: loads[index] ?? 0, toKg }));
  const size = ({ fromKg, toKg }: (typeof steps)[number]) => toKg - fromKg;
  const [lightestKg = equipment.barKg, heaviestKg = lightestKg] = [loads[0], loads.at(-1)];
  const [first, ...others] = steps;
  if (!first) return { lightestKg, heaviestKg, smallestStepKg: null, widest: null };
  const smallest = Math.min(...steps.map(size));
  const widest = others.reduce((wide, step) => (size(step) > size(wide) + TOLERANCE_KG ? step : wide), first);
  return {
    lightestKg,
    heaviestKg,
    smallestStepKg: Math.round(smallest * 100) / 100,
    widest: size(widest) > smallest + TOLERANCE_KG ? widest : null,
  };
}

function barLoads(equipment: Equipment): number[] {
  const loads: number[] = [];
  let kg = nextLoad({ kg: null, direction: 1, loadKind: 'barbell', equipment });
  while (kg !== null && loads.length < MOST && kg !== loads.at(-1)) {
    loads.push(kg);
    kg = nextLoad({ kg, direction: 1, loadKind: 'barbell', equipment });
  }
  return loads;
}
