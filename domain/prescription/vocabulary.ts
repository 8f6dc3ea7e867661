import { editDistance } from './edit-distance';
import type { Fault, Span } from './finds';
import { plain } from './scanner';

/** Words of the grammar, for guessing what a mistyped one was meant to be; with a number behind where one belongs. */
const words: readonly { readonly word: string; readonly number: boolean }[] = [
  ...['rpe', 'rir', 'rest', 'tempo', 'max', 'cap', 'until', 'amrap<='].map((word) => ({ word, number: true })),
  ...['/side', '/hand', '/leg', '/wk', '/session', 'bw', 'each', 'total'].map((word) => ({ word, number: false })),
];
const units: readonly string[] = [
  'kg',
  'lb',
  's',
  'm',
  'min',
  'cm',
  'kg/hand',
  's/side',
  'm/side',
  '/side',
  'sets',
  'reps',
  'sec',
];

/** What a stretch that is no clause might have been. */
export function unknownWord(text: string, span: Span, hasWork: boolean): Fault {
  const typed = text.slice(span.from, span.to);
  const small = plain(typed);
  const edits = guesses(small, hasWork);
  return { ...span, words: wordsFor(typed, small, edits, hasWork), edits: [...edits, ''] };
}

function wordsFor(typed: string, small: string, edits: readonly string[], hasWork: boolean): string {
  const [best] = edits;
  const shown = typed.length > 24 ? `${typed.slice(0, 24)}…` : typed;
  if (/^\d+(?:[.,]\d+)?$/.test(small)) {
    return hasWork
      ? `Say what ${shown} is: ${small}kg, r${small}s or ${Number(small) <= 10 ? `rpe${small}` : `@${small}%`}.`
      : `How many sets? Three sets of ${shown} are 3x${small}.`;
  }
  if (/^\d{1,2}x$/.test(small)) return `${shown} what? Reps, seconds or metres: ${small}8, ${small}30s, ${small}30m.`;
  if (/^-\d/.test(small)) return 'A lighter week is written in per cent of the last load, such as -10%.';
  if (best !== undefined) return `“${shown}” is not known here. ${best} would be.`;
  return `“${shown}” is not known here. Words for the client belong in the note of the row.`;
}

function guesses(small: string, hasWork: boolean): string[] {
  if (/^\d+(?:[.,]\d+)?$/.test(small)) {
    const value = Number(small.replace(',', '.'));
    return hasWork ? [`${small}kg`, ...(value <= 10 ? [`rpe${small}`] : [])] : [`3x${small}`];
  }
  if (/^\d{1,2}x$/.test(small)) return [`${small}8`];
  if (/^-\d/.test(small)) return [' -10%'];
  const pair = /^2x(\d+(?:[.,]\d+)?)(kg|lb)s?$/.exec(small);
  if (pair) return [`${pair[1]}${pair[2]}/hand`];
  const behind = /^(\d+(?:[.,]\d+)?)([a-z/"']+)$/.exec(small);
  if (behind) return nearest(behind[2] ?? '', units).map((unit) => `${behind[1]}${unit}`);
  const sets = /^(\d{1,2})[^\d\s](\d{1,3})(.*)$/.exec(small);
  if (!hasWork && sets) return [`${sets[1]}x${sets[2]}${sets[3]}`];
  const [, word = '', value = ''] = /^(@?\/?[a-z<=/]*)(.*)$/.exec(small) ?? [];
  const known = words.filter(({ number }) => number === /^[:=]?\d/.test(value)).map((each) => each.word);
  return nearest(word, known).map((near) => near + value.replace(/^[:=]/, ''));
}

/** Up to two words near enough to the one typed, nearest first: one letter off, or two in five letters and more. */
function nearest(typed: string, known: readonly string[]): string[] {
  if (typed.length === 0 || typed.length > 14) return [];
  const allowed = typed.length >= 5 ? 2 : 1;
  return known
    .map((word) => ({ word, distance: editDistance(typed, word) }))
    .filter(({ distance, word }) => distance > 0 && distance <= allowed && distance < word.length)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 2)
    .map(({ word }) => word);
}
