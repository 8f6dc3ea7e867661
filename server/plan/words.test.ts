import { describe, expect, it } from 'vitest';
import { doseText } from './words';

describe('doseText', () => {
  it.each([
    [{ sets: 3, dose: { kind: 'reps', min: 8, max: 8 }, perSide: false }, '3 × 8'],
    [{ sets: 3, dose: { kind: 'reps', min: 8, max: 10 }, perSide: true }, '3 × 8–10 each side'],
    [{ sets: 2, dose: { kind: 'seconds', seconds: 30 }, perSide: true }, '2 × 30 s each side'],
    [{ sets: 4, dose: { kind: 'metres', metres: 30 }, perSide: false }, '4 × 30 m'],
  ] as const)('writes %j as %s', (prescription, text) => {
    expect(doseText(prescription)).toBe(text);
  });
});
