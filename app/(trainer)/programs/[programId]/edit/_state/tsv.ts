/** A table as spreadsheets put it on the clipboard: tabs between cells, a line for each row, quotes where needed. */
export function toTsv(matrix: readonly (readonly string[])[]): string {
  const lines = matrix.map((row) => row.map(quoted).join('\t'));
  // An empty last line would be taken for the end of the one before it.
  return lines.at(-1) === '' ? `${lines.join('\n')}\n` : lines.join('\n');
}

const quoted = (text: string): string =>
  /[\t\n\r]/.test(text) || text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;

/** Reads what a spreadsheet copied. Line breaks within a cell become spaces: a cell is one line. */
export function fromTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  // One line break at the end belongs to the last row.
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  let at = 0;
  while (at <= source.length) {
    const { value, end } = source[at] === '"' ? quotedField(source, at) : plainField(source, at);
    rows.at(-1)?.push(value.replace(/\s*\n\s*/g, ' '));
    if (source[end] === '\n') rows.push([]);
    at = end + 1;
  }
  return rows;
}

function plainField(source: string, from: number): { value: string; end: number } {
  const length = source.slice(from).search(/[\t\n]/);
  const end = length < 0 ? source.length : from + length;
  return { value: source.slice(from, end), end };
}

function quotedField(source: string, from: number): { value: string; end: number } {
  let value = '';
  let at = from + 1;
  while (at < source.length) {
    if (source[at] === '"') {
      if (source[at + 1] !== '"') {
        const rest = plainField(source, at + 1);
        return { value: value + rest.value, end: rest.end };
      }
      at += 1;
    }
    value += source[at];
    at += 1;
  }
  // Never closed: the quote was only a sign.
  return plainField(source, from);
}
