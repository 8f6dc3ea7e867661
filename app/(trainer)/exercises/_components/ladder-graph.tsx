import { Figure } from '@/components/figure/figure';
import { AppLink } from '@/components/ui/app-link';
import { classNames } from '@/components/ui/class-names';
import type { LibraryExercise } from '@/contracts/exercises';
import type { LadderAxis, MovementPattern } from '@/domain/exercises/types';
import { type LadderLayout, type LadderNode, layLadders } from '../_state/ladder-layout';
import { axisWords } from './exercise-words';
import { LadderScroll } from './ladder-scroll';

const box = { width: 184, height: 60, across: 52, down: 14 } as const;
const margin = 6;

/** Boxes grow with the letters in them. */
const rem = (px: number) => `${px / 16}rem`;

/** Each axis has its own line, so that they differ without colour too. */
const lines: Readonly<Record<LadderAxis, { readonly width: number; readonly dash?: string }>> = {
  load: { width: 3.5 },
  range: { width: 1.75 },
  tempo: { width: 1.75, dash: '7 5' },
  support: { width: 2.5, dash: '0.1 5' },
};

const placeOf = ({ column, row }: LadderNode) => ({
  left: margin + column * (box.width + box.across),
  top: margin + row * (box.height + box.down),
});

type LadderGraphProps = {
  readonly exercises: readonly LibraryExercise[];
  readonly ids: readonly string[];
  /** What the graph is about, for a screen reader. */
  readonly label: string;
  /** The exercise of this page. */
  readonly current?: string;
  /** The family that the graph is about; exercises of other ones get a dashed frame. */
  readonly otherThan?: MovementPattern;
};

/**
 * Ladders as a graph: easier to the left, harder to the right. Every exercise is a link, in the order from easy to hard,
 * that says what it leads to; the lines are for the eye alone.
 */
export function LadderGraph({ exercises, ids, label, current, otherThan }: LadderGraphProps) {
  const byId = new Map(exercises.map((exercise) => [exercise.id, exercise]));
  const layout = layLadders(exercises, ids, (id) => otherThan === undefined || byId.get(id)?.pattern === otherThan);
  const width = margin * 2 + layout.columns * (box.width + box.across) - box.across;
  const height = margin * 2 + layout.rows * (box.height + box.down) - box.down;
  return (
    <LadderScroll label={label}>
      <div className="relative" style={{ width: rem(width), height: rem(height) }}>
        <Lines layout={layout} current={current} width={width} height={height} />
        <ul aria-label={label} className="absolute inset-0">
          {layout.nodes.map((node) => {
            const exercise = byId.get(node.id);
            if (!exercise) return null;
            const isHere = node.id === current;
            const { left, top } = placeOf(node);
            return (
              <li
                key={node.id}
                className="absolute"
                style={{ left: rem(left), top: rem(top), width: rem(box.width), height: rem(box.height) }}
              >
                <AppLink
                  href={`/exercises/${node.id}`}
                  aria-current={isHere ? 'page' : undefined}
                  className={classNames(
                    'flex size-full items-center gap-2 overflow-hidden rounded-field border px-2 leading-tight hover:border-edge',
                    isHere
                      ? 'border-2 border-spruce bg-spruce-tint'
                      : otherThan && exercise.pattern !== otherThan
                        ? 'border-line-strong border-dashed bg-surface'
                        : 'border-line-strong bg-surface',
                  )}
                >
                  <Figure definition={exercise.figure} size={36} className="shrink-0" />
                  <span className="min-w-0 font-semibold text-small">{exercise.name}</span>
                  <span className="sr-only">{leadsTo(node.id, layout, byId)}</span>
                </AppLink>
              </li>
            );
          })}
        </ul>
      </div>
    </LadderScroll>
  );
}

function leadsTo(id: string, { edges }: LadderLayout, byId: ReadonlyMap<string, LibraryExercise>): string {
  const harder = edges
    .filter(({ from }) => from === id)
    .map(({ to, axis }) => `${byId.get(to)?.name ?? to} by ${axisWords[axis]}`);
  return harder.length === 0 ? ', nothing harder here' : `, harder: ${harder.join(', ')}`;
}

type LinesProps = { layout: LadderLayout; current: string | undefined; width: number; height: number };

function Lines({ layout, current, width, height }: LinesProps) {
  const at = new Map(layout.nodes.map((node) => [node.id, placeOf(node)]));
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className="pointer-events-none absolute inset-0 size-full"
      aria-hidden="true"
    >
      {layout.edges.map(({ from, to, axis, by }) => {
        const [a, b] = [at.get(from), at.get(to)];
        if (!a || !b) return null;
        const [x2, y2] = [b.left - 2, b.top + box.height / 2];
        const touches = current === undefined || from === current || to === current;
        return (
          <g key={`${from} ${to} ${axis}`} stroke={touches ? 'var(--ink-2)' : 'var(--line-strong)'} fill="none">
            <path
              d={wayThrough(a, by, b)}
              strokeWidth={lines[axis].width}
              strokeDasharray={lines[axis].dash}
              strokeLinecap="round"
            />
            <path
              d={`M${x2 - 6} ${y2 - 4.5}L${x2} ${y2}L${x2 - 6} ${y2 + 4.5}`}
              strokeWidth={2}
              strokeLinejoin="round"
            />
          </g>
        );
      })}
    </svg>
  );
}

type Place = { readonly left: number; readonly top: number };

/** From the right edge of one box to the left edge of another, straight through the rows kept free in between. */
function wayThrough(from: Place, by: readonly number[], to: Place): string {
  const column = Math.round((from.left - margin) / (box.width + box.across));
  const passages = by.map((row, index) => placeOf({ id: '', column: column + 1 + index, row }));
  const bow = box.across * 0.7;
  let [x, y] = [from.left + box.width, from.top + box.height / 2];
  const parts = [`M${x} ${y}`];
  for (const place of [...passages, to]) {
    const isLast = place === to;
    const [nextX, nextY] = [place.left - (isLast ? 7 : 0), place.top + box.height / 2];
    parts.push(`C${x + bow} ${y} ${nextX - bow} ${nextY} ${nextX} ${nextY}`);
    if (!isLast) parts.push(`H${nextX + box.width}`);
    [x, y] = [nextX + box.width, nextY];
  }
  return parts.join('');
}

/** What the lines mean. */
export function LadderLegend() {
  return (
    <ul aria-label="Lines" className="flex flex-wrap gap-x-5 gap-y-1 text-ink-2 text-small">
      {(Object.keys(lines) as LadderAxis[]).map((axis) => (
        <li key={axis} className="flex items-center gap-2">
          <svg width={34} height={8} aria-hidden="true">
            <path
              d="M2 4H32"
              stroke="var(--ink-2)"
              strokeWidth={lines[axis].width}
              strokeDasharray={lines[axis].dash}
              strokeLinecap="round"
            />
          </svg>
          Harder by {axisWords[axis]}
        </li>
      ))}
    </ul>
  );
}
