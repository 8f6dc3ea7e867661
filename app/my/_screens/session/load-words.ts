import type { LastTime, PlanItem, PlanItemDetail } from '@/contracts/plan';
import type { LoadKind } from '@/domain/exercises/types';
import { isUnloaded } from '@/domain/load/plates';
import type { Prescription } from '@/domain/program/types';
import { formatNumber } from '@/lib/format/numbers';
import { formatLoad, type WeightUnit } from '@/lib/units';
import type { SetValues } from './session-view';

export type WordsFor = { readonly units: WeightUnit; readonly locale: string };

export const isPerHand = (loadKind: LoadKind): boolean => loadKind.endsWith('-per-hand');

type Asked = Pick<PlanItem, 'loadKind' | 'prescription'> & Partial<Pick<PlanItemDetail, 'change'>>;

/** Whether a weight is asked for: the kind takes one, and the plan or the log knows of one. */
export function hasLoad({ loadKind, loadKg, prescription, change }: Asked & Pick<PlanItem, 'loadKg'>) {
  const isPlanned = prescription.startLoadKg !== null || prescription.percentE1rm !== undefined;
  return !isUnloaded(loadKind) && (loadKg !== null || isPlanned || change?.kind === 'swap');
}

/**
 * What has to be said before a set can be logged: how many, and the weight where the plan reckons on it; null when the
 * set can be logged as it is shown. Of an exercise that was never done here nobody knows the weight beforehand.
 */
export function toSayFirst(item: Asked, values: SetValues): string | null {
  if (amountOf(values) === null) return 'how many';
  const reckons = item.prescription.percentE1rm !== undefined || item.change?.kind === 'swap';
  const needsLoad = reckons && !isUnloaded(item.loadKind);
  return needsLoad && values.loadKg === null ? 'the weight' : null;
}

/** The unit beside the amount, short: "reps", "s", "m". */
export function amountUnit({ dose }: Pick<Prescription, 'dose'>): string {
  return { reps: 'reps', seconds: 's', metres: 'm' }[dose.kind];
}

/** The same to be read out: "repetitions each side". */
export function amountWords({ dose, perSide }: Pick<Prescription, 'dose' | 'perSide'>): string {
  const words = { reps: 'repetitions', seconds: 'seconds', metres: 'metres' }[dose.kind];
  return perSide ? `${words} each side` : words;
}

/** How many, how long or how far; null where nothing was said. */
export const amountOf = ({ reps, seconds, metres }: SetValues): number | null => reps ?? seconds ?? metres;

/** A set in words: "62.5 kg, 8 repetitions". */
export function setWords(values: SetValues, item: PlanItem, { units, locale }: WordsFor): string {
  const amount = amountOf(values);
  const hand = isPerHand(item.loadKind) ? ' in each hand' : '';
  return [
    values.loadKg !== null && `${formatLoad(values.loadKg, units, locale)}${hand}`,
    amount !== null && `${formatNumber(amount, locale)} ${amountWords(item.prescription)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/**
 * Last time in one line: "60 kg × 8, 8, 8 · pain 1 · next morning 1". Sets of one load are drawn together.
 */
export function lastTimeWords(last: LastTime, { units, locale }: WordsFor): string {
  const groups: { load: number | null; amounts: string[] }[] = [];
  for (const set of last.sets) {
    const amount = set.reps ?? set.seconds ?? set.metres;
    const unit = set.reps !== null ? '' : set.seconds !== null ? ' s' : ' m';
    const words = amount === null ? '–' : `${formatNumber(amount, locale)}${unit}`;
    const group = groups.at(-1);
    if (group && group.load === set.loadKg) group.amounts.push(words);
    else groups.push({ load: set.loadKg, amounts: [words] });
  }
  const sets = groups.map(({ load, amounts }) =>
    load === null ? amounts.join(', ') : `${formatLoad(load, units, locale)} × ${amounts.join(', ')}`,
  );
  return [
    ...sets,
    last.pain !== null && `pain ${last.pain}`,
    last.nextMorning !== null && `next morning ${last.nextMorning}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
