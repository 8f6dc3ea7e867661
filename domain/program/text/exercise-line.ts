import { parsePrescription } from '@/domain/prescription/parse';
import type { NameIndex } from './names';

/** A line cut into its parts, each with the place of its first character in the line. */
export type CutLine = {
  /** "A" of "A1"; null without a label. */
  readonly superset: string | null;
  readonly name: string;
  readonly nameAt: number;
  readonly cell: string;
  readonly cellAt: number;
  readonly note: string | null;
};

/** What a line is for, before its name: it goes on as a note. */
const PURPOSE = /^(warm[\s-]?up|cool[\s-]?down|finisher|main\s+lift|accessory)\s*[:–—-]\s*/i;

const LABEL = /^\(?([A-Z])(\d{1,2})\)?\s*[.):–—-]*\s+|^\(?(\d{1,2})([a-z])\)?\s*[.):–—-]*\s+|^\(?([A-Z])\s*[.):]\s+/;

/** Where sets, a load or an effort begins. */
const DOSE =
  /(?:^|[\s:,(|–—-])((?:\d{1,2}\s*[-–]\s*)?\d{1,3}\s*(?:x|×|✕|\*|sets?\b|rounds?\b)|@?\s*\d+(?:[.,]\d+)?\s*(?:kgs?\b|lbs?\b|%)|\d+(?:[.,]\d+)?\s*(?:s|sec|secs|seconds?|mins?|minutes?|m|metres?|meters?|km)\b|\d{1,2}:\d\d|amrap\b|rpe\s*\d|rir\s*\d|@\s*\d|\d{1,3}\s*reps?\b|\d{1,3}(?:\s*[,/]\s*\d{1,3}){1,}(?!\S)|w[u]?\s+\d)/gi;

/**
 * "A1. Goblet squat – 3 × 10, 12 kg // slowly" in its parts. Null where the line holds no sets and no name of an exercise.
 * The cell is not tried for sense here, save to find where the name ends.
 */
export function cutLine(line: string, names: NameIndex): CutLine | null {
  const label = LABEL.exec(line);
  const labelled = label?.[0].length ?? 0;
  const purpose = PURPOSE.exec(line.slice(labelled));
  const start = labelled + (purpose?.[0].length ?? 0);
  const superset = label
    ? (label[1] ?? (label[3] === undefined ? null : String.fromCharCode(64 + Number(label[3]))))
    : null;
  const noteAt = line.search(/\s\/\/(?:\s|$)/);
  const end = noteAt < 0 ? line.length : noteAt;
  const words =
    noteAt < 0
      ? ''
      : line
          .slice(noteAt)
          .replace(/^\s*\/\/\s*/, '')
          .trim();
  const note = [purpose?.[1], words].filter(Boolean).join('. ') || null;
  const body = line.slice(start, end);
  const cut = cutAtColon(body, names) ?? cutAtDose(body, names) ?? cutAtTab(body) ?? cutAlone(body, names);
  if (!cut) return null;
  return {
    superset: superset !== null && /^[A-Z]$/.test(superset) ? superset : null,
    ...cut,
    nameAt: cut.nameAt + start,
    cellAt: cut.cellAt + start,
    note,
  };
}

type Cut = Pick<CutLine, 'name' | 'nameAt' | 'cell' | 'cellAt'>;

/** `Name: cell`, as programs are printed; the name may hold figures. */
function cutAtColon(body: string, names: NameIndex): Cut | null {
  for (const colon of body.matchAll(/:\s+|\s+[–—-]\s+|\t+/g)) {
    const name = body.slice(0, colon.index);
    if (names.isName(name)) return cutBetween(body, colon.index, colon.index + colon[0].length);
  }
  return null;
}

function cutAtDose(body: string, names: NameIndex): Cut | null {
  const doses = [...body.matchAll(DOSE)].map((found) => found.index + found[0].length - (found[1] ?? '').length);
  const [first] = doses;
  if (first === undefined) return null;
  const named = doses.find((at) => names.isName(trimmed(body.slice(0, at))));
  const at = named ?? first;
  return trimmed(body.slice(0, at)) === '' ? cutDoseFirst(body, at) : cutBetween(body, at, at);
}

/** "3x5 squats": as much of the start as makes sense as sets is the cell. */
function cutDoseFirst(body: string, from: number): Cut {
  const ends = [...body.matchAll(/\s+|$/g)].map(({ index }) => index).filter((index) => index > from);
  const end = ends.findLast((at) => isUnderstood(body.slice(from, at))) ?? ends[0] ?? body.length;
  const name = body.slice(end).replace(/^[\s:,–—-]*(?:(?:of|reps?|each)\s+)?/i, '');
  return { name: trimmed(name), nameAt: body.length - name.length, cell: body.slice(from, end).trim(), cellAt: from };
}

function isUnderstood(text: string): boolean {
  const parsed = parsePrescription(text.replace(/[\s:,–—-]+$/, ''));
  return parsed.ok && parsed.prescription !== null;
}

/** "Plank⇥hold as long as it is easy": columns, even where the second makes no sense. */
function cutAtTab(body: string): Cut | null {
  const tab = /\s*\t\s*/.exec(body.trimEnd());
  return tab && tab.index > 0 ? cutBetween(body, tab.index, tab.index + tab[0].length) : null;
}

function cutAlone(body: string, names: NameIndex): Cut | null {
  const name = trimmed(body);
  return name !== '' && names.isName(name) ? { name, nameAt: body.indexOf(name), cell: '', cellAt: body.length } : null;
}

function cutBetween(body: string, nameEnd: number, cellStart: number): Cut {
  const name = trimmed(body.slice(0, nameEnd));
  const cell = body.slice(cellStart).replace(/\s+$/, '');
  const closed =
    body.slice(nameEnd - 1, cellStart + 1).includes('(') && !cell.includes('(') ? cell.replace(/\)/, '') : cell;
  return { name, nameAt: Math.max(0, body.indexOf(name)), cell: closed, cellAt: cellStart };
}

/** Without the signs that stand between a name and its sets. */
function trimmed(text: string): string {
  return text.replace(/^[\s:,|–—*-]+|[\s:,|(–—*-]+$/g, '');
}

/**
 * The longest beginning of a cell that is understood, and what stands behind it: "3x8 40kg keep the chest tall" goes on
 * as a note. Null where nothing is.
 */
export function splitWords(
  cell: string,
  understood: (text: string) => boolean,
): { readonly cell: string; readonly rest: string } | null {
  const ends = [...cell.matchAll(/\s+|[.;(]/g)].map(({ index }) => index);
  for (const end of ends.slice(-40).reverse()) {
    const start = cell.slice(0, end).replace(/[\s,;:.–—(-]+$/, '');
    if (start !== '' && understood(start))
      return {
        cell: start,
        rest: cell
          .slice(start.length)
          .replace(/^[\s,;:.–—-]+/, '')
          .replace(/^\((.*)\)$/, '$1'),
      };
  }
  return null;
}
