import type { Prescription, SetDose } from '@/domain/program/types';

/** Sets and dose in short: "3 × 8", "3 × 8–10", "3 × 30 s each side", "4 × 30 m". */
export function doseText({ sets, dose, perSide }: Pick<Prescription, 'sets' | 'dose' | 'perSide'>): string {
  return `${sets} × ${amount(dose)}${perSide ? ' each side' : ''}`;
}

function amount(dose: SetDose): string {
  if (dose.kind === 'seconds') return `${dose.seconds} s`;
  if (dose.kind === 'metres') return `${dose.metres} m`;
  return dose.min === dose.max ? String(dose.min) : `${dose.min}–${dose.max}`;
}
