import { type InstrumentId, instruments } from '@/domain/instruments/instruments';
import type { MeasureLine, PainLine } from './course';
import type { LiftLine } from './lifts';

type Known = {
  readonly functionIds: readonly InstrumentId[];
  readonly lines: readonly MeasureLine[];
  readonly pain: PainLine;
  readonly lifts: readonly LiftLine[];
  readonly sets: { readonly own: number; readonly entered: number };
};

const names = (ids: readonly InstrumentId[]) => ids.map((id) => instruments[id].name).join('; ');

/** What a reader must know to read the rest rightly: gaps first, then what such numbers cannot say. */
export function unknowns({ functionIds, lines, pain, lifts, sets }: Known): string[] {
  // Nobody is asked how much has changed at the very start.
  const absent = functionIds.filter((id) => id !== 'groc' && !lines.some(({ instrument }) => instrument === id));
  const once = lines.filter(({ latest, instrument }) => latest === null && instrument !== 'groc');
  const silent = pain.days - pain.daysTold;
  return [
    ...(absent.length > 0 ? [`Not measured in this time: ${names(absent)}.`] : []),
    ...(once.length > 0
      ? [`Measured once, so nothing to compare with: ${names(once.map(({ instrument }) => instrument))}.`]
      : []),
    ...(silent > 0
      ? [`On ${silent} of ${pain.days} days no pain was reported. Those days may have been better or worse.`]
      : []),
    ...(sets.own > 0
      ? [
          sets.entered > 0
            ? `Loads and effort were logged by the client in ${sets.own} sets and by the trainer in ${sets.entered}.`
            : 'Loads and effort were logged by the client, and nobody checked them.',
        ]
      : []),
    ...(lifts.some(({ estimate }) => estimate.latest !== null)
      ? ['The estimated maxima come from a formula and a felt effort. No maximum was tested.']
      : []),
    'There is no comparison group. Pain and function change for many reasons, time among them; what part training had cannot be told.',
    'Limits of pain, steps of load and lengths of breaks are convention. They were not validated for lifting with back pain.',
  ];
}
