import { Bike, LegPress, Rower, Stack, Trainer } from '@/components/figure/machine-marks';
import type { FigureProp } from '@/domain/figure/types';

const edge = 'var(--line-strong)';
const fill = 'var(--line)';

/** What stands on the floor around the figure, at its true height. */
export function PropMark({ prop }: { prop: FigureProp }) {
  const left = prop.x - prop.width / 2;
  const top = -prop.height;
  switch (prop.kind) {
    case 'box':
    case 'block':
      return (
        <g stroke={edge} strokeWidth={2}>
          <rect x={left + 1} y={top + 1} width={prop.width - 2} height={prop.height - 1} rx={2.5} fill={fill} />
          {/* Blocks are stacked in tens. */}
          {prop.kind === 'block' &&
            Array.from({ length: Math.ceil(prop.height / 10) - 1 }, (_, index) => 10 * (index + 1)).map((height) => (
              <path key={height} d={`M${left + 1} ${-height}h${prop.width - 2}`} />
            ))}
        </g>
      );
    case 'bench': {
      const inset = Math.min(12, prop.width * 0.18);
      return (
        <g>
          <path
            d={`M${left + inset} ${top + 4}V0M${left + prop.width - inset} ${top + 4}V0`}
            stroke={edge}
            strokeWidth={4}
          />
          <rect x={left} y={top} width={prop.width} height={8} rx={4} fill={edge} />
        </g>
      );
    }
    case 'rail':
      return <path d={`M${prop.x} 0V${top}`} stroke={edge} strokeWidth={prop.width} strokeLinecap="round" />;
    case 'strap':
      return <rect x={left} y={top} width={prop.width} height={20} rx={2} fill={edge} />;
    case 'wall':
      return (
        <rect x={left} y={top} width={prop.width} height={prop.height} fill={fill} stroke={edge} strokeWidth={2} />
      );
    case 'post':
      return (
        <g stroke={edge} strokeLinecap="round">
          <path d={`M${prop.x} 0V${top - 4}`} strokeWidth={prop.width} />
          <circle cx={prop.x} cy={top} r={4} fill={fill} strokeWidth={2} />
        </g>
      );
    case 'pull-up-bar': {
      const upright = prop.x + prop.width / 2;
      return (
        <path
          d={`M${upright} 0V${top}H${prop.x}`}
          fill="none"
          stroke={edge}
          strokeWidth={5}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      );
    }
    case 'ball':
      return (
        <circle
          cx={prop.x}
          cy={top + prop.width / 2}
          r={prop.width / 2 - 1}
          fill={fill}
          stroke={edge}
          strokeWidth={2}
        />
      );
    case 'slope':
      return (
        <path
          d={`M${left} 0L${left + prop.width} ${top}V0Z`}
          fill={fill}
          stroke={edge}
          strokeWidth={2}
          strokeLinejoin="round"
        />
      );
    case 'incline': {
      const right = left + prop.width;
      return (
        <g stroke={edge} strokeLinecap="round" strokeLinejoin="round" fill="none">
          <path
            d={`M${prop.x} ${top + prop.width / 2}L${prop.x + 6} -2M${left - 24} -2H${right + 6}M${left + 4} ${top + prop.width}L${left - 14} -2`}
            strokeWidth={4}
          />
          <path d={`M${left + 3} ${top + prop.width + 3}L${right + 3} ${top + 3}`} strokeWidth={9} />
        </g>
      );
    }
    case 'stack':
      return <Stack prop={prop} />;
    case 'bike':
      return <Bike prop={prop} />;
    case 'rower':
      return <Rower prop={prop} />;
    case 'trainer':
      return <Trainer prop={prop} />;
    case 'leg-press':
      return <LegPress prop={prop} />;
    case 'water': {
      const waves = Math.round(prop.width / 24);
      const wave = prop.width / waves / 4;
      return (
        <g>
          <rect x={left} y={top} width={prop.width} height={prop.height} fill="var(--edge)" opacity={0.16} />
          <path
            d={`M${left} ${top}${`q${wave} -4 ${wave * 2} 0q${wave} 4 ${wave * 2} 0`.repeat(waves)}`}
            fill="none"
            stroke="var(--edge)"
            strokeWidth={2.4}
            strokeLinecap="round"
          />
        </g>
      );
    }
    case 'mat':
      return <rect x={left} y={0} width={prop.width} height={3.4} rx={1.7} fill={edge} />;
  }
}

/** The end of a bar that is hung from, nearer than the hand. */
export function BarEnd({ prop }: { prop: FigureProp }) {
  return <circle cx={prop.x} cy={-prop.height} r={3.6} fill={edge} />;
}
