'use client';

import { createContext, type PointerEvent, type ReactNode, useContext, useState } from 'react';
import { nearest } from './nearest';

export type Reading = {
  readonly name: string;
  /** What was there: what it is called, and its value. */
  readonly values: readonly (readonly [string, string])[];
};

const Cursor = createContext<{ at: number | null; read: (at: number) => void }>({ at: null, read: () => undefined });

type ReaderProps = { readings: readonly Reading[]; label: string; children: ReactNode };

/**
 * Reads the chart out, one day or week after the other: with a pointer over the drawing, or by the slider beneath it
 * with the arrow keys, Home and End. The drawing itself comes from the server; here is only the line across it.
 */
export function TimelineReader({ readings, label, children }: ReaderProps) {
  const [chosen, setAt] = useState<number | null>(null);
  const last = readings.length - 1;
  // A day can go while one reads, and take the last place with it.
  const at = chosen === null ? null : Math.min(chosen, last);
  const shown = readings[at ?? last];
  if (!shown) return children;
  const words = shown.values.map(([name, value]) => `${name} ${value}`).join(', ');
  return (
    <Cursor value={{ at, read: setAt }}>
      {children}
      <div className="mt-2 rounded-field bg-sunken px-3.5 py-1">
        <input
          type="range"
          min={0}
          max={last}
          step={1}
          value={at ?? last}
          aria-label={label}
          aria-valuetext={`${shown.name}: ${words}`}
          onFocus={() => setAt((given) => given ?? last)}
          onChange={(event) => setAt(Number(event.target.value))}
          className="h-12 w-full cursor-pointer accent-spruce xl:h-8"
        />
        {/* The slider says the same by itself: this is for the eye. */}
        <div
          aria-hidden="true"
          className="flex min-h-[3.2lh] flex-wrap content-start gap-x-4 gap-y-0.5 pb-2 text-small"
        >
          <span className="basis-full font-strong">{shown.name}</span>
          {shown.values.map(([name, value]) => (
            <span key={name}>
              <span className="text-ink-2">{name}</span> <span className="font-semibold">{value}</span>
            </span>
          ))}
        </div>
      </div>
    </Cursor>
  );
}

type LineProps = {
  /** Of each reading, in units of the drawing, rising. */
  places: readonly number[];
  left: number;
  right: number;
  top: number;
  bottom: number;
};

/** Lies over the drawing: takes the pointer, and shows where one reads. */
export function CursorLine({ places, left, right, top, bottom }: LineProps) {
  const { at, read } = useContext(Cursor);
  const place = at === null ? undefined : places[at];
  function follow(event: PointerEvent<SVGRectElement>) {
    const svg = event.currentTarget.ownerSVGElement;
    const matrix = svg?.getScreenCTM();
    if (!matrix) return;
    const index = nearest(places, new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse()).x);
    if (index >= 0) read(index);
  }
  return (
    <g>
      {place !== undefined && (
        <line x1={place} x2={place} y1={top} y2={bottom} strokeWidth={1.5} className="stroke-ink" data-cursor="" />
      )}
      <rect
        x={left}
        width={right - left}
        y={top}
        height={bottom - top}
        fill="transparent"
        onPointerMove={follow}
        onPointerDown={follow}
      />
    </g>
  );
}
