/** Characters that stand for another, one for one, so that positions stay those of the text as typed. */
const standsFor: Readonly<Record<string, string>> = {
  '×': 'x',
  '✕': 'x',
  '✖': 'x',
  '⨯': 'x',
  '*': 'x',
  '−': '-',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '﹣': '-',
  '＋': '+',
  '％': '%',
  '＠': '@',
  '：': ':',
  '’': "'",
  '′': "'",
  '‘': "'",
  '”': '"',
  '“': '"',
  '″': '"',
  '→': '>',
  '\u00ad': ' ',
  '\ufeff': ' ',
  '\u200b': ' ',
};

const special = new RegExp(`[${Object.keys(standsFor).join('')}]`, 'g');

/** The text in plain lower-case characters, of the same length. */
export function plain(text: string): string {
  return text
    .replace(special, (found) => standsFor[found] ?? found)
    .replace(/\s/g, ' ')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** A place in a text that moves on over what is understood. Patterns are sticky: they match here or not at all. */
export class Scanner {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = plain(text);
  }

  get done(): boolean {
    return this.at >= this.text.length;
  }

  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.text);
  }

  /** What `read` understands from here, or null with the place as it was. */
  attempt<T>(read: () => T | null): T | null {
    const start = this.at;
    const result = read();
    if (result === null) this.at = start;
    return result;
  }
}

/** A number with a decimal point or comma. */
export function numberOf(text: string): number {
  return Number(text.replace(',', '.'));
}
