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
    case 'mat':
      return <rect x={left} y={0} width={prop.width} height={3.4} rx={1.7} fill={edge} />;
  }
}
