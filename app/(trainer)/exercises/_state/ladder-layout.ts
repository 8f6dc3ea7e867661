import type { Exercise, LadderAxis } from '@/domain/exercises/types';

type Climbable = Pick<Exercise, 'id' | 'easier' | 'harder'>;

export type LadderNode = {
  readonly id: string;
  /** From the left; what is harder always stands further right. */
  readonly column: number;
  /** From the top. */
  readonly row: number;
};

export type LadderEdge = {
  readonly from: string;
  readonly to: string;
  readonly axis: LadderAxis;
  /** Rows that the line passes through in the columns between both ends, where nothing else stands. */
  readonly by: readonly number[];
};

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

type Link = Omit<LadderEdge, 'by'>;

/**
 * Places exercises on a grid: each in the column after its easiest way there is at its longest, and in a row near those
 * it hangs together with. A line over several columns keeps a row free in each, so that it passes behind nothing. With
 * `isCore`, ladders between two exercises that are both outside of it are left out. The ladders have no circles.
 */
export function layLadders(
  all: readonly Climbable[],
  ids: readonly string[],
  isCore: (id: string) => boolean = () => true,
): LadderLayout {
  const shown = new Set(ids);
  const exercises = all.filter(({ id }) => shown.has(id));
  const links = exercises.flatMap(({ id, harder }) =>
    harder
      .filter((rung) => shown.has(rung.id) && (isCore(id) || isCore(rung.id)))
      .map(({ id: to, axis }): Link => ({ from: id, to, axis })),
  );
  const columnOf = columnsOf(exercises, links);
  const columns = Math.max(0, ...columnOf.values()) + 1;
  const { stops, ways, passages } = withPassages(exercises, links, columnOf);
  const rowOf = rowsOf(stops, ways, columns);
  const nodes = exercises
    .map(({ id }) => ({ id, column: columnOf.get(id) ?? 0, row: rowOf.get(id) ?? 0 }))
    .sort((a, b) => a.column - b.column || a.row - b.row);
  const edges = links.map((link, index) => ({
    ...link,
    by: (passages[index] ?? []).map((id) => rowOf.get(id) ?? 0),
  }));
  return { nodes, edges, columns, rows: Math.max(0, ...rowOf.values()) + 1 };
}

/** A place in a column: an exercise, or where the line of a link passes. */
type Stop = { readonly id: string; readonly column: number };
type Way = { readonly from: string; readonly to: string };

/** The links cut into steps from one column to the next; those to the same exercise by the same axis run together. */
function withPassages(exercises: readonly Climbable[], links: readonly Link[], columnOf: ReadonlyMap<string, number>) {
  const stops = new Map<string, Stop>(exercises.map(({ id }) => [id, { id, column: columnOf.get(id) ?? 0 }]));
  const ways: Way[] = [];
  const passages = links.map(({ from, to, axis }) => {
    const passed: string[] = [];
    for (let column = (columnOf.get(from) ?? 0) + 1; column < (columnOf.get(to) ?? 0); column += 1) {
      const id = `${to}/${axis}/${column}`;
      stops.set(id, { id, column });
      passed.push(id);
    }
    [...passed, to].forEach((id, index) => void ways.push({ from: passed[index - 1] ?? from, to: id }));
    return passed;
  });
  return { stops: [...stops.values()], ways, passages };
}

/** The longest way from below, by going over all edges until nothing moves. */
function columnsOf(exercises: readonly Climbable[], edges: readonly Link[]): Map<string, number> {
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

/** How often the rows are put in order, once to the right and once to the left. */
const rounds = 4;

/** Rows column by column, each place as near as there is room to the middle of what it hangs together with. */
function rowsOf(stops: readonly Stop[], ways: readonly Way[], columns: number): Map<string, number> {
  const inColumn = Array.from({ length: columns }, (_, column) => stops.filter((stop) => stop.column === column));
  const rowOf = new Map<string, number>();
  for (const column of inColumn) column.forEach(({ id }, row) => void rowOf.set(id, row));
  const neighbours = (id: string, side: 'from' | 'to') =>
    ways.flatMap((way) => (way[side === 'from' ? 'to' : 'from'] === id ? (rowOf.get(way[side]) ?? []) : []));
  const settle = (column: readonly Stop[], side: 'from' | 'to') => {
    const wanted = column
      .map(({ id }) => {
        const rows = neighbours(id, side);
        const now = rowOf.get(id) ?? 0;
        return { id, now, row: rows.length > 0 ? rows.reduce((sum, row) => sum + row, 0) / rows.length : now };
      })
      .sort((a, b) => a.row - b.row || a.now - b.now);
    const rows = spread(wanted.map(({ row }) => row));
    wanted.forEach(({ id }, index) => void rowOf.set(id, rows[index] ?? 0));
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const column of inColumn) settle(column, 'from');
    for (const column of [...inColumn].reverse()) settle(column, 'to');
  }
  // Rows that nothing stands in are taken out.
  const used = [...new Set(rowOf.values())].sort((a, b) => a - b);
  return new Map([...rowOf].map(([id, row]) => [id, used.indexOf(row)]));
}

/**
 * Whole rows, each below the one before, that are together as near as can be to those wanted (given in order): places
 * that want too little room are shifted as one, to the middle of what they want.
 */
function spread(wanted: readonly number[]): number[] {
  const blocks: { sum: number; count: number }[] = [];
  wanted.forEach((row, index) => {
    blocks.push({ sum: row - index, count: 1 });
    for (
      let last = blocks.at(-1), before = blocks.at(-2);
      last && before;
      last = blocks.at(-1), before = blocks.at(-2)
    ) {
      if (before.sum / before.count <= last.sum / last.count) break;
      blocks.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  });
  const shifts = blocks.flatMap(({ sum, count }) => Array.from({ length: count }, () => Math.round(sum / count)));
  return shifts.map((shift, index) => shift + index);
}
