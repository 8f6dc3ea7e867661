import type { Entry } from '@/lib/outbox/entry';
import { type EntryWordsGiven, floorEntryWords } from '../_state/floor-words';

/** An entry in a list: for whom, what, when, and what it says. */
export function EntryWords({ entry, words }: { entry: Entry; words: EntryWordsGiven }) {
  const { name, title, content, when } = floorEntryWords(entry, words);
  return (
    <>
      <span className="font-semibold">
        {name}: {title}
      </span>
      , {when}
      {content && `: ${content}`}.
    </>
  );
}
