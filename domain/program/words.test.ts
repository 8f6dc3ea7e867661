import { describe, expect, it } from 'vitest';
import type { Prescription } from './types';
import { doseText, prescriptionText } from './words';

describe('doseText', () => {
  it.each([
    [{ sets: 3, dose: { kind: 'reps', min: 8, max: 8 }, perSide: false }, '3 × 8'],
    [{ sets: 3, dose: { kind: 'reps', min: 8, max: 10 }, perSide: true }, '3 × 8–10 each side'],
    [{ sets: 2, dose: { kind: 'seconds', seconds: 30 }, perSide: true }, '2 × 30 s each side'],
    [{ sets: 1, dose: { kind: 'seconds', seconds: 600 }, perSide: false }, '1 × 10 min'],
    [{ sets: 1, dose: { kind: 'seconds', seconds: 60 }, perSide: false }, '1 × 60 s'],
    [{ sets: 4, dose: { kind: 'metres', metres: 30 }, perSide: false }, '4 × 30 m'],
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
});
