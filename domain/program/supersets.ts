type Line = { readonly superset: string | null };

/** The places of the lines that are done in turns with the one at `at`, itself included, first to last. */
export function turnsWith(lines: readonly Line[], at: number): number[] {
  const label = lines[at]?.superset ?? null;
  if (label === null) return at in lines ? [at] : [];
  let first = at;
  while (lines[first - 1]?.superset === label) first -= 1;
  let last = at;
  while (lines[last + 1]?.superset === label) last += 1;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** How each line is called within its superset: "A1", "A2"; the label alone for one that has no partner beside it. */
export function supersetLabels(lines: readonly Line[]): (string | null)[] {
  return lines.map(({ superset }, at) => {
    if (superset === null) return null;
    const turns = turnsWith(lines, at);
    return turns.length > 1 ? `${superset}${turns.indexOf(at) + 1}` : superset;
  });
}
