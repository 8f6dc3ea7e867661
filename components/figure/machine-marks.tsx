import { machine, propTop } from '@/domain/figure/props';
import type { FigureProp } from '@/domain/figure/types';

const edge = 'var(--line-strong)';
const fill = 'var(--line)';

type Mark = { readonly prop: FigureProp };

/** A tower of plates; the cable comes out at the prop's height. */
export function Stack({ prop }: Mark) {
  const { x, width, height } = prop;
  const left = x - width / 2;
  const top = propTop(prop);
  return (
    <g stroke={edge} strokeLinejoin="round">
      <rect x={left + 2} y={-top + 2} width={width - 4} height={top - 2} fill="none" strokeWidth={4} rx={2} />
      {[0, 1, 2, 3, 4].map((plate) => (
        <rect
          key={plate}
          x={left + 6}
          y={-9 - plate * 8}
          width={width - 12}
          height={6}
          rx={1.6}
          fill={fill}
          strokeWidth={1.6}
        />
      ))}
      <circle cx={x} cy={-height} r={5} fill={fill} strokeWidth={2.4} />
    </g>
  );
}

/** A bike that stands: saddle, handlebar and a wheel in front. */
export function Bike({ prop: { x, height } }: Mark) {
  const axle = -machine.bike.axle;
  return (
    <g stroke={edge} strokeLinecap="round" strokeLinejoin="round" fill="none">
      <circle cx={x + 44} cy={-25} r={22} fill={fill} strokeWidth={3} />
      <path
        d={`M${x - 40} -2H${x + 70}M${x} -2V${axle}L${x - 24} ${-height + 4}M${x} ${axle}L${x + 36} -62M${x + 44} -25L${x + 33} -104L${x + 46} -108`}
        strokeWidth={5}
      />
      <path d={`M${x - 38} ${-height + 3}H${x - 14}`} strokeWidth={7} />
      <circle cx={x} cy={axle} r={10} fill={fill} strokeWidth={2.4} />
    </g>
  );
}

/** The rail of a rower, its feet and the wheel at the far end. */
export function Rower({ prop: { x, width, height } }: Mark) {
  const left = x - width / 2;
  const right = x + width / 2;
  const wheel = right - machine.wheelRadius;
  return (
    <g stroke={edge} strokeLinecap="round" strokeLinejoin="round" fill="none">
      <path d={`M${left} -23H${wheel}M${left + 6} -23V-2M${wheel - 6} -23V-2`} strokeWidth={5} />
      <circle cx={wheel} cy={-height} r={machine.wheelRadius} fill={fill} strokeWidth={3} />
      <circle cx={wheel} cy={-height} r={3} fill={edge} stroke="none" />
    </g>
  );
}

/** A cross-trainer: a wheel behind, a mast in front. */
export function Trainer({ prop: { x, width, height } }: Mark) {
  const wheel = x - width / 2 + machine.wheelRadius;
  const mast = x + width / 2 - 8;
  return (
    <g stroke={edge} strokeLinecap="round" strokeLinejoin="round" fill="none">
      <circle cx={wheel} cy={-height} r={machine.wheelRadius} fill={fill} strokeWidth={3} />
      <path d={`M${wheel - 10} -2H${mast + 8}M${mast} -2L${mast - 4} -118`} strokeWidth={5} />
    </g>
  );
}

/** Seat and back pad of a leg press, and the rails that its sled runs up at 45°. */
export function LegPress({ prop: { x, height } }: Mark) {
  const seat = -height + 4.5;
  const rail = { low: machine.legPress.low, high: machine.legPress.high };
  const up = (along: number) => -(along + machine.legPress.rise);
  return (
    <g stroke={edge} strokeLinecap="round" strokeLinejoin="round" fill="none">
      <path
        d={`M${x - 34} -2H${x + rail.high}V${up(rail.high)}M${x + rail.low} ${up(rail.low)}V-2M${x - 10} ${seat}V-2`}
        strokeWidth={4}
      />
      <path d={`M${x + rail.low} ${up(rail.low)}L${x + rail.high} ${up(rail.high)}`} strokeWidth={5} />
      <path d={`M${x + 10} ${seat}H${x - 12}l-44 -37`} strokeWidth={9} />
    </g>
  );
}
