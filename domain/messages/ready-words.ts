/** How the client is spoken to. */
export const firstNameOf = (name: string): string => name.trim().split(/\s+/)[0] ?? '';

/** Ready words for one client: `{name}` becomes their first name, and nothing else is replaced. */
export const readyWordsFor = (body: string, clientName: string): string =>
  body.replaceAll('{name}', () => firstNameOf(clientName));

export type Inserted = {
  readonly words: string;
  /** Where writing goes on, in UTF-16 units. */
  readonly caret: number;
};

/**
 * Words put in the place of what is selected from `start` to `end`, apart from what stands around them: by a space
 * within a line, and nothing where there is white space already.
 */
export function insertWords(words: string, { start, end }: { start: number; end: number }, added: string): Inserted {
  const before = words.slice(0, start);
  const after = words.slice(end);
  const lead = before === '' || /\s$/.test(before) ? '' : ' ';
  const tail = after === '' || /^\s/.test(after) ? '' : ' ';
  return { words: before + lead + added + tail + after, caret: before.length + lead.length + added.length };
}
