import type { Exercise } from '@/domain/exercises/types';
import { parsePrescription } from '@/domain/prescription/parse';
import { cutLine, splitWords } from './exercise-line';
import { limits } from './limits';
import type { NameIndex } from './names';
import { type LineAt, type Look, Outline } from './outline';
import { type Column, rowOf } from './table';
import type { ReadItem, TextMark } from './types';

type LineParts = Pick<ReadItem, 'superset' | 'note'> & {
  readonly name: string;
  readonly nameAt: number;
  readonly cell: string;
  /** Where the cell begins in the line; null where it was put together out of columns. */
  readonly cellAt: number | null;
};

/** What stands in a text read so far: its outline with its lines. */
export class Reader extends Outline {
  readonly #names: NameIndex;
  readonly #exercises: ReadonlyMap<string, Exercise>;
  /** Lines without sets, which may still follow. */
  readonly #bare: { readonly item: ReadItem; readonly at: LineAt }[] = [];

  constructor(names: NameIndex, exercises: ReadonlyMap<string, Exercise>) {
    super();
    this.#names = names;
    this.#exercises = exercises;
  }

  /** The marks in the order of the lines, with those that only the end of the text shows. */
  finish(): readonly TextMark[] {
    for (const { item, at } of this.#bare) if (item.cell === '') this.mark(at, 'Say the sets, such as 3x8.');
    return this.marks.sort((a, b) => a.line - b.line || a.from - b.from);
  }

  get inTable(): boolean {
    return this.columns !== null;
  }

  /** An empty line ends a table. */
  gap(): void {
    if (this.columns) this.takeNotes(this.sessions);
    this.columns = null;
  }

  table(columns: readonly Column[]): void {
    this.columns = columns;
  }

  tableRow(line: string, at: LineAt): boolean {
    const { columns } = this;
    const row = rowOf(line, columns ?? []);
    if (!row) return false;
    const { name, superset } = labelled(row.name);
    const nameAt = Math.max(0, at.text.indexOf(name));
    for (const [week, cell] of row.cells) {
      if (week > 0) {
        if (cell === '' || !this.open([week], false, at)) continue;
        this.columns = columns;
      }
      const cellAt = at.text.indexOf(cell, nameAt + name.length);
      this.#add({ name, nameAt, cell, cellAt: cellAt < 0 ? null : cellAt, note: row.note, superset }, at);
      this.columns = columns;
    }
    return true;
  }

  week({ weeks, deload, rest }: Look<'week'>, at: LineAt): void {
    const sameAs = /^(?:same\s+as|as|repeat|like)\s+(?:in\s+)?week\s+(\d{1,2})\.?$/i.exec(rest);
    const last = this.items.at(-1);
    if (sameAs) this.#repeat(weeks, Number(sameAs[1]), deload, at);
    else if (rest !== '' && last && this.#understands(rest, last.exerciseId)) this.#goOn(weeks, rest, deload, at);
    else if (rest === '') this.open(weeks, deload, at);
    else this.block(rest, weeks, at, deload);
  }

  swap(field: 'swapTo' | 'swapForLeg', text: string, at: LineAt): void {
    const { id, exact, others } = this.#names.match(text);
    const place = { ...at, from: at.from + Math.max(0, at.text.indexOf(text)) };
    if (this.items.length === 0 || id === null || this.items.some((item) => item.exerciseId === id)) {
      const words =
        this.items.length === 0 ? 'No exercise stands before this.' : 'The exercise to swap to was not found.';
      this.mark(place, words, others, text.length);
      return;
    }
    if (!exact) this.mark(place, `Read as ${this.#exercises.get(id)?.name}.`, others, text.length);
    for (const item of this.items) item[field] = id;
  }

  /** A heading, perhaps with the first exercises behind it: "Monday: squat 3x5, row 3x8". */
  sessionLine(look: Look<'session'>, at: LineAt): void {
    const from = at.text.lastIndexOf(look.title);
    const behind = { ...at, from: at.from + from, text: at.text.slice(from) };
    // In brackets stands how long it takes.
    const isHeading = from <= 0 || /\)\s*$/.test(at.text);
    const several = isHeading ? [] : this.#several(behind);
    const cut = isHeading ? null : cutLine(behind.text, this.#names);
    const isLine = cut !== null && this.#names.match(cut.name).id !== null && this.#understands(cut.cell, null);
    if (several.length === 0 && !isLine) {
      this.session(look, at);
      return;
    }
    const title = at.text.slice(0, from).replace(/[\s:–—-]+$/, '');
    this.session({ ...look, title, minutes: null }, at);
    this.other(behind);
  }

  /** Reads a line that names an exercise of the library with sets; false where it is none. */
  exercise(at: LineAt): boolean {
    const cut = cutLine(at.text, this.#names);
    if (!cut || cut.cell === '' || !this.#names.isName(cut.name)) return false;
    const { id } = this.#names.match(cut.name);
    if (!this.#understands(cut.cell, id)) return false;
    this.#add(cut, at);
    return true;
  }

  /** A line of an exercise, or sets alone under the name of their exercise, or words. */
  other(at: LineAt): void {
    const several = this.#several(at);
    const cut = cutLine(at.text, this.#names);
    const last = this.items.at(-1);
    if (several.length > 0) for (const each of several) this.#add(each.cut, each.at);
    else if (cut && cut.name !== '') this.#add(cut, at);
    else if (
      cut &&
      last &&
      last.cell === '' &&
      cut.cell !== '' &&
      cut.cell.length <= limits.cell &&
      cut.note === null
    ) {
      for (const item of this.items) item.cell = cut.cell;
      this.#checkCell(last, at, cut.cellAt);
    } else this.headed(at.text, at);
  }

  /** "Squat 3x5, bench press 3x5, row 3x8": each with its own sets; empty where it is not so. */
  #several(at: LineAt): { readonly cut: LineParts; readonly at: LineAt }[] {
    let start = 0;
    const parts = at.text.split(/[,;]\s+(?=\p{L})/u).map((text) => {
      const from = at.text.indexOf(text, start);
      start = from + text.length;
      return { ...at, from: at.from + from, text };
    });
    const cuts = parts.flatMap((part) => {
      const cut = cutLine(part.text, this.#names);
      const isLine = cut && this.#understands(cut.cell, null) && this.#names.match(cut.name).id !== null;
      return isLine ? [{ cut, at: part }] : [];
    });
    return parts.length > 1 && cuts.length === parts.length ? cuts : [];
  }

  #repeat(weeks: readonly number[], model: number, deload: boolean, at: LineAt): void {
    const source = this.weeks.get(model);
    if (!this.open(weeks, deload, at)) return;
    if (!source) {
      this.mark(at, `There is no week ${model} above.`);
      return;
    }
    for (const number of weeks) {
      const copy = source.sessions.map((each) => ({ ...each, items: each.items.map((item) => ({ ...item })) }));
      this.weeks.get(number)?.sessions.push(...copy);
    }
  }

  /** "Week 2: 3x10" under a line: the same line in another week. */
  #goOn(weeks: readonly number[], cell: string, deload: boolean, at: LineAt): void {
    const before = this.items;
    const [model] = before;
    if (!model || !this.open(weeks, deload, at)) return;
    this.ensureSession(at);
    // The line under which the weeks are listed may have no sets of its own.
    for (const item of before) if (item.cell === '') this.#drop(item);
    this.items = this.sessions.map((session) => {
      const item = { ...model, cell };
      session.items.push(item);
      return item;
    });
    this.takeNotes(this.items);
  }

  #drop(item: ReadItem): void {
    const bare = this.#bare.findIndex((each) => each.item === item);
    if (bare >= 0) this.#bare.splice(bare, 1);
    for (const { sessions } of this.weeks.values()) {
      for (const { items } of sessions) if (items.includes(item)) items.splice(items.indexOf(item), 1);
    }
  }

  #add(parts: LineParts, at: LineAt): void {
    if (this.reading.length === 0) this.open([1], false, at);
    this.ensureSession(at);
    const { name, cell, note } = parts;
    const fits = name.length <= limits.typed && cell.length <= limits.cell && (note ?? '').length <= limits.note;
    if (!fits || this.sessions.length === 0 || this.sessions.some(({ items }) => items.length >= limits.rows)) {
      this.mark(at, 'This does not fit into a session.');
      return;
    }
    const exerciseId = this.#find(parts, at);
    const kept = this.#withoutWords(parts, exerciseId, at);
    const typed = exerciseId === null ? name : null;
    this.items = this.sessions.map((session) => {
      const item: ReadItem = { exerciseId, typed, superset: parts.superset, ...kept, swapTo: null, swapForLeg: null };
      session.items.push(item);
      return item;
    });
    this.takeNotes(this.items);
    const [first] = this.items;
    if (first?.cell === '') this.#bare.push({ item: first, at });
    else if (first) this.#checkCell(first, at, parts.cellAt);
  }

  #find({ name, nameAt }: LineParts, at: LineAt): string | null {
    const { id, exact, others } = this.#names.match(name);
    const place = { ...at, from: at.from + nameAt };
    if (id === null) this.mark(place, `“${name}” was not found in the library.`, others, name.length);
    else if (!exact) this.mark(place, `Read as ${this.#exercises.get(id)?.name}.`, others, name.length);
    return id;
  }

  /** Words behind the sets become a note: "3x8 40kg keep the chest tall". */
  #withoutWords({ cell, note }: LineParts, exerciseId: string | null, at: LineAt): Pick<ReadItem, 'cell' | 'note'> {
    if (cell === '' || this.#understands(cell, exerciseId)) return { cell, note };
    const split = splitWords(cell, (text) => this.#understands(text, exerciseId));
    const joined = [note, split?.rest].filter(Boolean).join(' ');
    if (!split || joined.length > limits.note || !/\p{L}{3}/u.test(split.rest)) return { cell, note };
    const from = at.from + Math.max(0, at.text.lastIndexOf(split.rest));
    this.mark({ ...at, from }, 'Kept as a note.', [], split.rest.length);
    return { cell: split.cell, note: joined };
  }

  #understands(text: string, exerciseId: string | null): boolean {
    const parsed = parsePrescription(text, this.#exercises.get(exerciseId ?? ''));
    return parsed.ok && parsed.prescription !== null;
  }

  /** Marks what is not understood in a cell, at its characters where the cell stands in the line as it is. */
  #checkCell({ cell, exerciseId }: ReadItem, at: LineAt, cellAt: number | null): void {
    const parsed = parsePrescription(cell, this.#exercises.get(exerciseId ?? ''));
    if (parsed.ok) return;
    for (const { from, to, words, suggestions } of parsed.problems) {
      if (cellAt !== null && at.text.startsWith(cell, cellAt)) {
        this.mark({ ...at, from: at.from + cellAt + from }, words, suggestions, to - from);
      } else this.mark(at, words, suggestions);
    }
  }
}

/** "A1 Goblet squat" in a column of names. */
function labelled(name: string): { readonly name: string; readonly superset: string | null } {
  const found = /^([A-Z])\d{0,2}[\s.):–—-]+(?=\S)/.exec(name);
  return found ? { name: name.slice(found[0].length), superset: found[1] ?? null } : { name, superset: null };
}
