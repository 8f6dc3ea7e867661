import { dayScale } from './axis';
import type { Shown } from './span';

/** The days of flares, shaded behind a drawing of 100 × 100. */
export function FlareShade({ shown }: { shown: Shown }) {
  const { from, today, flares, flareSince } = shown;
  const { at, width } = dayScale(from, today);
  const spans = [...flares, ...(flareSince ? [{ from: flareSince, until: today }] : [])];
  return spans.map((flare) => {
    const first = flare.from < from ? from : flare.from;
    const last = flare.until > today ? today : flare.until;
    const x = at(first) - width / 2;
    return (
      <rect
        key={`${flare.from} ${flare.until}`}
        x={x}
        width={at(last) + width / 2 - x}
        y={0}
        height={100}
        className="fill-pain-high-tint"
      />
    );
  });
}

export const hasFlare = ({ flares, flareSince }: Shown): boolean => flares.length > 0 || flareSince !== null;
