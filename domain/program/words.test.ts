import { describe, expect, it } from 'vitest';
import type { Prescription } from './types';
import { doseText, prescriptionText, rangeText } from './words';

const ramp = (counts: readonly number[], shares: readonly number[]) => ({
  sets: counts.length,
  dose: { kind: 'reps', min: counts.at(-1) ?? 1, max: counts.at(-1) ?? 1 } as const,
  unlikeSets: counts.map((count, index) => ({
    dose: { kind: 'reps', min: count, max: count } as const,
    share: shares[index] ?? 1,
  })),
});

describe('doseText', () => {
  it.each([
    [{ sets: 3, dose: { kind: 'reps', min: 8, max: 8 }, perSide: false }, '3 × 8'],
    [{ sets: 3, dose: { kind: 'reps', min: 8, max: 10 }, perSide: true }, '3 × 8–10 each side'],
    [{ sets: 2, dose: { kind: 'seconds', seconds: 30 }, perSide: true }, '2 × 30 s each side'],
    [{ sets: 1, dose: { kind: 'seconds', seconds: 600 }, perSide: false }, '1 × 10 min'],
    [{ sets: 1, dose: { kind: 'seconds', seconds: 60 }, perSide: false }, '1 × 60 s'],
    [{ sets: 4, dose: { kind: 'metres', metres: 30 }, perSide: false }, '4 × 30 m'],
    [
      { sets: 2, dose: { kind: 'reps', min: 1, max: 12, asMany: true }, perSide: false },
      '2 × as many as go well, at most 12',
    ],
    [{ ...ramp([8, 6, 4], [2 / 3, 5 / 6, 1]), perSide: false }, '3 sets: 8, 6, 4'],
    [{ ...ramp([5, 5], [0.9, 1]), perSide: true }, '2 × 5 each side'],
  ] as const)('writes %j as %s', (prescription, text) => {
    expect(doseText(prescription)).toBe(text);
  });
});

describe('prescriptionText', () => {
  const plain: Prescription = {
    sets: 3,
    dose: { kind: 'reps', min: 8, max: 8 },
    perSide: false,
    startLoadKg: null,
    loadFactor: 1,
    capKg: null,
    targetRpe: 6,
    restSeconds: 120,
    tempo: null,
  };

  it('leaves out what is not prescribed', () => {
    expect(prescriptionText(plain)).toBe('3 × 8, RPE 6, rest 2:00');
    expect(prescriptionText({ ...plain, restSeconds: 0 })).toBe('3 × 8, RPE 6');
  });

  it('says loads per hand where they are, and a deload with its sign', () => {
    const full: Prescription = {
      ...plain,
      startLoadKg: 12.5,
      capKg: 20,
      loadFactor: 0.9,
      restSeconds: 45,
      tempo: [3, 0, 1, 0],
    };
    expect(prescriptionText(full, 'dumbbells-per-hand')).toBe(
      '3 × 8, RPE 6, −10 %, first 12.5 kg per hand, at most 20 kg per hand, rest 0:45, tempo 3-0-1-0',
    );
  });

  it('says ramps, warm-ups, shares of a maximum, steps, ranges and what grows', () => {
    expect(prescriptionText({ ...plain, ...ramp([8, 6, 4], [2 / 3, 5 / 6, 1]), stepPercent: 5 })).toBe(
      '3 sets: 8, 6, 4, sets at 67, 83, 100 % of the heaviest, RPE 6, steps of 5 %, rest 2:00',
    );
    const pull: Prescription = {
      ...plain,
      percentE1rm: 75,
      startLoadKg: 61.23,
      stepKg: 2.27,
      writtenIn: 'lb',
      rangeCm: 20,
      growth: { by: 5, unit: 'cm', until: 0 },
      warmUp: [
        { reps: 5, share: 0.4 },
        { reps: 3, share: 0.6 },
      ],
    };
    expect(prescriptionText(pull, 'barbell', { load: 'bar', props: [] })).toBe(
      '3 × 8, RPE 6, 75 % of the estimated maximum, first 135 lb, steps of 5 lb, from blocks of 20 cm, 5 cm lower each week, down to 0 cm, warm-up 5 at 40 %, 3 at 60 %, rest 2:00',
    );
    const hold: Prescription = {
      ...plain,
      dose: { kind: 'seconds', seconds: 30 },
      growth: { by: 5, unit: 'seconds', until: 60 },
    };
    expect(prescriptionText(hold)).toBe('3 × 30 s, RPE 6, 5 s more each week, up to 60 s, rest 2:00');
  });

  it('names what a range is measured by', () => {
    const plain = { load: 'none', props: [] } as const;
    expect(rangeText(45, { ...plain, range: { moves: 'seat' } })).toBe('to a seat of 45 cm');
    expect(rangeText(20, { ...plain, range: { moves: 'step' } })).toBe('on a step of 20 cm');
    expect(rangeText(20, { ...plain, range: { moves: 'blocks' } })).toBe('from blocks of 20 cm');
    expect(rangeText(0, { load: 'trap-bar', props: [] })).toBe('from the floor');
    expect(rangeText(15, null)).toBe('range 15 cm');
  });
});
