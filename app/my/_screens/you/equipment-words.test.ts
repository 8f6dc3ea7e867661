import { expect, test } from 'vitest';
import { defaultEquipment, type Equipment } from '@/domain/load/equipment';
import { exactKg } from '@/lib/units';
import { equipmentLines } from './equipment-words';

const plain = (equipment: Equipment, units: 'kg' | 'lb', locale = 'en-GB') =>
  Object.fromEntries(
    equipmentLines({ equipment, units }, locale).map(({ name, words }) => [name, words.replaceAll('\u00a0', ' ')]),
  );

test('what somebody has is said in the units that stand on it', () => {
  const mixed: Equipment = {
    barKg: exactKg(45, 'lb'),
    platesKg: [
      { kg: exactKg(45, 'lb'), pairs: 1 },
      { kg: 1.25, pairs: 2 },
      { kg: 10, pairs: 0 },
    ],
    dumbbellsKg: [10, exactKg(15, 'lb')],
    kettlebellsKg: [],
    has: ['barbell', 'dumbbells', 'kettlebells', 'machines'],
  };
  expect(plain(mixed, 'kg', 'de-DE')).toEqual({
    Equipment: 'Barbell and plates, dumbbells, kettlebells and cable or machine stack',
    'Bar with its collars': '45 lb',
    'Pairs of plates': '1 × 45 lb, 2 × 1,25 kg',
    Dumbbells: '15 lb, 10 kg',
    'Cable or machine': 'Steps of 2,5 kg',
  });
});

test('many bells are said by their ends, and nothing is made up', () => {
  expect(plain(defaultEquipment('lb'), 'lb').Dumbbells).toBe('18 sizes, 5 lb to 90 lb');
  expect(plain({ ...defaultEquipment('kg'), has: [] }, 'kg')).toEqual({});
});
