'use client';

import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { BodyRegionId } from '@/domain/symptoms/regions';
import { clipOf, MarkFill, MarkNumber, Outline, Shapes, type ShownMark, Silhouette } from './body';
import { type BodyView, frames, polygonPath } from './outline';
import type { DrawnRegion } from './regions';
import { type FrameName, regionsIn, stepFrom } from './steps';
import { markWords, regionLabel } from './words';

export type BodyMapProps = {
  view: BodyView;
  frame: FrameName;
  marks: readonly ShownMark[];
  /** Marks a region, or takes its mark away. */
  onToggle: (region: BodyRegionId) => void;
  /** What the drawing is about, for those who do not see it. */
  label: string;
  describedBy?: string;
};

/** The width in which every region of the low back and the legs is at least 44 px large. */
const WIDTH = 290;

/**
 * The body to tap. One stop for the keyboard: arrows lead from region to region, Enter or Space marks. Targets reach
 * beyond the drawing.
 */
export function BodyMap({ view, frame, marks, onToggle, label, describedBy }: BodyMapProps) {
  const id = useId().replaceAll(/[^\w-]/g, '');
  const ref = useRef<SVGSVGElement>(null);
  const [stop, setStop] = useState<BodyRegionId>('low-back-centre');
  const [focused, setFocused] = useState<BodyRegionId | null>(null);
  const regions = regionsIn(view, frame);
  const current = regions.find((region) => region.id === stop) ?? regions[0];
  const ringed = regions.find((region) => region.id === focused);
  const { x, y, width, height } = frames[frame];
  const markOf = (region: DrawnRegion) => marks.find((mark) => mark.region === region.id);

  function press(event: KeyboardEvent, region: DrawnRegion) {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onToggle(region.id);
      return;
    }
    const next = stepFrom(region, event.key, regions);
    if (next === null) return;
    event.preventDefault();
    setStop(next);
    ref.current?.querySelector<SVGGElement>(`[data-region="${next}"]`)?.focus();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of checkboxes that is a drawing
    <svg
      ref={ref}
      viewBox={`${x} ${y} ${width} ${height}`}
      width={WIDTH}
      height={Math.round((WIDTH * frames.low.height) / frames.low.width)}
      role="group"
      aria-label={label}
      aria-describedby={describedBy}
      className="block h-auto max-w-full touch-manipulation select-none"
    >
      <Shapes id={id} views={[view]} />
      <Silhouette id={id} view={view} regions={regions} />
      {regions.map((region) => {
        const mark = markOf(region);
        return (
          // biome-ignore lint/a11y/useSemanticElements: a checkbox in the shape of a part of the body
          <g
            key={region.id}
            role="checkbox"
            aria-checked={mark !== undefined}
            aria-label={mark ? markWords(mark) : regionLabel(region.id)}
            tabIndex={region.id === current?.id ? 0 : -1}
            data-region={region.id}
            className="group cursor-pointer outline-none"
            onClick={() => {
              setStop(region.id);
              onToggle(region.id);
            }}
            onKeyDown={(event) => press(event, region)}
            onFocus={(event) => setFocused(event.currentTarget.matches(':focus-visible') ? region.id : null)}
            onBlur={() => setFocused(null)}
          >
            <path d={polygonPath(region.shape)} fill="transparent" />
            {mark ? (
              <MarkFill id={id} view={view} region={region} mark={mark} />
            ) : (
              <g clipPath={clipOf(id, view, region)} pointerEvents="none">
                <path
                  d={polygonPath(region.shape)}
                  className="fill-ink opacity-0 group-hover:opacity-10 motion-safe:transition-opacity motion-safe:duration-150"
                />
              </g>
            )}
          </g>
        );
      })}
      {regions.map((region) => {
        const mark = markOf(region);
        return mark && <MarkNumber key={region.id} region={region} mark={mark} radius={3.5} />;
      })}
      {ringed && <FocusRing id={id} view={view} region={ringed} />}
    </svg>
  );
}

/** Around what is seen of a region: its seams within the body, and the edge of the body within the region. */
function FocusRing({ id, view, region }: { id: string; view: BodyView; region: DrawnRegion }) {
  const own = `${id}-ring`;
  return (
    <g pointerEvents="none" fill="none" stroke="var(--focus)" strokeWidth={1.9}>
      <clipPath id={own}>
        <path d={polygonPath(region.shape)} />
      </clipPath>
      <g clipPath={clipOf(id, view, region)}>
        <path d={polygonPath(region.shape)} />
      </g>
      <g clipPath={`url(#${own})`}>
        <Outline id={id} view={view} whole={region.id.startsWith('shoulder')} />
      </g>
    </g>
  );
}
