import { useId } from 'react';
import type { BodyMark } from '@/domain/symptoms/body-map';
import { MarkFill, MarkNumber, Shapes, Silhouette } from './body';
import { type BodyView, frames } from './outline';
import { drawnRegions } from './regions';
import { markWords } from './words';

const views: readonly BodyView[] = ['back', 'front'];
const { whole } = frames;
/** The two bodies stand closer than two frames. */
const apart = 74;

export type BodyMapFigureProps = {
  readonly marks: readonly BodyMark[];
  /** Width in CSS pixels. Below 150 the numbers give way to the colour and the pattern, and belong beside the figure. */
  readonly size: number;
  /** Read out instead of the picture; the marks in words unless given. Null where they stand beside it. */
  readonly title?: string | null;
  readonly className?: string;
  /** Of {@link BodyMapShapes} on the same page, where several figures stand together; else it brings its own. */
  readonly shapes?: string;
};

/** The shapes that several figures on one page share. Not to be hidden: what they refer to would be gone. */
export function BodyMapShapes({ id }: { id: string }) {
  return (
    <svg aria-hidden="true" width={0} height={0} className="absolute">
      <Shapes id={id} views={views} grain={2} />
    </svg>
  );
}

/** What was drawn on the body map, from behind and from the front. Needs no script. */
export function BodyMapFigure({ marks, size, title, className, shapes }: BodyMapFigureProps) {
  const ownId = useId().replaceAll(/[^\w-]/g, '');
  const id = shapes ?? ownId;
  const width = apart * 2;
  const isSmall = size < 150;
  const label = title === undefined ? marks.map(markWords).join('; ') || 'Nothing marked' : title;
  const named = label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, or hidden
    <svg
      viewBox={`${-apart} ${whole.y} ${width} ${whole.height}`}
      width={size}
      height={Math.round((size * whole.height) / width)}
      className={className}
      {...named}
    >
      {shapes === undefined && <Shapes id={id} views={views} grain={isSmall ? 2 : 1.3} />}
      {views.map((view, index) => {
        const marked = drawnRegions[view].flatMap((region) =>
          marks.filter((mark) => mark.region === region.id).map((mark) => ({ region, mark })),
        );
        return (
          <g key={view} transform={`translate(${(index - 0.5) * apart} 0)`}>
            <Silhouette id={id} view={view} regions={isSmall ? [] : drawnRegions[view]} />
            {marked.map(({ region, mark }) => (
              <MarkFill key={region.id} id={id} view={view} region={region} mark={mark} />
            ))}
            {!isSmall &&
              marked.map(({ region, mark }) => <MarkNumber key={region.id} region={region} mark={mark} radius={4.6} />)}
          </g>
        );
      })}
    </svg>
  );
}
