import { describe, expect, it } from 'vitest';
import type { Step } from '@/domain/progression/effect';
import { stepWords } from './step-words';

const bar = { units: 'kg', loadKind: 'barbell', locale: 'en-GB' } as const;
const step = (kind: Step['kind'], rest: Partial<Step> = {}): Step => ({
  kind,
  loadKg: null,
  reps: null,
  swapTo: null,
  ...rest,
});
/** With plain spaces, to read. */
const words = (...args: Parameters<typeof stepWords>) => stepWords(...args).replaceAll('\u00a0', ' ');

describe('stepWords', () => {
  it.each<[Step, number | null, string]>([
    [step('load', { loadKg: 62.5 }), 60, '62.5 kg, 2.5 kg more'],
    [step('load', { loadKg: 62.5, reps: 8 }), 60, '62.5 kg, 2.5 kg more, with 8 repetitions'],
    [step('load', { loadKg: 20 }), null, '20 kg'],
    [step('reps', { loadKg: 60, reps: 9 }), 60, 'one more repetition in each set: 9'],
    [step('reps'), null, 'one more repetition in each set'],
    [step('repeat', { loadKg: 60, reps: 8 }), 60, 'the same again'],
    [step('lower', { loadKg: 55 }), 62.5, '55 kg, 7.5 kg less'],
    [step('lower', { loadKg: 8 }), 8, '8 kg again'],
    [step('lower'), null, 'less than last time'],
    [step('swap', { swapTo: 'goblet-box-squat' }), 60, 'the easier exercise that the plan names instead'],
    [step('stop'), 60, 'stop'],
    [step('lock'), 60, 'lifting is locked'],
  ])('%j after %s kg: %s', (given, lastKg, expected) => {
    expect(words(given, lastKg, bar)).toBe(expected);
  });

  it('names the swap where names are known', () => {
    const nameOf = (id: string) => (id === 'goblet-box-squat' ? 'Goblet box squat' : id);
    expect(words(step('swap', { swapTo: 'goblet-box-squat' }), 60, { ...bar, nameOf })).toBe(
      'Goblet box squat instead',
    );
  });

  it('writes in the client’s unit, per hand where it is held so', () => {
    const given = { units: 'lb', loadKind: 'dumbbells-per-hand', locale: 'en-US' } as const;
    expect(words(step('load', { loadKg: 20.41 }), 18.14, given)).toBe('45 lb per hand, 5 lb more');
  });
});
