import { defaultEquipment, type Equipment } from '@/domain/load/equipment';

const pairs = (...sizes: readonly (readonly [kg: number, pairs: number])[]) =>
  sizes.map(([kg, count]) => ({ kg, pairs: count }));

/** What the people of the demo train with. */
export const kits = {
  gym: defaultEquipment('kg'),
  gymPounds: defaultEquipment('lb'),
  garage: {
    barKg: 20,
    platesKg: pairs([20, 1], [10, 2], [5, 2], [2.5, 1], [1.25, 1]),
    dumbbellsKg: [2, 4, 5, 6, 8, 10, 12.5, 15],
    kettlebellsKg: [8, 10, 12, 16, 20, 24],
    has: ['barbell', 'rack', 'dumbbells', 'kettlebells', 'bench', 'box', 'blocks', 'dowel'],
  },
  spareRoom: {
    barKg: 15,
    platesKg: pairs([10, 1], [5, 2], [2.5, 2], [1.25, 1], [0.5, 1]),
    dumbbellsKg: [2, 3, 4, 5, 6, 8, 10],
    kettlebellsKg: [4, 6, 8, 10, 12, 16],
    has: ['barbell', 'dumbbells', 'kettlebells', 'box', 'bands', 'dowel'],
  },
} as const satisfies Record<string, Equipment>;

export type KitName = keyof typeof kits;
