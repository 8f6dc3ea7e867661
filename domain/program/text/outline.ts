import { limits } from './limits';
import type { LineLook } from './lines';
import type { Column } from './table';
import type { ReadBlock, ReadItem, ReadSession, ReadWeek, TextMark } from './types';

/** A line without its bullets: `from` is where its text begins in the line as it was pasted. */
export type LineAt = { readonly line: number; readonly from: number; readonly text: string };

export type Look<K extends LineLook['kind']> = Extract<LineLook, { readonly kind: K }>;
type Heading = Pick<Look<'session'>, 'label' | 'title' | 'minutes'>;

/** What words go to that follow it: a session, a line, the program. */
type NoteTaker = { readonly get: () => string | null; readonly set: (text: string) => void; readonly most: number };

/** Title, blocks, weeks and sessions of a text, and where in them the reading stands. */
export class Outline {
  name: string | null = null;
  summary = '';
  forWhom = '';
  readonly weeks = new Map<number, ReadWeek>();
  readonly blocks: ReadBlock[] = [];
  readonly marks: TextMark[] = [];

  /** The lines just read, one for each week that is being read. */
  protected items: readonly ReadItem[] = [];
  protected sessions: readonly ReadSession[] = [];
  protected noteTakers: readonly NoteTaker[] = [];
  protected columns: readonly Column[] | null = null;
  protected reading: readonly number[] = [];
  #lastHeading: Heading | null = null;
  #openBlock: ReadBlock | null = null;
  readonly #keys = new Map<string, string>();

