import type { DoseGrowth, Prescription, SetDose } from '@/domain/program/types';
import { percentOff, topOf } from './bounds';
import type { GrammarExercise } from './types';
import { to3, weightText } from './units';

/** What was understood, in plain sentences: the first says the sets, the others what goes beyond them. */
export function spellOut(prescription: Prescription, exercise?: GrammarExercise): string[] {
  const { startLoadKg, capKg, stepKg, stepPercent, percentE1rm, loadFactor, rangeCm, growth } = prescription;
  const unit = prescription.writtenIn ?? 'kg';
  const hand = exercise?.loadKind.endsWith('-per-hand') ? ' per hand' : '';
  const weight = (kg: number) => `${weightText(kg, unit)}${hand}`;
  const step = stepPercent === undefined ? stepKg !== undefined && weight(stepKg) : `${stepPercent} %`;
  const lines: (string | false | null)[] = [
    `${[setsText(prescription), ...effortTexts(prescription)].join(', ')}`,
    prescription.tempo && tempoText(prescription.tempo),
    startLoadKg !== null && percentE1rm === undefined && beginsText(prescription, weight(startLoadKg)),
    percentE1rm !== undefined &&
      `${percentE1rm} % of the estimated maximum${startLoadKg === null ? '' : `, or ${weight(startLoadKg)} where there is no estimate`}.`,
    loadFactor !== 1 && `${percentOff(loadFactor)} % below the last load.`,
    step && `Adds ${step} a week from the last load while pain rules allow.`,
    capKg !== null && `Never above ${weight(capKg)}.`,
    rangeCm !== undefined && `Range: ${rangeCm} cm.`,
    growth !== undefined && growthText(growth),
    warmUpText(prescription, hand),
  ];
  return lines.filter((line): line is string => Boolean(line));
}

function beginsText({ unlikeSets }: Prescription, weight: string): string {
  const ramp = unlikeSets?.some(({ share }) => share !== 1);
  return ramp
    ? `The heaviest set begins with ${weight}, later from the last load; the others keep their share of it.`
    : `Begins with ${weight}, later from the last load.`;
}

function setsText({ sets, dose, perSide, unlikeSets, startLoadKg, percentE1rm, writtenIn }: Prescription): string {
  const side = perSide ? ' each side' : '';
  if (!unlikeSets) return `${sets} ${sets === 1 ? 'set' : 'sets'} of ${doseText(dose)}${side}`;
  const unit = writtenIn ?? 'kg';
  const top = topOf({ startLoadKg, percentE1rm }, unit) ?? 1;
  const loaded = unlikeSets.some(({ share }) => share !== 1);
  const all = unlikeSets.map((set) => {
    const load = `${to3(set.share * top)} ${startLoadKg === null ? '%' : unit}`;
    return loaded ? `${load} × ${doseText(set.dose)}` : doseText(set.dose);
  });
  return `${sets} sets: ${all.join(', ')}${side}`;
}

function doseText(dose: SetDose): string {
  if (dose.kind === 'metres') return `${dose.metres} m`;
  if (dose.kind === 'seconds') {
    return dose.seconds >= 120 && dose.seconds % 60 === 0 ? `${dose.seconds / 60} min` : `${dose.seconds} s`;
  }
  if (dose.asMany) return `as many as go well, ${dose.max} at most`;
  return dose.min === dose.max ? String(dose.min) : `${dose.min}–${dose.max}`;
}

function effortTexts({ targetRpe, restSeconds }: Prescription): string[] {
  const rest = `rest ${Math.floor(restSeconds / 60)}:${String(restSeconds % 60).padStart(2, '0')}`;
  return [`RPE ${targetRpe}`, ...(restSeconds === 0 ? [] : [rest])];
}

/** "Tempo: 3 s down, 0 s low, 1 s up, 0 s high." */
function tempoText([down, low, up, high]: NonNullable<Prescription['tempo']>): string {
  const pauses = [low > 0 && `${low} s low`, `${up} s up`, high > 0 && `${high} s high`].filter(Boolean);
  return `Tempo: ${down} s down, ${pauses.join(', ')}.`;
}

const growthWords: Readonly<Record<Exclude<DoseGrowth['unit'], 'cm'>, string>> = {
  seconds: 's',
  metres: 'm',
  reps: 'reps',
};

function growthText({ by, unit, until }: DoseGrowth): string {
  if (unit === 'cm') return `${by} cm lower each week${until === null ? '' : `, down to ${until} cm`}.`;
  const one = unit === 'reps' && by === 1 ? 'rep' : growthWords[unit];
  return `${by} ${one} more each week${until === null ? '' : `, up to ${until}${unit === 'reps' ? '' : ` ${one}`}`}.`;
}

function warmUpText({ warmUp, startLoadKg, writtenIn }: Prescription, hand: string): string | null {
  if (!warmUp) return null;
  const sets = warmUp.map(({ reps, share }) => {
    const load = startLoadKg === null ? '' : ` (first ${weightText(startLoadKg * share, writtenIn ?? 'kg')}${hand})`;
    return `${reps} with ${Math.round(share * 1000) / 10} %${load}`;
  });
  return `Warm-up before: ${sets.join(', ')}. It is not logged.`;
}
