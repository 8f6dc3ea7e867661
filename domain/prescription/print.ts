import type { DoseGrowth, Prescription, SetDose, UnlikeSet } from '@/domain/program/types';
import { isPercent, percentOff, topOf } from './bounds';
import { defaultPerSide, defaultRest, defaultRpe } from './defaults';
import type { GrammarExercise } from './types';
import { to3, type WeightUnit, writtenWeight } from './units';

/**
 * The shortest text that means this prescription, the same for the same value: `3x8 40kg rpe6 +2.5/wk`. What stands by
 * default for the exercise is left out, save the effort of a line without any other word on load.
 */
export function printPrescription(prescription: Prescription, exercise?: GrammarExercise): string {
  const { startLoadKg, percentE1rm, targetRpe, tempo, restSeconds, dose, loadFactor, rangeCm, capKg } = prescription;
  const unit = prescription.writtenIn ?? 'kg';
  const inList = prescription.unlikeSets?.some(({ share }) => share !== 1) ?? false;
  const weight = (kg: number) => `${writtenWeight(kg, unit)}${unit}`;
  const perHand = exercise?.loadKind.endsWith('-per-hand') ? '/hand' : '';
  const parts: (string | false | null)[] = [
    workText(prescription, unit, inList) + sideText(prescription, exercise),
    !inList && startLoadKg !== null && weight(startLoadKg) + perHand,
    !inList && percentE1rm !== undefined && `@${percentE1rm}%`,
    loadFactor !== 1 && `-${percentOff(loadFactor)}%`,
    targetRpe !== defaultRpe(exercise) && `rpe${targetRpe}`,
    tempo && tempoText(tempo),
    restSeconds !== defaultRest(dose.kind, exercise) && `r${clockText(restSeconds)}`,
    rangeCm !== undefined && `${rangeCm}cm`,
    stepText(prescription, unit),
    capKg !== null && `max${weight(capKg)}`,
    prescription.growth !== undefined && growthText(prescription.growth),
    warmUpText(prescription, unit),
  ];
  return parts.filter((part): part is string => Boolean(part)).join(' ');
}

function workText(
  { sets, dose, unlikeSets, startLoadKg, percentE1rm }: Prescription,
  unit: WeightUnit,
  inList: boolean,
) {
  if (!unlikeSets) return `${sets}x${doseShort(dose)}`;
  const top = topOf({ startLoadKg, percentE1rm }, unit) ?? 1;
  if (!inList) return unlikeSets.map((set) => doseShort(set.dose)).join(', ');
  const loads = unlikeSets.map(({ share }) => to3(share * top));
  // Small numbers without a unit could be sets.
  const mark = startLoadKg !== null && (unit === 'lb' || loads.every((load) => load <= 10)) ? unit : '';
  const before = startLoadKg === null ? '@' : '';
  const behind = startLoadKg === null ? '%' : mark;
  return unlikeSets
    .map((set: UnlikeSet, index) => `${before}${loads[index]}${behind}x${doseShort(set.dose)}`)
    .join(', ');
}

function doseShort(dose: SetDose): string {
  if (dose.kind === 'metres') return `${dose.metres}m`;
  if (dose.kind === 'seconds') {
    return dose.seconds >= 120 && dose.seconds % 60 === 0 ? `${dose.seconds / 60}min` : `${dose.seconds}s`;
  }
  if (dose.asMany) return `amrap<=${dose.max}`;
  return dose.min === dose.max ? String(dose.min) : `${dose.min}-${dose.max}`;
}

/** Said where the text would leave it open: the sides of holds and carries are always said. */
function sideText({ perSide, dose }: Prescription, exercise?: GrammarExercise): string {
  if (!perSide) return defaultPerSide(exercise) ? ' total' : '';
  return !defaultPerSide(exercise) || dose.kind !== 'reps' ? '/side' : '';
}

function tempoText(tempo: NonNullable<Prescription['tempo']>): string {
  return tempo.every((part) => Number.isInteger(part) && part < 10) ? `t${tempo.join('')}` : `t${tempo.join('-')}`;
}

/** "2:00" from a minute on, else "45s". */
function clockText(seconds: number): string {
  return seconds < 60 ? `${seconds}s` : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function stepText({ stepKg, stepPercent }: Prescription, unit: WeightUnit): string | false {
  if (stepPercent !== undefined) return `+${stepPercent}%/wk`;
  return stepKg !== undefined && `+${writtenWeight(stepKg, unit)}${unit === 'lb' ? 'lb' : ''}/wk`;
}

const growthUnits: Readonly<Record<DoseGrowth['unit'], string>> = { seconds: 's', metres: 'm', reps: 'rep', cm: 'cm' };

function growthText({ by, unit, until }: DoseGrowth): string {
  const short = growthUnits[unit];
  const end = until === null ? '' : ` until ${until}${unit === 'reps' ? '' : short}`;
  return `${unit === 'cm' ? '-' : '+'}${by}${short}/wk${end}`;
}

function warmUpText({ warmUp, startLoadKg }: Prescription, unit: WeightUnit): string | false {
  if (!warmUp) return false;
  const top = startLoadKg === null ? 1 : writtenWeight(startLoadKg, unit);
  const sets = warmUp.map(({ reps, share }) =>
    isPercent(share) ? `${to3(share * 100)}%x${reps}` : `${to3(share * top)}${unit}x${reps}`,
  );
  return `w ${sets.join(' ')}`;
}