  title(text: string, at: LineAt): void {
    if (this.name !== null || text.length > limits.name) this.describe(at);
    else {
      this.name = text;
      this.noteTakers = [this.#about('summary')];
    }
  }

  about(field: 'summary' | 'forWhom', text: string, at: LineAt): void {
    this.noteTakers = [this.#about(field)];
    if (text !== '') this.note(text, at);
  }

  block(title: string, weeks: readonly number[], at: LineAt, deload = false): void {
    if (title.length > limits.title) {
      this.mark(at, 'This title is too long.');
      return;
    }
    if (weeks.length > 0 && !this.open(weeks, deload, at)) return;
    const before = this.blocks.at(-1)?.fromWeek ?? 0;
    const fromWeek = weeks[0] ?? Math.max(before, ...this.weeks.keys()) + 1;
    if (fromWeek <= before || fromWeek > limits.weeks) {
      this.mark(at, 'A block begins after the one before it. The weeks of this stay in that one.');
      return;
    }
    const block: ReadBlock = { title, aim: '', fromWeek };
    this.blocks.push(block);
    this.#openBlock = block;
    this.noteTakers = [];
  }

  aim(text: string, at: LineAt): void {
    const block = this.#openBlock;
    if (block?.aim !== '' || text.length > limits.summary) {
      this.describe(at);
      return;
    }
    const set = (value: string) => {
      block.aim = value;
    };
    set(text);
    this.noteTakers = [{ get: () => block.aim || null, set, most: limits.summary }];
  }

  /** "Deload week" by itself is the week after the last. */
  deload(): void {
    this.open([Math.max(0, ...this.weeks.keys()) + 1], true, { line: 0, from: 0, text: '' });
  }

  session(heading: Heading, at: LineAt): void {
    const { label, title, minutes } = heading;
    if (this.reading.length === 0) this.open([1], false, at);
    const key = this.#keyOf(label);
    if (key === null || title.length > limits.title) {
      this.mark(at, key === null ? `A week has ${limits.sessions} sessions at most.` : 'This title is too long.');
      return;
    }
    this.#lastHeading = heading;
    const fits = minutes === null || (minutes >= 5 && minutes <= 180);
    if (!fits) this.mark(at, 'A session lasts 5 to 180 minutes.');
    this.sessions = this.reading.flatMap((number): ReadSession[] => {
      const week = this.weeks.get(number);
      const known = week?.sessions.find((each) => each.key === key);
      const session = known ?? { key, title, minutes: fits ? minutes : null, note: null, items: [] };
      if (!known) week?.sessions.push(session);
      return [session];
    });
    const other = this.sessions.find((each) => each.title !== title);
    if (other) this.mark(at, `This session is called “${other.title}” already; its lines go on there.`);
    this.items = [];
    this.columns = null;
    this.takeNotes(this.sessions);
  }

  note(text: string, at: LineAt): void {
    const takers = this.noteTakers.length > 0 ? this.noteTakers : [this.#about('summary')];
    const joined = takers.map((taker) => ({ taker, value: taker.get() === null ? text : `${taker.get()}\n${text}` }));
    if (joined.some(({ taker, value }) => value.length > taker.most)) {
      this.mark(at, `This note does not fit: a note holds ${takers[0]?.most} characters.`);
    } else {
      for (const { taker, value } of joined) taker.set(value);
    }
  }

  /** Words about the program as a whole. */
  protected describe(at: LineAt): void {
    this.noteTakers = [this.#about('summary')];
    this.note(at.text.trim(), at);
  }

  /** Words that are none of the rest: a name, a heading, or a note. */
  protected headed(text: string, at: LineAt): void {
    const nothingYet = this.weeks.size === 0 && this.blocks.length === 0;
    const isHeading = /:\s*$/.test(text) && text.length <= 80 && !/\d\s*x/i.test(text);
    if (nothingYet && this.name === null && !isHeading && text.length <= limits.name) {
      this.title(text.trim(), at);
    } else if (nothingYet && !isHeading) {
      this.describe(at);
    } else if (isHeading) {
      const title = text.replace(/:\s*$/, '').trim();
      this.session({ label: title.toLowerCase(), title, minutes: null }, at);
    } else {
      const before = this.marks.length;
      this.note(text.trim(), at);
      // When it did not fit, that one mark is enough.
      if (this.marks.length === before) this.mark(at, 'Kept as a note.');
    }
  }

  protected takeNotes(places: readonly { note: string | null }[]): void {
    this.noteTakers = places.map((place) => ({
      get: () => place.note,
      set: (text) => {
        place.note = text;
      },
      most: limits.note,
    }));
  }

  protected open(weeks: readonly number[], deload: boolean, at: LineAt): boolean {
    if (weeks.length === 0 || weeks.some((week) => week < 1 || week > limits.weeks)) {
      this.mark(at, `A program has weeks 1 to ${limits.weeks}.`);
      return false;
    }
    for (const number of weeks) {
      const known = this.weeks.get(number);
      if (known) known.deload ||= deload;
      else this.weeks.set(number, { deload, sessions: [] });
    }
    this.reading = weeks;
    this.sessions = [];
    this.items = [];
    this.noteTakers = [];
    this.columns = null;
    return true;
  }

  /** Where no heading of a session stands, the last one goes on, or the first begins. */
  protected ensureSession(at: LineAt): void {
    if (this.sessions.length > 0) return;
    const { columns } = this;
    this.session(this.#lastHeading ?? { label: 'a', title: '', minutes: null }, at);
    this.columns = columns;
  }

  protected mark(at: LineAt, words: string, suggestions: readonly string[] = [], length?: number): void {
    if (this.marks.length >= limits.marks) return;
    const to = at.from + (length ?? at.text.trimEnd().length);
    this.marks.push({ line: at.line, from: at.from, to, text: at.text, words, suggestions });
  }

  #about(field: 'summary' | 'forWhom'): NoteTaker {
    const set = (text: string) => {
      this[field] = text;
    };
    return { get: () => this[field] || null, set, most: limits.summary };
  }

  /** The letter of a session: its own, or the first that is free. Null when there are too many. */
  #keyOf(label: string): string | null {
    const known = this.#keys.get(label);
    if (known !== undefined) return known;
    const taken = new Set(this.#keys.values());
    const letters = [...(/^[a-z]$/.test(label) ? label.toUpperCase() : ''), ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const key = letters.find((letter) => !taken.has(letter));
    if (key === undefined || taken.size >= limits.sessions) return null;
    this.#keys.set(label, key);
    return key;
  }
}
