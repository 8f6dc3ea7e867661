import type { Exercise, LadderAxis } from '@/domain/exercises/types';

type Climbable = Pick<Exercise, 'id' | 'easier' | 'harder'>;

export type LadderNode = {
  readonly id: string;
  /** From the left; what is harder always stands further right. */
  readonly column: number;
  /** From the top. */
  readonly row: number;
};

export type LadderEdge = { readonly from: string; readonly to: string; readonly axis: LadderAxis };

export type LadderLayout = {
  readonly nodes: readonly LadderNode[];
  readonly edges: readonly LadderEdge[];
  readonly columns: number;
  readonly rows: number;
};

/** The exercise with everything up to `steps` rungs below and above it. */
export function around(all: readonly Climbable[], id: string, steps: number): string[] {
  const byId = new Map(all.map((exercise) => [exercise.id, exercise]));
  const reach = (ladder: 'easier' | 'harder') => {
    let edge = [id];
    const seen = new Set(edge);
    for (let step = 0; step < steps; step += 1) {
      edge = edge.flatMap((at) => byId.get(at)?.[ladder].map((rung) => rung.id) ?? []).filter((at) => !seen.has(at));
      for (const at of edge) seen.add(at);
    }
    return seen;
  };
  return [...new Set([...reach('easier'), ...reach('harder')])].filter((at) => byId.has(at));
}

/**
 * Places exercises on a grid: each in the column after its easiest way there is at its longest, and in a row near those
 * it hangs together with. The ladders have no circles.
 */
export function layLadders(all: readonly Climbable[], ids: readonly string[]): LadderLayout {
  const shown = new Set(ids);
  const exercises = all.filter(({ id }) => shown.has(id));
  const edges = exercises.flatMap(({ id, harder }) =>
    harder.filter((rung) => shown.has(rung.id)).map(({ id: to, axis }): LadderEdge => ({ from: id, to, axis })),
  );
  const columnOf = columnsOf(exercises, edges);
  const columns = Math.max(0, ...columnOf.values()) + 1;
  const rowOf = rowsOf(exercises, edges, columnOf, columns);
  const nodes = exercises
    .map(({ id }) => ({ id, column: columnOf.get(id) ?? 0, row: rowOf.get(id) ?? 0 }))
    .sort((a, b) => a.column - b.column || a.row - b.row);
  return { nodes, edges, columns, rows: Math.max(0, ...nodes.map(({ row }) => row)) + 1 };
}

/** The longest way from below, by going over all edges until nothing moves. */
function columnsOf(exercises: readonly Climbable[], edges: readonly LadderEdge[]): Map<string, number> {
  const columnOf = new Map(exercises.map(({ id }) => [id, 0]));
  for (let round = 0; round < exercises.length; round += 1) {
    let moved = false;
    for (const { from, to } of edges) {
      const after = (columnOf.get(from) ?? 0) + 1;
      if (after > (columnOf.get(to) ?? 0)) {
        columnOf.set(to, after);
        moved = true;
      }
    }
    if (!moved) break;
  }
  // Nothing stands further left than it has to: a first rung is next to what it leads to.
  for (const { id } of exercises) {
    if (edges.some(({ to }) => to === id)) continue;
    const nexts = edges.filter(({ from }) => from === id).map(({ to }) => columnOf.get(to) ?? 0);
    if (nexts.length > 0) columnOf.set(id, Math.min(...nexts) - 1);
  }
  return columnOf;
}

/** Rows column by column, each exercise as near as there is room to the middle of what leads to it. */
function rowsOf(
  exercises: readonly Climbable[],
  edges: readonly LadderEdge[],
  columnOf: ReadonlyMap<string, number>,
  columns: number,
): Map<string, number> {
  const rowOf = new Map<string, number>();
  for (let column = 0; column < columns; column += 1) {
    const inColumn = exercises
      .filter(({ id }) => columnOf.get(id) === column)
      .map(({ id }, order) => {
        const below = edges.flatMap(({ from, to }) => (to === id ? (rowOf.get(from) ?? []) : []));
        const wanted = below.length > 0 ? below.reduce((sum, row) => sum + row, 0) / below.length : null;
        return { id, wanted, order };
      })
      .sort((a, b) => (a.wanted ?? Number.MAX_VALUE) - (b.wanted ?? Number.MAX_VALUE) || a.order - b.order);
    let free = 0;
    for (const { id, wanted } of inColumn) {
      const row = Math.max(free, wanted === null ? 0 : Math.round(wanted));
      rowOf.set(id, row);
      free = row + 1;
    }
  }
  return rowOf;
}
