import type { SetDose } from '@/domain/program/types';

/** Effort of a set, 1–10 by halves. RPE = 10 − repetitions in reserve (Zourdos 2016). One of the two is stored: RPE. */
export const rpeSteps: readonly number[] = Array.from({ length: 19 }, (_, index) => 1 + index / 2);

export function isRpe(value: unknown): value is number {
  return typeof value === 'number' && rpeSteps.includes(value);
}

/** Repetitions in reserve, 0–9 by halves, of an RPE 1–10. */
export function rirOf(rpe: number): number {
  return 10 - rpe;
}

/** RPE 1–10 of repetitions in reserve 0–9. */
export function rpeOfRir(rir: number): number {
  return 10 - rir;
}

/**
 * The effort in words for those who do not know RPE, to follow a comma: "3 × 8, leave 3 in the tank".
 * Holds and carries have no repetitions to leave.
 */
export function rpeWords(rpe: number, dose: SetDose['kind'] = 'reps'): string {
  if (dose !== 'reps') return holdWords(rpe);
  const rir = rirOf(rpe);
  if (rir >= 5) return 'easy, plenty left in the tank';
  if (rir <= 0) return 'nothing left in the tank';
  if (Number.isInteger(rir)) return `leave ${rir} in the tank`;
  return rir < 1 ? 'leave one at most in the tank' : `leave ${Math.floor(rir)} or ${Math.ceil(rir)} in the tank`;
}

function holdWords(rpe: number): string {
  if (rpe <= 5) return 'easy, you could go on for long';
  if (rpe <= 6.5) return 'comfortable, stop well before you tire';
  return rpe <= 8 ? 'hard but steady, stop with some left' : 'very hard';
}
