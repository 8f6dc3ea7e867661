import type { ExerciseLookup } from '@/domain/exercises/types';
import { printPrescription } from '@/domain/prescription/print';
import type { GridRow, GridSession, ProgramGrid } from '@/domain/program/grid/types';
import type { ProgramDocument, ProgramItem } from '@/domain/program/types';

/** What is written, before it is lines of text: by weeks, with names and cells as they are to stand. */
type Sheet = {
  readonly name: string;
  readonly summary: string;
  readonly forWhom: string;
  readonly blocks: readonly { readonly title: string; readonly aim: string; readonly weeks: readonly SheetWeek[] }[];
};
type SheetWeek = { readonly number: number; readonly deload: boolean; readonly sessions: readonly SheetSession[] };
type SheetSession = {
  readonly key: string;
  readonly title: string;
  readonly minutes: number;
  readonly note: string | null;
  readonly lines: readonly SheetLine[];
};
type SheetLine = {
  readonly name: string;
  readonly superset: string | null;
  readonly cell: string;
  readonly note: string | null;
  readonly swapTo: string | null;
  readonly swapForLeg: string | null;
};

/**
 * A program as plain text that can be read back, see read.ts. Weeks alike stand once. The flare session, the evidence
 * and the cards are not in it: the JSON file carries them.
 */
export function programToText(name: string, document: ProgramDocument, exerciseOf: ExerciseLookup): string {
  const nameOf = (id: string | undefined) => (id === undefined ? null : (exerciseOf(id)?.name ?? id));
  const line = (item: ProgramItem): SheetLine => ({
    name: nameOf(item.exerciseId) ?? '',
    superset: item.superset,
    cell: printPrescription(item.prescription, exerciseOf(item.exerciseId)),
    note: item.note,
    swapTo: nameOf(item.swapTo),
    swapForLeg: nameOf(item.swapForLeg),
  });
  const blocks = document.mesocycles.map(({ title, aim, weeks }) => ({
    title,
    aim,
    weeks: weeks.map(({ week, deload, sessions }) => ({
      number: week,
      deload,
      sessions: sessions.map(({ items, note, ...session }) => ({
        ...session,
        note: note ?? null,
        lines: items.map(line),
      })),
    })),
  }));
  return sheetText({ name, summary: document.summary, forWhom: document.forWhom, blocks });
}

/** A draft as plain text, as it stands: cells that are not understood too. */
export function gridToText(name: string, grid: ProgramGrid, exerciseOf: ExerciseLookup): string {
  const nameOf = (id: string | null) => (id === null ? null : (exerciseOf(id)?.name ?? id));
  const line = (row: GridRow, week: number): SheetLine[] => {
    const cell = row.cells[week - 1];
    const text = oneLine(cell?.text ?? '');
    if (!cell || text === '') return [];
    return [
      {
        name: nameOf(row.exerciseId) ?? oneLine(row.typed ?? ''),
        superset: row.superset,
        cell: text,
        note: (cell.note ?? row.note) || null,
        swapTo: nameOf(row.swapTo),
        swapForLeg: nameOf(row.swapForLeg),
      },
    ];
  };
  const session = (from: GridSession, week: number): SheetSession[] => {
    const { title = from.title, minutes = from.minutes, note = from.note } = from.byWeek[week] ?? {};
    const lines = from.rows.flatMap((row) => line(row, week));
    return lines.length === 0 ? [] : [{ key: from.key, title, minutes, note: note || null, lines }];
  };
  const weeks = grid.weeks.map(({ deload }, index) => ({
    number: index + 1,
    deload,
    sessions: grid.sessions.flatMap((each) => session(each, index + 1)),
  }));
  let from = 0;
  const blocks = grid.blocks.map(({ title, aim, weeks: count }) => {
    from += count;
    return { title, aim, weeks: weeks.slice(from - count, from) };
  });
  const left = { title: '', aim: '', weeks: weeks.slice(from) };
  return sheetText({ name, summary: grid.summary, forWhom: grid.forWhom, blocks: [...blocks, left] });
}

function sheetText({ name, summary, forWhom, blocks }: Sheet): string {
  const full = blocks.filter(({ weeks }) => weeks.length > 0);
  const shared = sharedLetters(full.flatMap(({ weeks }) => weeks.flatMap(({ sessions }) => sessions)));
  const named = full.length > 1 || full.some(({ title, aim }) => title || aim);
  const body = full.flatMap(({ title, aim, weeks }, index) => [
    ...(named ? ['', `Block ${index + 1}: ${oneLine(title)}`.trim(), ...field('Aim', aim)] : []),
    ...weeksText(weeks, shared),
  ]);
  return `${[`# ${oneLine(name)}`, ...field('Summary', summary), ...field('For', forWhom), ...body].join('\n')}\n`;
}

/** Letters of supersets that two lines of one session share, as "A/B": session key and letter. */
function sharedLetters(sessions: readonly SheetSession[]): Set<string> {
  return new Set(
    sessions.flatMap(({ key, lines }) => {
      const letters = lines.flatMap(({ superset }) => superset ?? []);
      return letters.filter((letter, index) => letters.indexOf(letter) !== index).map((letter) => `${key}/${letter}`);
    }),
  );
}

function field(name: string, text: string): string[] {
  if (text.trim() === '') return [];
  const [first = '', ...more] = linesOf(text);
  return [`${name}: ${first}`, ...more.map((line) => `> ${line}`)];
}

/** Weeks alike, one after the other, as "Weeks 1-3". */
function weeksText(weeks: readonly SheetWeek[], shared: ReadonlySet<string>): string[] {
  const runs: { readonly first: number; last: number; readonly deload: boolean; readonly body: readonly string[] }[] =
    [];
  for (const { number, deload, sessions } of weeks) {
    const body = sessions.flatMap((session) => sessionText(session, shared));
    const before = runs.at(-1);
    if (before && before.deload === deload && before.body.join('\n') === body.join('\n')) before.last = number;
    else runs.push({ first: number, last: number, deload, body });
  }
  return runs.flatMap(({ first, last, deload, body }) => {
    const numbers = first === last ? `Week ${first}` : `Weeks ${first}-${last}`;
    return ['', deload ? `${numbers} (deload)` : numbers, ...body];
  });
}

function sessionText({ key, title, minutes, note, lines }: SheetSession, shared: ReadonlySet<string>): string[] {
  const named = title.trim() === '' ? key : `${key}: ${oneLine(title)}`;
  const counts = new Map<string, number>();
  return [
    '',
    `Session ${named} (${minutes} min)`,
    ...(note ? linesOf(note).map((line) => `> ${line}`) : []),
    ...lines.flatMap((line) => {
      const letter = line.superset !== null && shared.has(`${key}/${line.superset}`) ? line.superset : null;
      if (letter === null) return lineText(line, '');
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
      return lineText(line, `${letter}${counts.get(letter)} `);
    }),
  ];
}

function lineText({ name, cell, note, swapTo, swapForLeg }: SheetLine, label: string): string[] {
  const line = `${label}${name}: ${cell}`;
  const notes = note ? linesOf(note) : [];
  const inLine = notes.length === 1 && !notes[0]?.includes('//');
  return [
    inLine ? `${line} // ${notes[0]}` : line,
    ...(inLine ? [] : notes.map((text) => `> ${text}`)),
    ...(swapTo === null ? [] : [`Swap: ${swapTo}`]),
    ...(swapForLeg === null ? [] : [`Leg swap: ${swapForLeg}`]),
  ];
}

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');
const linesOf = (text: string): string[] =>
  text
    .trim()
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim());
