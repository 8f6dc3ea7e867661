import { useId } from 'react';
import type { BodyMark } from '@/domain/symptoms/body-map';
import { Clips, MarkFill, MarkNumber, Silhouette, Textures } from './body';
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
};

/** What was drawn on the body map, from behind and from the front. Needs no script. */
export function BodyMapFigure({ marks, size, title, className }: BodyMapFigureProps) {
  const id = useId().replaceAll(/[^\w-]/g, '');
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
      {views.map((view, index) => {
        const own = `${id}-${view}`;
        const regions = isSmall ? [] : drawnRegions[view];
        const marked = drawnRegions[view].flatMap((region) =>
          marks.filter((mark) => mark.region === region.id).map((mark) => ({ region, mark })),
        );
        return (
          <g key={view} transform={`translate(${(index - 0.5) * apart} 0)`}>
            <defs>
              <Clips id={own} view={view} />
              <Textures id={own} grain={isSmall ? 2 : 1.3} />
            </defs>
            <Silhouette id={own} view={view} regions={regions} />
            {marked.map(({ region, mark }) => (
              <MarkFill key={region.id} id={own} region={region} mark={mark} />
            ))}
            {!isSmall &&
              marked.map(({ region, mark }) => <MarkNumber key={region.id} region={region} mark={mark} radius={4.6} />)}
          </g>
        );
      })}
    </svg>
  );
}
