import type { ExerciseLookup } from '@/domain/exercises/types';
import { printPrescription } from '@/domain/prescription/print';
import type { Mesocycle, Microcycle, ProgramDocument, ProgramItem, ProgramSession } from '@/domain/program/types';

/**
 * A program as plain text that can be read back. Weeks alike stand once. The flare session, the evidence and the cards
 * are not in it: the JSON file carries them.
 */
export function programToText(name: string, document: ProgramDocument, exerciseOf: ExerciseLookup): string {
  const shared = sharedLetters(document);
  const head = [`# ${name}`, ...field('Summary', document.summary), ...field('For', document.forWhom)];
  const named = document.mesocycles.length > 1 || document.mesocycles.some(({ title, aim }) => title || aim);
  const blocks = document.mesocycles.filter(({ weeks }) => weeks.length > 0);
  const body = blocks.flatMap((block, index) => [
    ...(named ? ['', ...blockHead(block, index + 1)] : []),
    ...weeksText(block.weeks, shared, exerciseOf),
  ]);
  return `${[...head, ...body].join('\n')}\n`;
}

/** Letters of supersets that two lines of one session share, as "A/B": session key and letter. */
function sharedLetters(document: ProgramDocument): Set<string> {
  const sessions = document.mesocycles.flatMap(({ weeks }) => weeks.flatMap((week) => week.sessions));
  return new Set(
    sessions.flatMap(({ key, items }) => {
      const letters = items.flatMap(({ superset }) => superset ?? []);
      return letters.filter((letter, index) => letters.indexOf(letter) !== index).map((letter) => `${key}/${letter}`);
    }),
  );
}

function field(name: string, text: string): string[] {
  if (text.trim() === '') return [];
  const [first = '', ...more] = linesOf(text);
  return [`${name}: ${first}`, ...more.map((line) => `> ${line}`)];
}

function blockHead({ title, aim }: Mesocycle, number: number): string[] {
  return [`Block ${number}: ${oneLine(title)}`.trim(), ...field('Aim', aim)];
}

function weeksText(weeks: readonly Microcycle[], shared: ReadonlySet<string>, exerciseOf: ExerciseLookup): string[] {
  const written = weeks.map((week) => ({
    week,
    lines: week.sessions.flatMap((session) => sessionText(session, shared, exerciseOf)),
  }));
  return written.flatMap(({ week, lines }, index) => {
    const body = lines.join('\n');
    const isSame = (other: (typeof written)[number] | undefined) =>
      other !== undefined && other.week.deload === week.deload && other.lines.join('\n') === body;
    if (isSame(written[index - 1])) return [];
    const end = written.slice(index).findIndex((other) => !isSame(other));
    const last = written[end < 0 ? written.length - 1 : index + end - 1]?.week.week ?? week.week;
    const numbers = last === week.week ? `Week ${week.week}` : `Weeks ${week.week}-${last}`;
    return ['', `${numbers}${week.deload ? ' (deload)' : ''}`, ...lines];
  });
}

function sessionText(session: ProgramSession, shared: ReadonlySet<string>, exerciseOf: ExerciseLookup): string[] {
  const { key, title, minutes, note, items } = session;
  const heading =
    title.trim() === '' ? `Session ${key} (${minutes} min)` : `Session ${key}: ${oneLine(title)} (${minutes} min)`;
  const counts = new Map<string, number>();
  return [
    '',
    heading,
    ...(note ? linesOf(note).map((line) => `> ${line}`) : []),
    ...items.flatMap((item) => {
      const letter = item.superset !== null && shared.has(`${key}/${item.superset}`) ? item.superset : null;
      const number = letter === null ? 0 : (counts.get(letter) ?? 0) + 1;
      if (letter !== null) counts.set(letter, number);
      return itemText(item, letter === null ? '' : `${letter}${number} `, exerciseOf);
    }),
  ];
}

function itemText(item: ProgramItem, label: string, exerciseOf: ExerciseLookup): string[] {
  const { exerciseId, note, swapTo, swapForLeg, prescription } = item;
  const exercise = exerciseOf(exerciseId);
  const nameOf = (id: string) => exerciseOf(id)?.name ?? id;
  const line = `${label}${nameOf(exerciseId)}: ${printPrescription(prescription, exercise)}`;
  const notes = note ? linesOf(note) : [];
  const inLine = notes.length === 1 && !notes[0]?.includes('//');
  return [
    inLine ? `${line} // ${notes[0]}` : line,
    ...(inLine ? [] : notes.map((text) => `> ${text}`)),
    ...(swapTo === undefined ? [] : [`Swap: ${nameOf(swapTo)}`]),
    ...(swapForLeg === undefined ? [] : [`Leg swap: ${nameOf(swapForLeg)}`]),
  ];
}

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');
const linesOf = (text: string): string[] =>
  text
    .trim()
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim());
