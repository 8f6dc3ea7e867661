import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type BannedHit, bannedIn } from '@/domain/words/banned-words';
import { markdownText, type Passage, sourceText } from './source-text';

const root = path.resolve(import.meta.dirname, '../..');

/** Where text that somebody reads can stand. Tests are read by nobody but us. */
const places = ['app', 'components', 'contracts', 'db', 'docs', 'domain', 'lib', 'scripts', 'server', 'trpc'];
const single = ['README.md', 'proxy.ts', 'instrumentation.ts'];

/** Paths of everything that holds text of the app, from the root, in the order of the alphabet. */
export function textFiles(): string[] {
  const found = places.flatMap((place) =>
    readdirSync(path.join(root, place), { recursive: true, encoding: 'utf8' }).map((file) => path.join(place, file)),
  );
  return [...found, ...single]
    .filter((file) => /\.(?:tsx?|mjs|md)$/.test(file) && !/\.test\.tsx?$/.test(file))
    .filter((file) => file !== 'domain/words/banned-words.ts')
    .sort();
}

export const readText = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** What people read of a file. */
export const passagesOf = (file: string, source: string): Passage[] =>
  file.endsWith('.md') ? markdownText(source) : sourceText(file, source);

export type TextHit = Pick<BannedHit, 'word' | 'sentence'> & { readonly file: string; readonly line: number };

/** What a file says that it may not say. */
export function hitsIn(file: string, source: string): TextHit[] {
  return passagesOf(file, source).flatMap((passage) =>
    bannedIn(passage.text).map(({ word, sentence, at }) => ({ file, line: passage.lineAt(at), word, sentence })),
  );
}
