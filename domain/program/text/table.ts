/** What the columns of a table pasted from a sheet or a book hold. */
export type Column =
  | { readonly kind: 'name' | 'sets' | 'reps' | 'load' | 'rpe' | 'rir' | 'tempo' | 'rest' | 'note' | 'dose' | 'other' }
  | { readonly kind: 'week'; readonly week: number };

const heads: readonly (readonly [Column['kind'], RegExp])[] = [
  ['name', /^(?:exercises?|movements?|lifts?|name)$/],
  ['sets', /^sets?$/],
  ['reps', /^(?:reps?|repetitions?|reps?\s*\/\s*time|time|duration)$/],
  ['dose', /^(?:sets?\s*(?:x|×|and|&|\/)\s*reps?|dose|prescription)$/],
  ['load', /^(?:loads?|weights?|intensity|%\s*1?rm|kg|kgs|lb|lbs)$/],
  ['rpe', /^rpe$/],
  ['rir', /^rir$/],
  ['tempo', /^tempo$/],
  ['rest', /^rest(?:\s*\(?.{0,10}\)?)?$/],
  ['note', /^(?:notes?|comments?|cues?|remarks?|instructions?)$/],
];

/** The parts of a line of a table; null for a line without tabs or bars. */
export function partsOf(line: string): string[] | null {
  if (line.includes('|') && line.split('|').length > 2) {
    return line
      .replace(/^\s*\||\|\s*$/g, '')
      .split('|')
      .map((part) => part.trim());
  }
  return line.includes('\t') ? line.split('\t').map((part) => part.trim()) : null;
}

/** The columns that a head line names; null where it is none. */
export function columnsOf(line: string): Column[] | null {
  const parts = partsOf(line);
  if (!parts || parts.length < 2) return null;
  const columns = parts.map((part): Column => {
    const text = part.toLowerCase().replaceAll('*', '').trim();
    const week = /^(?:weeks?|wk|w)\s*(\d{1,2})$/.exec(text);
    if (week) return { kind: 'week', week: Number(week[1]) };
    const kind = heads.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
    return { kind: kind as Exclude<Column['kind'], 'week'> };
  });
  const known = columns.filter(({ kind }) => kind !== 'other').length;
  if (
    known < 2 ||
    columns.every(({ kind }) => kind !== 'week' && kind !== 'sets' && kind !== 'dose' && kind !== 'reps')
  )
    return null;
  // A sheet often leaves the corner above the names empty.
  return columns.some(({ kind }) => kind === 'name')
    ? columns
    : columns.map((column, index) => (index === 0 ? { kind: 'name' } : column));
}

/** The line between the head and the body of a table: `|---|---|`. */
export function isRule(line: string): boolean {
  return /^[\s|:=_–—-]{3,}$/.test(line);
}

export type TableRow = {
  readonly name: string;
  /** The text of a cell by week; 0 for the weeks that are being read. */
  readonly cells: ReadonlyMap<number, string>;
  readonly note: string | null;
};

/** A line of the body as cells of the grammar: sets and reps in two columns become `3x8`. */
export function rowOf(line: string, columns: readonly Column[]): TableRow | null {
  const parts = partsOf(line);
  if (!parts) return null;
  const get = (kind: Column['kind']) => parts[columns.findIndex((column) => column.kind === kind)] ?? '';
  const name = get('name');
  if (name === '') return null;
  const loose = parts.filter((_, index) => (columns[index]?.kind ?? 'other') === 'other');
  const note = [get('note'), ...loose].filter((part) => part !== '').join('. ') || null;
  const cells = new Map<number, string>();
  columns.forEach((column, index) => {
    if (column.kind === 'week') cells.set(column.week, parts[index] ?? '');
  });
  if (cells.size === 0) cells.set(0, wholeOf(get));
  return { name, cells, note };
}

function wholeOf(get: (kind: Column['kind']) => string): string {
  const [sets, reps, load, rest] = [get('sets'), get('reps'), get('load'), get('rest')];
  const dose = get('dose') || (sets && reps ? `${sets}x${reps}` : sets || reps);
  const prefixed = (text: string, prefix: string) =>
    text === '' || text === '-' ? '' : /^[a-z]/i.test(text) ? text : prefix + text;
  return [
    dose,
    load === '-' ? '' : load,
    prefixed(get('rpe'), 'rpe'),
    prefixed(get('rir'), 'rir'),
    prefixed(get('tempo'), 't'),
    prefixed(rest, 'r'),
  ]
    .filter((part) => part !== '')
    .join(' ');
}
