import { Fragment, type ReactNode } from 'react';
import type { BodyMark, MarkKind } from '@/domain/symptoms/body-map';
import { painBand } from '@/domain/symptoms/pain';
import { type BodyView, downTo, features, limbsPath, polygonPath, spine, trunkPath } from './outline';
import type { DrawnRegion } from './regions';

const ground = 'var(--figure-ground, var(--surface))';
const skin = `color-mix(in oklab, var(--line) 50%, ${ground})`;
const skinInRegion = 'var(--line)';
const faintLine = 'color-mix(in oklab, var(--edge) 60%, var(--line))';

/** A mark as it is drawn: before the pain is told, without a number. */
export type ShownMark = Omit<BodyMark, 'intensity'> & { readonly intensity: number | null };

const fills = { low: 'fill-pain-low-fill', mid: 'fill-pain-mid', high: 'fill-pain-high' } as const;
const inks = { low: 'fill-on-pain-low', mid: 'fill-on-pain-mid', high: 'fill-on-pain-high' } as const;

const fillOf = (intensity: number | null) => (intensity === null ? 'fill-ink-2' : fills[painBand(intensity)]);
const inkOf = (intensity: number | null) => (intensity === null ? 'fill-surface' : inks[painBand(intensity)]);

/** Ids of what is defined once and used by the parts of a drawing. */
const trunkId = (id: string, view: BodyView) => `${id}-${view}-trunk`;
const limbsId = (id: string) => `${id}-limbs`;
const trunkClip = (id: string, view: BodyView) => `${trunkId(id, view)}-clip`;
const wholeClip = (id: string, view: BodyView) => `${trunkId(id, view)}-whole`;
const patternId = (id: string, kind: MarkKind) => `${id}-${kind}`;

/** What kind of pain looks like on its colour: an ache is solid. One tile in units of the drawing. */
const textures: Readonly<Record<Exclude<MarkKind, 'ache'>, { readonly size: number; readonly marks: ReactNode }>> = {
  sharp: { size: 4, marks: <path d="M-1 3.4 0 2.2 1 1 2 2.2 3 3.4 4 2.2 5 1" fill="none" strokeWidth={0.75} /> },
  tingling: {
    size: 3.2,
    marks: (
      <g stroke="none" fill={ground}>
        <circle cx={0.8} cy={0.8} r={0.58} />
        <circle cx={2.4} cy={2.4} r={0.58} />
      </g>
    ),
  },
  numb: { size: 2.4, marks: <path d="M-.6 .6 .6-.6M-.6 3 3-.6M1.8 3 3 1.8" fill="none" strokeWidth={0.62} /> },
};

/** Hatching for the kinds of pain; `grain` makes it coarser, for small drawings. */
function Textures({ id, grain }: { id: string; grain: number }) {
  return Object.entries(textures).map(([kind, { size, marks }]) => (
    <pattern
      key={kind}
      id={patternId(id, kind as MarkKind)}
      width={size}
      height={size}
      patternUnits="userSpaceOnUse"
      patternTransform={`scale(${grain})`}
    >
      <g stroke={ground} strokeLinecap="square">
        {marks}
      </g>
    </pattern>
  ));
}

type ShapesProps = { id: string; views: readonly BodyView[]; grain?: number };

/** What the parts of drawings with this id refer to: outlines, what regions are cut to, hatching. */
export function Shapes({ id, views, grain = 1 }: ShapesProps) {
  return (
    <defs>
      <path id={limbsId(id)} d={limbsPath} />
      {views.map((view) => (
        <Fragment key={view}>
          <path id={trunkId(id, view)} d={trunkPath[view]} />
          <clipPath id={trunkClip(id, view)}>
            <use href={`#${trunkId(id, view)}`} />
          </clipPath>
          <clipPath id={wholeClip(id, view)}>
            <use href={`#${trunkId(id, view)}`} />
            <use href={`#${limbsId(id)}`} />
          </clipPath>
        </Fragment>
      ))}
      <Textures id={id} grain={grain} />
    </defs>
  );
}

/** The arm hangs before the trunk: only the shoulder reaches into it. */
export const clipOf = (id: string, view: BodyView, region: DrawnRegion): string =>
  `url(#${region.id.startsWith('shoulder') ? wholeClip(id, view) : trunkClip(id, view)})`;

type BodyProps = { id: string; view: BodyView };

/** The outline of the body that a region is cut to. */
export function Outline({ id, view, whole = true }: BodyProps & { whole?: boolean }) {
  return (
    <>
      {whole && <use href={`#${limbsId(id)}`} />}
      <use href={`#${trunkId(id, view)}`} />
    </>
  );
}

/** The body without anything marked: one silhouette with an edge, its regions apart by their seams. */
export function Silhouette({ id, view, regions }: BodyProps & { regions: readonly DrawnRegion[] }) {
  return (
    <g pointerEvents="none">
      <g fill="none" stroke="var(--edge)" strokeWidth={0.9} strokeLinejoin="round">
        <Outline id={id} view={view} />
      </g>
      <g fill={skin}>
        <Outline id={id} view={view} />
      </g>
      {regions.map((region) => (
        <g key={region.id} clipPath={clipOf(id, view, region)}>
          <path d={polygonPath(region.shape)} fill={skinInRegion} stroke={ground} strokeWidth={0.9} />
        </g>
      ))}
      <path d={features[view]} fill="none" stroke={faintLine} strokeWidth={0.8} strokeLinecap="round" />
      {view === 'back' && <path d={spine} fill="none" stroke="var(--copper)" strokeWidth={1.2} strokeLinecap="round" />}
    </g>
  );
}

type MarkProps = { region: DrawnRegion; mark: ShownMark };

/** A region filled by how much it hurts and hatched by how. */
export function MarkFill({ id, view, region, mark }: BodyProps & MarkProps) {
  const d = polygonPath(region.shape);
  return (
    <g clipPath={clipOf(id, view, region)} pointerEvents="none">
      <path d={d} className={fillOf(mark.intensity)} stroke={ground} strokeWidth={0.9} />
      {mark.kind !== 'ache' && <path d={d} fill={`url(#${patternId(id, mark.kind)})`} />}
    </g>
  );
}

/** How much it hurts there, as a number: never by colour alone. */
export function MarkNumber({ region, mark, radius }: MarkProps & { radius: number }) {
  const [x, above] = region.centre;
  const y = downTo(above);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a part of a drawing, which takes no focus
    <g aria-hidden="true" pointerEvents="none">
      <circle cx={x} cy={y} r={radius} className={fillOf(mark.intensity)} stroke={ground} strokeWidth={radius * 0.22} />
      <text
        x={x}
        y={y + radius * 0.42}
        textAnchor="middle"
        className={`${inkOf(mark.intensity)} font-strong`}
        fontSize={radius * 1.25}
      >
        {mark.intensity ?? '✓'}
      </text>
    </g>
  );
}

/** A swatch of one kind, for keys and choices. */
export function KindSwatch({ id, kind }: { id: string; kind: MarkKind }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 10 10" className="size-5 shrink-0">
      <defs>
        <Textures id={id} grain={1} />
      </defs>
      <rect width={10} height={10} rx={2.6} fill="var(--ink-2)" />
      {kind !== 'ache' && <rect width={10} height={10} rx={2.6} fill={`url(#${patternId(id, kind)})`} />}
    </svg>
  );
}
