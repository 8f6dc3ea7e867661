import type { Exercise } from '@/domain/exercises/types';
import { gridFrom } from './build';
import { leadingMarks, lookOf } from './lines';
import { nameIndex } from './names';
import type { LineAt } from './outline';
import { Reader } from './reader';
import { columnsOf, isRule } from './table';
import type { ReadText } from './types';

/**
 * A program out of plain text: our own format, see print.ts, or what was pasted from a book, a mail or a sheet. Nothing
 * is thrown away: a line that is not understood is kept as a row or a note and marked, or at least marked.
 */
export function readProgramText(text: string, exercises: readonly Exercise[]): ReadText {
  const names = nameIndex(exercises);
  const reader = new Reader(names, new Map(exercises.map((exercise) => [exercise.id, exercise])));
  const lines = unquoted(text.split(/\r\n|[\n\r\u2028\u2029]/));
  lines.forEach(({ line, cutOff }, index) => {
    if (line.trim() === '' || /^[\s*=_~–—-]+$/.test(line)) reader.gap();
    else readLine(reader, line, index + 1, cutOff);
  });
  const marks = reader.finish();
  return { name: reader.name, grid: gridFrom(reader), marks };
}

type Line = { readonly line: string; readonly cutOff: number };

/** A mail that was answered has a mark before every line. */
function unquoted(lines: readonly string[]): Line[] {
  const full = lines.filter((line) => line.trim() !== '');
  const quoted = full.filter((line) => /^\s*>/.test(line)).length;
  const isMail = quoted > 3 && quoted >= full.length * 0.8;
  return lines.map((line) => {
    const rest = isMail ? line.replace(/^\s*(?:>\s?)+/, '') : line;
    return { line: rest, cutOff: line.length - rest.length };
  });
}

function readLine(reader: Reader, line: string, number: number, cutOff: number): void {
  const columns = columnsOf(line);
  const skipped = leadingMarks(line);
  const at = { line: number, from: cutOff + skipped, text: line.slice(skipped) };
  if (columns) reader.table(columns);
  else if (!reader.inTable || !(isRule(line) || reader.tableRow(line, at))) readLook(reader, at);
}

function readLook(reader: Reader, at: LineAt): void {
  // An exercise with its sets is that, whatever its name begins with: "Block pull: 3x5".
  if (reader.exercise(at)) return;
  const look = lookOf(at.text);
  switch (look.kind) {
    case 'title':
      reader.title(look.text, at);
      break;
    case 'week':
      reader.week(look, at);
      break;
    case 'deload':
      reader.deload();
      break;
    case 'block':
      reader.block(look.title, look.weeks, at);
      break;
    case 'aim':
      reader.aim(look.text, at);
      break;
    case 'summary':
    case 'forWhom':
      reader.about(look.kind, look.text, at);
      break;
    case 'note':
    case 'more':
      reader.note(look.text, at);
      break;
    case 'swap':
      reader.swap('swapTo', look.text, at);
      break;
    case 'swapForLeg':
      reader.swap('swapForLeg', look.text, at);
      break;
    case 'session':
      reader.sessionLine(look, at);
      break;
    default:
      reader.other(at);
  }
}
