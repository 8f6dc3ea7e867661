import type { Equipment } from '@/domain/load/equipment';
import { loadable } from '@/domain/load/plates';

/** What every simulated client has: a bar and plates, 20 to 177.5 kg in steps of 2.5 kg. */
export const equipment: Equipment = {
  barKg: 20,
  platesKg: [
    { kg: 20, pairs: 3 },
    { kg: 10, pairs: 1 },
    { kg: 5, pairs: 1 },
    { kg: 2.5, pairs: 1 },
    { kg: 1.25, pairs: 1 },
  ],
  dumbbellsKg: [],
  kettlebellsKg: [],
  has: [],
};

/** The load that can be made, rounded down; the bare bar where nothing that light can. Kilograms. */
export const loadableKg = (kg: number): number =>
  loadable({ loadKind: 'barbell', targetKg: kg, equipment }).kg ?? equipment.barKg;
