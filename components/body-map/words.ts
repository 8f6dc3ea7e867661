import { type BodyMark, type MarkKind, markKinds } from '@/domain/symptoms/body-map';
import { type BodyRegionId, bodyRegions } from '@/domain/symptoms/regions';

const regionLabels = new Map<string, string>(bodyRegions.map(({ id, label }) => [id, label]));
const kindLabels = new Map<string, string>(markKinds.map(({ id, label }) => [id, label]));

export const regionLabel = (id: BodyRegionId): string => regionLabels.get(id) ?? id;
export const kindLabel = (id: MarkKind): string => kindLabels.get(id) ?? id;

/** "Left calf: tingling, 3 of 10" */
export const markWords = ({ region, kind, intensity }: BodyMark): string =>
  `${regionLabel(region)}: ${kindLabel(kind).toLowerCase()}, ${intensity} of 10`;

/** Against the drawing before, in a word or two for a trainer. */
export const spreadWords = { further: 'Further down the leg', same: 'As far as before', nearer: 'Less far' } as const;
