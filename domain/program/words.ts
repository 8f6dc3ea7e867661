import type { LoadKind } from '@/domain/exercises/types';
import type { FigureDefinition } from '@/domain/figure/types';
import { prescribedSets } from '@/domain/program/sets';
import type { DoseGrowth, Prescription, SetDose } from '@/domain/program/types';

/** What tells how a range in centimetres is set up: blocks, a box, a bench. */
export type RangeSetting = Pick<FigureDefinition, 'load' | 'props' | 'range'>;

/**
 * Sets and dose in short: "3 × 8", "3 × 8–10", "3 × 30 s each side", "4 × 30 m"; "3 sets: 8, 6, 4" where they differ, and
 * "3 × as many as go well, at most 12".
 */
export function doseText(prescription: Pick<Prescription, 'sets' | 'dose' | 'perSide' | 'unlikeSets'>): string {
  const { sets, dose, perSide, unlikeSets } = prescription;
  const side = perSide ? ' each side' : '';
  const amounts = unlikeSets && prescribedSets(prescription).map((set) => amountText(set.dose));
  if (!amounts || amounts.every((amount) => amount === amounts[0])) return `${sets} × ${amountText(dose)}${side}`;
  return `${sets} sets: ${amounts.join(', ')}${side}`;
}

/** Whole minutes are minutes from two on: a walk of 600 s is 10 min, a plank of 60 s stays 60 s. */
export function amountText(dose: SetDose): string {
  if (dose.kind === 'seconds') {
    return dose.seconds >= 120 && dose.seconds % 60 === 0 ? `${dose.seconds / 60} min` : `${dose.seconds} s`;
  }
  if (dose.kind === 'metres') return `${dose.metres} m`;
  if (dose.asMany) return `as many as go well, at most ${dose.max}`;
  return dose.min === dose.max ? String(dose.min) : `${dose.min}–${dose.max}`;
}

/** How a range in centimetres is set up: "from blocks of 20 cm", "to a seat of 45 cm", "on a step of 20 cm". */
export function rangeText(rangeCm: number, setting: RangeSetting | null): string {
  const kinds = setting?.props.map(({ kind }) => kind) ?? [];
  const moves = setting?.range?.moves;
  if (moves === 'step') return `on a step of ${rangeCm} cm`;
  if (moves === 'seat') return `to a seat of ${rangeCm} cm`;
  if (moves === 'blocks' || kinds.includes('block') || setting?.load === 'bar' || setting?.load === 'trap-bar') {
    return rangeCm === 0 ? 'from the floor' : `from blocks of ${rangeCm} cm`;
  }
  return `range ${rangeCm} cm`;
}

/** A prescription in short words, part by part; null for what it leaves open. Loads in kilograms unless written in pounds. */
export type PrescriptionWords = {
  /** "3 × 8–10 each side" */
  readonly dose: string;
  /** Where loads differ from set to set: "sets at 67, 83, 100 % of the heaviest". */
  readonly shares: string | null;
  /** "RPE 6.5" */
  readonly effort: string;
  /** "−10 %" of the last load, as in a deload. */
  readonly factor: string | null;
  /** "75 % of the estimated maximum" */
  readonly percent: string | null;
  /** "first 12 kg per hand": for somebody without a history. */
  readonly firstLoad: string | null;
  /** "at most 60 kg" */
  readonly cap: string | null;
  /** Of a rise, where the plan says so: "steps of 2.5 kg". */
  readonly step: string | null;
  /** "from blocks of 20 cm" */
  readonly range: string | null;
  /** "5 s more each week, up to 60 s" */
  readonly growth: string | null;
  /** "warm-up 5 at 40 %, 3 at 60 %" */
  readonly warmUp: string | null;
  /** "rest 2:00" */
  readonly rest: string | null;
  /** Seconds down, pause, up, pause: "tempo 3-0-1-0". */
  readonly tempo: string | null;
};

export function prescriptionWords(
  prescription: Prescription,
  loadKind: LoadKind = 'none',
  setting: RangeSetting | null = null,
): PrescriptionWords {
  const { loadFactor, startLoadKg, capKg, restSeconds, tempo, percentE1rm, stepKg, stepPercent } = prescription;
  const { warmUp = [], rangeCm, growth, unlikeSets } = prescription;
  const perHand = loadKind.endsWith('-per-hand') ? ' per hand' : '';
  const weight = (kg: number) => `${weightText(kg, prescription.writtenIn)}${perHand}`;
  const factor = Math.round((loadFactor - 1) * 100);
  const shares = unlikeSets?.map(({ share }) => Math.round(share * 100)) ?? [];
  return {
    dose: doseText(prescription),
    shares: shares.every((share) => share === 100) ? null : `sets at ${shares.join(', ')} % of the heaviest`,
    effort: `RPE ${prescription.targetRpe}`,
    factor: factor === 0 ? null : `${factor > 0 ? '+' : '−'}${Math.abs(factor)} %`,
    percent: percentE1rm === undefined ? null : `${percentE1rm} % of the estimated maximum`,
    firstLoad: startLoadKg === null ? null : `first ${weight(startLoadKg)}`,
    cap: capKg === null ? null : `at most ${weight(capKg)}`,
    step: stepKg !== undefined ? `steps of ${weight(stepKg)}` : stepPercent ? `steps of ${stepPercent} %` : null,
    range: rangeCm === undefined ? null : rangeText(rangeCm, setting),
    growth: growth ? growthText(growth) : null,
    warmUp:
      warmUp.length === 0
        ? null
        : `warm-up ${warmUp.map(({ reps, share }) => `${reps} at ${Math.round(share * 100)} %`).join(', ')}`,
    rest:
      restSeconds === 0 ? null : `rest ${Math.floor(restSeconds / 60)}:${String(restSeconds % 60).padStart(2, '0')}`,
    tempo: tempo && `tempo ${tempo.join('-')}`,
  };
}

const KG_PER_LB = 0.45359237;

/** As the trainer wrote it: a line in pounds is kept in kilograms to 10 g, and reads back in pounds. */
const weightText = (kg: number, writtenIn: Prescription['writtenIn']): string =>
  writtenIn === 'lb' ? `${Math.round((kg / KG_PER_LB) * 10) / 10} lb` : `${kg} kg`;

const growthUnits = { seconds: 's', metres: 'm', reps: 'reps', cm: 'cm' } as const;

function growthText({ by, unit, until }: DoseGrowth): string {
  const one = unit === 'reps' && by === 1 ? 'rep' : growthUnits[unit];
  if (unit === 'cm') return `${by} cm lower each week${until === null ? '' : `, down to ${until} cm`}`;
  return `${by} ${one} more each week${until === null ? '' : `, up to ${until}${unit === 'reps' ? '' : ` ${one}`}`}`;
}

/** All of it in one line: "3 × 8, RPE 6, rest 2:00". */
export function prescriptionText(
  prescription: Prescription,
  loadKind: LoadKind = 'none',
  setting: RangeSetting | null = null,
): string {
  const words = prescriptionWords(prescription, loadKind, setting);
  return [
    words.dose,
    words.shares,
    words.effort,
    words.factor,
    words.percent,
    words.firstLoad,
    words.cap,
    words.step,
    words.range,
    words.growth,
    words.warmUp,
    words.rest,
    words.tempo,
  ]
    .filter((part) => part !== null)
    .join(', ');
}
