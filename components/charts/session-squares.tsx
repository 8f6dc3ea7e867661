import type { SessionSquare, SquareState } from '@/domain/adherence/adherence';

const step = 14;

export const stateWords: Record<SquareState, string> = {
  done: 'done',
  missed: 'missed',
  upcoming: 'to come',
  held: 'called off',
};

/** The last sessions as squares, oldest first: full when done, crossed out when missed, open when still to come. */
export function SessionSquares({ squares }: { squares: readonly SessionSquare[] }) {
  if (squares.length === 0) return <span className="text-ink-quiet text-tiny">No session yet</span>;
  const width = squares.length * step - 3;
  return (
    <svg viewBox={`0 0 ${width} 11`} width={width} height={11} role="img" aria-label={summary(squares)}>
      {squares.map(({ date, state }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once; two of a day have nothing else to tell them apart
        <SquareMark key={`${date} ${index}`} x={index * step + 5.5} y={5.5} size={11} state={state} />
      ))}
    </svg>
  );
}

/** One session as a square around (x, y), `size` wide. */
export function SquareMark({ x, y, size, state, title }: SquareMarkProps) {
  const half = size / 2;
  const inner = half - 0.75;
  const outline = { x: x - inner, y: y - inner, width: inner * 2, height: inner * 2, rx: size / 4 };
  return (
    <g>
      {title && <title>{title}</title>}
      {state === 'done' && (
        <rect x={x - half} y={y - half} width={size} height={size} rx={size / 4} className="fill-spruce" />
      )}
      {state === 'missed' && (
        <>
          <rect {...outline} strokeWidth={1.5} className="fill-sunken stroke-edge" />
          <path
            d={`M${x - inner / 2} ${y + inner / 2}L${x + inner / 2} ${y - inner / 2}`}
            strokeWidth={1.5}
            strokeLinecap="round"
            className="stroke-edge"
          />
        </>
      )}
      {state === 'upcoming' && <rect {...outline} fill="none" strokeWidth={1.5} className="stroke-edge" />}
      {state === 'held' && <circle cx={x} cy={y} r={size / 6} className="fill-edge" />}
    </g>
  );
}

type SquareMarkProps = { x: number; y: number; size: number; state: SquareState; title?: string };

/** "Last 7 sessions: 5 done, 1 missed, 1 to come" */
function summary(squares: readonly SessionSquare[]): string {
  const parts = (['done', 'missed', 'upcoming', 'held'] as const)
    .map((state) => ({ state, count: squares.filter((square) => square.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${count} ${stateWords[state]}`);
  return `Last ${squares.length === 1 ? 'session' : `${squares.length} sessions`}: ${parts.join(', ')}`;
}
