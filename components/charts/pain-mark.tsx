import { painBand } from '@/domain/symptoms/pain';

const fills = { low: 'fill-pain-low', mid: 'fill-pain-mid', high: 'fill-pain-high' } as const;

/**
 * A pain number as a mark around (x, y): a disc for 0–3, a diamond for 4–5, a triangle for 6–10, each in its colour, so
 * that the band can be told without it. `size` is the radius of the disc in units of the drawing.
 */
export function PainMark({ x, y, pain, size = 4, title }: PainMarkProps) {
  const band = painBand(pain);
  const shape = {
    low: <circle cx={x} cy={y} r={size} />,
    mid: (
      <path
        d={`M${x} ${y - size * 1.35}l${size * 1.35} ${size * 1.35}l${-size * 1.35} ${size * 1.35}l${-size * 1.35} ${-size * 1.35}z`}
      />
    ),
    high: <path d={`M${x} ${y - size * 1.4}l${size * 1.35} ${size * 2.4}h${-size * 2.7}z`} />,
  }[band];
  return (
    <g className={fills[band]}>
      {title && <title>{title}</title>}
      {shape}
    </g>
  );
}

type PainMarkProps = { x: number; y: number; pain: number; size?: number; title?: string };
