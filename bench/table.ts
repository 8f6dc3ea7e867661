const line = (...cells: readonly string[]) =>
  console.log(
    `${(cells[0] ?? '').padEnd(42)}${cells
      .slice(1)
      .map((cell) => cell.padStart(12))
      .join('')}`,
  );

/** Begins a table: what is measured and the anchor beside it. */
export function heading(title: string, anchor: string, must: string): void {
  console.log(`\n${title} (anchor: ${anchor})`);
  line('', 'value', 'anchor', '×', must);
}

/** One figure, its ratio to the anchor, and whether it is within what it must be. */
export function row(
  name: string,
  value: number,
  anchor: number,
  must: number | null,
  side: 'at most' | 'at least' = 'at most',
): void {
  const ratio = value / anchor;
  const holds = must === null ? '' : (side === 'at most' ? ratio <= must : ratio >= must) ? 'held' : 'NOT HELD';
  const wanted = must === null ? '' : `${side === 'at most' ? '≤' : '≥'} ${must.toFixed(2)} ${holds}`;
  line(name, String(value), String(anchor), ratio.toFixed(2), wanted);
}

export const note = (words: string): void => console.log(`  ${words}`);
