import { type MarkKind, markKinds } from '@/domain/symptoms/body-map';
import { type BodyRegionId, bodyRegions } from '@/domain/symptoms/regions';
import type { ShownMark } from './body';

const regionLabels = new Map<string, string>(bodyRegions.map(({ id, label }) => [id, label]));
const kindLabels = new Map<string, string>(markKinds.map(({ id, label }) => [id, label]));

export const regionLabel = (id: BodyRegionId): string => regionLabels.get(id) ?? id;
export const kindLabel = (id: MarkKind): string => kindLabels.get(id) ?? id;

/** "tingling, 3 of 10" */
export const feltWords = ({ kind, intensity }: Pick<ShownMark, 'kind' | 'intensity'>): string =>
  kindLabel(kind).toLowerCase() + (intensity === null ? '' : `, ${intensity} of 10`);

/** "Left calf: tingling, 3 of 10" */
export const markWords = (mark: ShownMark): string => `${regionLabel(mark.region)}: ${feltWords(mark)}`;

/** Against the drawing before, in a word or two for a trainer. */
export const spreadWords = { further: 'Further down the leg', same: 'As far as before', nearer: 'Less far' } as const;
