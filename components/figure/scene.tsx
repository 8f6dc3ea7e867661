import { FarLimbs, GhostBody, NearArm, Trunk } from '@/components/figure/body';
import { LoadMark } from '@/components/figure/load-marks';
import { BarEnd, PropMark } from '@/components/figure/prop-marks';
import { figureBounds } from '@/domain/figure/bounds';
import { type LoadPlace, loadPlaces } from '@/domain/figure/load-places';
import { solvePose } from '@/domain/figure/skeleton';
import type { FigureDefinition, FigureProp, Pose } from '@/domain/figure/types';

const margin = 5;
/** Room for the floor line and a mat beneath it. */
const underFloor = 6;

export type Frame = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/**
 * The part of the drawing plane to show, in centimetres: all positions fit, and the floor lies at the bottom.
 * With a `ratio` (height by width) the frame is widened or heightened to it; without, it fits closely.
 */
export function figureFrame(definition: FigureDefinition, ratio: number | null): Frame {
  const { left, right, top } = figureBounds(definition);
  const wide = right - left + margin * 2;
  const tall = top + margin + underFloor;
  const width = ratio === null ? wide : Math.max(wide, tall / ratio);
  const height = ratio === null ? tall : width * ratio;
  // Rounded: the last digits of a sine differ between the server and a browser.
  const [x, y] = [rounded((left + right) / 2 - width / 2), rounded(underFloor - height)];
  return { x, y, width: rounded(width), height: rounded(height) };
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** The hand closes over bells, dumbbells, bands and the dowel along the back; plates and bar ends are nearer than it. */
const isGripped = ({ kind, lengthwise }: LoadPlace): boolean => kind === 'bell' || kind === 'dumbbell' || lengthwise;

const Loads = ({ places }: { places: readonly LoadPlace[] }) =>
  places.map((place) => <LoadMark key={place.kind + place.side} place={place} />);

/** What stands before the figure. */
const isBefore = ({ kind }: FigureProp): boolean => kind === 'strap' || kind === 'water';

/** Everything inside the SVG: floor, props, ghost, body and load. */
export function Scene({
  definition,
  pose,
  ghost,
  frame,
}: {
  definition: FigureDefinition;
  pose: Pose;
  ghost: Pose | null;
  frame: Frame;
}) {
  const { view, load, props } = definition;
  const skeleton = solvePose(pose, view);
  const held = loadPlaces(load, skeleton, props);
  const far = held.filter((place) => place.side === 'far');
  const gripped = held.filter((place) => place.side === 'near' && isGripped(place));
  const inFront = held.filter((place) => place.side === 'near' && !isGripped(place));
  const ghostSkeleton = ghost && solvePose(ghost, view);
  return (
    <>
      {props
        .filter((prop) => !isBefore(prop))
        .map((prop) => (
          <PropMark key={`${prop.kind}${prop.x}`} prop={prop} />
        ))}
      {ghostSkeleton && (
        <g opacity={0.16}>
          <GhostBody skeleton={ghostSkeleton} />
          <Loads places={loadPlaces(load, ghostSkeleton, props)} />
        </g>
      )}
      <Loads places={far} />
      <FarLimbs skeleton={skeleton} />
      <Trunk skeleton={skeleton} />
      <Loads places={gripped} />
      <NearArm skeleton={skeleton} />
      <Loads places={inFront} />
      {props
        .filter(({ kind }) => kind === 'pull-up-bar')
        .map((prop) => (
          <BarEnd key={`${prop.kind}${prop.x}`} prop={prop} />
        ))}
      {props.filter(isBefore).map((prop) => (
        <PropMark key={`${prop.kind}${prop.x}`} prop={prop} />
      ))}
      <path
        d={`M${frame.x + 2} 1H${frame.x + frame.width - 2}`}
        stroke="var(--line-strong)"
        strokeWidth={2}
        strokeLinecap="round"
      />
    </>
  );
}
