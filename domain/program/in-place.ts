import type { Prescription } from '@/domain/program/types';

/**
 * What a line asks of another exercise in its place. Sets, dose, effort, rest and cap stay; what belonged to the exercise
 * itself goes: its loads and steps, its easy sets and its range.
 */
export function prescriptionInPlace(prescription: Prescription, exercise: { readonly perSide: boolean }): Prescription {
  const {
    stepKg: _step,
    stepPercent: _share,
    percentE1rm: _max,
    warmUp: _warm,
    rangeCm: _range,
    growth,
    ...rest
  } = prescription;
  return {
    ...rest,
    ...(growth && growth.unit !== 'cm' && { growth }),
    perSide: exercise.perSide,
    startLoadKg: null,
  };
}
