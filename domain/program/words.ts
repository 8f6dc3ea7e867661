import type { LoadKind } from '@/domain/exercises/types';
import type { Prescription, SetDose } from '@/domain/program/types';

/** Sets and dose in short: "3 × 8", "3 × 8–10", "3 × 30 s each side", "4 × 30 m". */
export function doseText({ sets, dose, perSide }: Pick<Prescription, 'sets' | 'dose' | 'perSide'>): string {
  return `${sets} × ${amount(dose)}${perSide ? ' each side' : ''}`;
}

/** Whole minutes are minutes from two on: a walk of 600 s is 10 min, a plank of 60 s stays 60 s. */
function amount(dose: SetDose): string {
  if (dose.kind === 'seconds') {
    return dose.seconds >= 120 && dose.seconds % 60 === 0 ? `${dose.seconds / 60} min` : `${dose.seconds} s`;
  }
  if (dose.kind === 'metres') return `${dose.metres} m`;
  return dose.min === dose.max ? String(dose.min) : `${dose.min}–${dose.max}`;
}

/** A prescription in short words, part by part; null for what it leaves open. Loads in kilograms. */
export type PrescriptionWords = {
  /** "3 × 8–10 each side" */
  readonly dose: string;
  /** "RPE 6.5" */
  readonly effort: string;
  /** "−10 %" of the last load, as in a deload. */
  readonly factor: string | null;
  /** "first 12 kg per hand": for somebody without a history. */
  readonly firstLoad: string | null;
  /** "at most 60 kg" */
  readonly cap: string | null;
  /** "rest 2:00" */
  readonly rest: string | null;
  /** Seconds down, pause, up, pause: "tempo 3-0-1-0". */
  readonly tempo: string | null;
};

export function prescriptionWords(prescription: Prescription, loadKind: LoadKind = 'none'): PrescriptionWords {
  const { loadFactor, startLoadKg, capKg, restSeconds, tempo } = prescription;
  const perHand = loadKind.endsWith('-per-hand') ? ' per hand' : '';
  const percent = Math.round((loadFactor - 1) * 100);
  return {
    dose: doseText(prescription),
    effort: `RPE ${prescription.targetRpe}`,
    factor: percent === 0 ? null : `${percent > 0 ? '+' : '−'}${Math.abs(percent)} %`,
    firstLoad: startLoadKg === null ? null : `first ${startLoadKg} kg${perHand}`,
    cap: capKg === null ? null : `at most ${capKg} kg${perHand}`,
    rest:
      restSeconds === 0 ? null : `rest ${Math.floor(restSeconds / 60)}:${String(restSeconds % 60).padStart(2, '0')}`,
    tempo: tempo && `tempo ${tempo.join('-')}`,
  };
}

/** All of it in one line: "3 × 8, RPE 6, rest 2:00". */
export function prescriptionText(prescription: Prescription, loadKind: LoadKind = 'none'): string {
  const words = prescriptionWords(prescription, loadKind);
  return [words.dose, words.effort, words.factor, words.firstLoad, words.cap, words.rest, words.tempo]
    .filter((part) => part !== null)
    .join(', ');
}
