import { describe, expect, it } from 'vitest';
import { barSteps } from './bar-steps';
import { defaultEquipment, type Equipment } from './equipment';

const KG_PER_LB = 0.45359237;
const bar = (barKg: number, platesKg: Equipment['platesKg']): Equipment => ({
  barKg,
  platesKg,
  dumbbellsKg: [],
  kettlebellsKg: [],
  has: ['barbell'],
});

describe('the steps of a bar', () => {
  it('are those of an ordinary gym, in kilograms', () => {
    expect(barSteps(defaultEquipment('kg'))).toEqual({
      lightestKg: 20,
      heaviestKg: 335,
      smallestStepKg: 2.5,
      widest: null,
    });
  });

  it('are five pounds in pounds, whatever 10 g do', () => {
    const steps = barSteps(defaultEquipment('lb'));
    expect(steps?.widest).toBeNull();
    expect((steps?.smallestStepKg ?? 0) / KG_PER_LB).toBeCloseTo(5, 1);
    expect((steps?.lightestKg ?? 0) / KG_PER_LB).toBeCloseTo(45, 1);
  });

  it('say where the plates leave a gap', () => {
    expect(
      barSteps(
        bar(20, [
          { kg: 10, pairs: 1 },
          { kg: 1.25, pairs: 1 },
        ]),
      ),
    ).toEqual({
      lightestKg: 20,
      heaviestKg: 42.5,
      smallestStepKg: 2.5,
      widest: { fromKg: 22.5, toKg: 40 },
    });
  });

  it('mix both kinds of plates', () => {
    const steps = barSteps(
      bar(20, [
        { kg: 10, pairs: 1 },
        { kg: 10 * KG_PER_LB, pairs: 1 },
      ]),
    );
    expect(steps).toMatchObject({ lightestKg: 20, heaviestKg: 49.07, smallestStepKg: 9.07 });
  });

  it('are none for a bare bar, and nothing for no bar', () => {
    expect(barSteps(bar(15, []))).toEqual({ lightestKg: 15, heaviestKg: 15, smallestStepKg: null, widest: null });
    expect(barSteps(bar(0, [{ kg: 10, pairs: 2 }]))).toBeNull();
  });
});
