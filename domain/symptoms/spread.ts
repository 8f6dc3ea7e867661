import type { BodyMark, Spread } from './body-map';
import type { BodyRegionId, LegSymptomId } from './regions';

export type Side = 'left' | 'right';
export const sides: readonly Side[] = ['left', 'right'];

/** From where a leg begins down to its end. The back is no step at all. */
export const legSteps = ['none', 'buttock', 'thigh', 'knee', 'lower leg', 'foot'] as const;
export type LegStep = (typeof legSteps)[number];

const steps: Readonly<Record<Exclude<LegStep, 'none'>, readonly string[]>> = {
  // Where the leg begins: the hip is as far down as the buttock.
  buttock: ['buttock', 'hip'],
  thigh: ['thigh-back', 'thigh-front'],
  knee: ['knee'],
  'lower leg': ['calf', 'shin'],
  foot: ['foot'],
};

const placeOf = new Map<string, { readonly side: Side; readonly step: number }>(
  Object.entries(steps).flatMap(([step, parts]) =>
    parts.flatMap((part) =>
      sides.map((side) => [`${part}-${side}`, { side, step: legSteps.indexOf(step as LegStep) }] as const),
    ),
  ),
);

/** How far down each leg a drawing reaches: an index of {@link legSteps}, 0 for not at all. */
export type LegReach = Readonly<Record<Side, number>>;

export function legReach(marks: readonly Pick<BodyMark, 'region'>[]): LegReach {
  const reach = { left: 0, right: 0 };
  for (const { region } of marks) {
    const place = placeOf.get(region);
    if (place) reach[place.side] = Math.max(reach[place.side], place.step);
  }
  return reach;
}

/**
 * Where it reaches against the drawing before: `further` when either leg is reached further down, a leg that was not
 * reached at all included; else `nearer` when either is reached less far. Null without two drawings to compare.
 * A further mark never makes it nearer. The order of steps is convention: pain that moves away from the spine down a leg
 * (peripheralisation) is what clinical rule L looks for.
 */
export function spreadOf(
  before: readonly Pick<BodyMark, 'region'>[] | null,
  now: readonly Pick<BodyMark, 'region'>[],
): Spread | null {
  if (before === null || before.length === 0 || now.length === 0) return null;
  const [was, is] = [legReach(before), legReach(now)];
  if (sides.some((side) => is[side] > was[side])) return 'further';
  return sides.some((side) => is[side] < was[side]) ? 'nearer' : 'same';
}

/** Marks below the buttock are in the leg. */
const inLeg = ({ region }: Pick<BodyMark, 'region'>): boolean =>
  (placeOf.get(region)?.step ?? 0) >= legSteps.indexOf('thigh');

export const legsDrawn = (marks: readonly Pick<BodyMark, 'region'>[]): readonly Side[] =>
  sides.filter((side) => marks.some((mark) => inLeg(mark) && placeOf.get(mark.region)?.side === side));

const symptomOf = { ache: 'ache', sharp: 'ache', tingling: 'tingling', numb: 'numbness' } as const;

/** The leg symptoms that a drawing shows, in no order. */
export const symptomsDrawn = (marks: readonly BodyMark[]): readonly LegSymptomId[] => [
  ...new Set(marks.filter(inLeg).map(({ kind }) => symptomOf[kind])),
];

/** Numb or tingling where a saddle touches, or beside it: the first emergency question is about that. */
export const nearSaddle = (marks: readonly BodyMark[]): boolean =>
  marks.some(
    ({ region, kind }) =>
      (kind === 'numb' || kind === 'tingling') && (region === 'groin' || region.startsWith('buttock-')),
  );

type Told = {
  readonly marks: readonly BodyMark[];
  readonly regions: readonly BodyRegionId[];
  readonly legSymptoms: readonly LegSymptomId[];
  readonly legWorse: boolean;
};

/**
 * A report with what its drawing adds: its places, leg symptoms that it shows, and by comparison with the drawing before
 * whether the leg is worse. It adds and never takes away; without marks everything stays as told. The phone and the server
 * read a report by this.
 */
export function withDrawing<T extends Told>(
  told: T,
  before: readonly BodyMark[] | null,
): T & { spread: Spread | null } {
  const { marks } = told;
  const spread = spreadOf(before, marks);
  const drawn = symptomsDrawn(marks);
  const symptoms = drawn.length > 0 ? told.legSymptoms.filter((id) => id !== 'none') : told.legSymptoms;
  return {
    ...told,
    regions: [...new Set([...told.regions, ...marks.map(({ region }) => region)])],
    legSymptoms: [...new Set([...symptoms, ...drawn])],
    legWorse: told.legWorse || spread === 'further',
    spread,
  };
}
