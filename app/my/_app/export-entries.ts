import type { Entry } from '@/lib/outbox/entry';
import { contentOf, titleOf, whenOf } from './entry-words';
import type { Telling } from './set-words';

type Exported = {
  readonly entries: readonly Entry[];
  readonly telling: Telling;
  readonly now: Date;
  /** {@link entryWords}, unless it takes others, such as whom the entry is about. */
  readonly wordsOf?: typeof entryWords;
};

/** One entry in words: what it was, when, and why the clinic does not have it. */
export function entryWords(entry: Entry, telling: Telling): string {
  const content = contentOf(entry, telling);
  const why = entry.refused ? `Not taken: ${entry.refused.words}` : 'Waiting to be sent.';
  return `${titleOf(entry, telling)}, ${whenOf(entry, telling)}${content && `: ${content}`}. ${why}`;
}

/** Everything as text, to read or to send to the clinic. */
export function asText({ entries, telling, now, wordsOf = entryWords }: Exported): string {
  const made = whenOf({ queuedAt: now.toISOString() } as Entry, telling);
  const head = `Entries that the clinic does not have yet, taken from this device on ${made}.`;
  return [head, '', ...entries.map((entry) => `- ${wordsOf(entry, telling)}`), ''].join('\n');
}

/** Everything as JSON: the same words, and each entry exactly as it is kept. */
export function asJson({ entries, telling, now, wordsOf = entryWords }: Exported): string {
  const file = {
    format: 'sturdy-entries',
    version: 1,
    madeAt: now.toISOString(),
    entries: entries.map((entry) => ({ words: wordsOf(entry, telling), ...entry })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
