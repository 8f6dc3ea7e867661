import type { BodyRegionId } from './regions';

/** What it feels like. Ids are stored for ever; labels may change. */
export const markKinds = [
  { id: 'ache', label: 'Ache' },
  { id: 'sharp', label: 'Sharp' },
  { id: 'tingling', label: 'Tingling' },
  { id: 'numb', label: 'Numb' },
] as const;

export type MarkKind = (typeof markKinds)[number]['id'];

/** One place on the body map, with what it feels like there and how much. */
export type BodyMark = {
  readonly region: BodyRegionId;
  readonly kind: MarkKind;
  /** NPRS, whole numbers 0–10. */
  readonly intensity: number;
};

/** Where it reaches against the drawing before. */
export type Spread = 'further' | 'same' | 'nearer';
