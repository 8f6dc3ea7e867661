import type { ChipTone } from '@/components/ui/chip';
import type { IconName } from '@/components/ui/icon';
import type { ChartAssignment, ChartOverview } from '@/contracts/charts';
import { prescribedSets } from '@/domain/program/sets';
import type { Prescription, SetDose } from '@/domain/program/types';
import { amountText, prescriptionWords as partsOf, type RangeSetting } from '@/domain/program/words';
import { formatDate } from '@/lib/format/dates';
import { formatDuration, formatNumber } from '@/lib/format/numbers';
import { formatLoad, type WeightUnit } from '@/lib/units';

/** "Hinge foundations · week 5 of 12" */
export function assignmentWords({ name, week, weeks }: ChartAssignment): string {
  return week === 0 ? `${name} · not begun` : `${name} · week ${week} of ${weeks}`;
}

/** That lifting is paused, and why, by the state of the lock. */
export const pausedWords = {
  requested: 'Lifting paused',
  refused: 'Not cleared: lifting paused',
  expired: 'Clearance ended: lifting paused',
  stopped: 'Stopped: lifting paused',
} as const;

type StateChip = { readonly tone: ChipTone; readonly icon: IconName; readonly words: string };

/** Where the client stands with clearance; null when none was ever asked for. */
export function clearanceChip({ lock, clearances }: ChartOverview, locale: string): StateChip | null {
  if (lock) {
    const words = pausedWords[lock.state];
    return { tone: 'high', icon: 'lock', words };
  }
  const cleared = clearances.find(({ state }) => state === 'cleared');
  if (!cleared) return null;
  const by = cleared.clinician ? `Cleared · ${cleared.clinician}` : 'Cleared';
  const until = cleared.expiresOn ? `${by}, to ${formatDate(cleared.expiresOn, locale)}` : by;
  return { tone: 'low', icon: 'check', words: until };
}

/** "3 × 8–10", "3 × 30 s per side", "4 × 30 m", "3 sets: 8, 6, 4", "2 × as many as go well, at most 12". */
export function doseWords(prescription: Pick<Prescription, 'sets' | 'dose' | 'perSide' | 'unlikeSets'>): string {
  const { sets, perSide } = prescription;
  const side = perSide ? ' per side' : '';
  const [first, ...others] = prescribedSets(prescription).map(({ dose }) => amountWords(dose));
  return others.every((amount) => amount === first)
    ? `${sets} × ${first}${side}`
    : `${sets} sets: ${[first, ...others].join(', ')}${side}`;
}

const amountWords = (dose: SetDose): string =>
  dose.kind === 'seconds' ? formatDuration(dose.seconds) : amountText(dose);

/** The whole line: "3 × 8 · RPE 7 · rest 2:00 · tempo 3-0-1-0 · −10 %". */
export function prescriptionWords(
  prescription: Prescription,
  locale: string,
  setting: RangeSetting | null = null,
): string {
  const { targetRpe, tempo, loadFactor } = prescription;
  const { shares, percent, step, range, growth, rest, warmUp } = partsOf(prescription, 'none', setting);
  return [
    doseWords(prescription),
    shares,
    `RPE ${formatNumber(targetRpe, locale, 1)}`,
    percent,
    step,
    range,
    growth,
    rest,
    tempo && `tempo ${tempo.join('-')}`,
    loadFactor < 1 && `load\u00a0−${formatNumber((1 - loadFactor) * 100, locale, 0)}\u00a0%`,
    warmUp,
  ]
    .filter(Boolean)
    .join(' · ');
}

type Logged = {
  readonly reps: number | null;
  readonly loadKg: number | null;
  readonly seconds: number | null;
  readonly metres: number | null;
};

/** What was done in one set: "8 × 60 kg", "30 s", "30 m × 16 kg per hand". */
export function loggedWords(set: Logged, given: { units: WeightUnit; perHand: boolean; locale: string }): string {
  const { units, perHand, locale } = given;
  const amount =
    set.reps !== null
      ? String(set.reps)
      : set.seconds !== null
        ? formatDuration(set.seconds)
        : set.metres !== null
          ? `${formatNumber(set.metres, locale)} m`
          : '–';
  if (set.loadKg === null) return set.reps === null ? amount : `${amount} reps`;
  return `${amount} × ${formatLoad(set.loadKg, units, locale)}${perHand ? ' per hand' : ''}`;
}
