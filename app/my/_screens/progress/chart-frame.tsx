import { type ReactNode, useState } from 'react';
import { useLocale } from '@/app/my/_app/person';
import { classNames } from '@/components/ui/class-names';
import { formatDayShort } from '@/lib/format/dates';

export type Reading = {
  /** Place from left to right, 0 to 100. */
  readonly x: number;
  /** The day or week, and what was there: "Tue 3 Nov: before 2, worst 4". */
  readonly words: string;
};

type ChartFrameProps = {
  /** What it is, such as "Pain". */
  name: string;
  /** The chart in a sentence, for those who do not see it. */
  summary: string;
  /** Marks of the y axis, by their height: 0 at the foot, 1 at the top. */
  marks: readonly { at: number; label: string }[];
  /** First and last day. */
  from: string;
  until: string;
  /** From left to right; read one by one with a finger or the arrow keys. */
  readings: readonly Reading[];
  /** Drawn in a box of 100 × 100, stretched to the room there is: y = 0 is the top. */
  children: ReactNode;
};

/** Axes around a drawing. Words stay words of their own size, whatever the width of the drawing. */
export function ChartFrame({ name, summary, marks, from, until, readings, children }: ChartFrameProps) {
  const locale = useLocale();
  const [chosen, setChosen] = useState<number | null>(null);
  const reading = readings[chosen ?? readings.length - 1] ?? readings.at(-1);
  return (
    <div>
      <div role="img" aria-label={summary} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
        <div aria-hidden="true" className="relative w-9 text-right text-ink-quiet text-tiny leading-none">
          {marks.map(({ at, label }) => (
            <span key={label} className="absolute right-0 translate-y-1/2" style={{ bottom: `${at * 100}%` }}>
              {label}
            </span>
          ))}
        </div>
        <div aria-hidden="true" className="relative h-36">
          {marks.map(({ at, label }) => (
            <span key={label} className="absolute inset-x-0 border-line border-t" style={{ bottom: `${at * 100}%` }} />
          ))}
          <svg
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            className="absolute inset-0 size-full overflow-visible"
            aria-hidden="true"
          >
            {children}
          </svg>
          {chosen !== null && reading && (
            <span className="absolute inset-y-0 border-ink border-l" style={{ left: `${reading.x}%` }} />
          )}
        </div>
        <span />
        <div aria-hidden="true" className="mt-2 flex justify-between text-ink-quiet text-tiny">
          <span>{formatDayShort(from, locale)}</span>
          <span>{formatDayShort(until, locale)}</span>
        </div>
      </div>
      {reading && readings.length > 1 && (
        <Reader name={name} readings={readings} at={chosen ?? readings.length - 1} onRead={setChosen} />
      )}
    </div>
  );
}

type ReaderProps = { name: string; readings: readonly Reading[]; at: number; onRead: (at: number) => void };

/** A slider that reads the values out, one by one: with a finger, the arrow keys or a screen reader. */
function Reader({ name, readings, at, onRead }: ReaderProps) {
  const words = readings[at]?.words ?? '';
  return (
    <div className="pl-11">
      <input
        type="range"
        min={0}
        max={readings.length - 1}
        step={1}
        value={at}
        aria-label={`${name}: read the values`}
        aria-valuetext={words}
        onChange={(event) => onRead(Number(event.target.value))}
        className={classNames(
          'h-12 w-full cursor-pointer appearance-none rounded-small bg-transparent',
          '[&::-webkit-slider-runnable-track]:h-px [&::-webkit-slider-runnable-track]:bg-line-strong',
          '[&::-moz-range-track]:h-px [&::-moz-range-track]:bg-line-strong',
          '[&::-webkit-slider-thumb]:-mt-2.5 [&::-webkit-slider-thumb]:size-5 [&::-webkit-slider-thumb]:appearance-none [&::-webkit-slider-thumb]:rounded-full [&::-webkit-slider-thumb]:border-2 [&::-webkit-slider-thumb]:border-ink-2 [&::-webkit-slider-thumb]:bg-surface',
          '[&::-moz-range-thumb]:size-4 [&::-moz-range-thumb]:rounded-full [&::-moz-range-thumb]:border-2 [&::-moz-range-thumb]:border-ink-2 [&::-moz-range-thumb]:bg-surface',
          'forced-colors:appearance-auto',
        )}
      />
      {/* The slider says the same by itself: this is for the eye. */}
      <p aria-hidden="true" className="-mt-1.5 text-ink-2 text-small">
        {words}
      </p>
    </div>
  );
}

/** A dot that stays round in a stretched drawing: a line of no length with round ends. A square one with square ends. */
export function Dot({ x, y, size, look, square = false }: DotProps) {
  return (
    <path
      d={`M${x} ${y}h0`}
      className={look}
      strokeWidth={size}
      strokeLinecap={square ? 'square' : 'round'}
      vectorEffect="non-scaling-stroke"
    />
  );
}

/** `size` is its width in CSS pixels, `look` the class that gives the stroke its colour. */
type DotProps = { x: number; y: number; size: number; look: string; square?: boolean };
