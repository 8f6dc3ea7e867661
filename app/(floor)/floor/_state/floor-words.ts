import { contentOf, titleOf, whenOf } from '@/app/my/_app/entry-words';
import type { Telling } from '@/app/my/_app/set-words';
import type { FloorColumn } from '@/contracts/floor';
import type { Entry } from '@/lib/outbox/entry';
import { clientOf, onPhone } from './on-phone';

/** What it takes to say an entry about this client in words; of one who is not on the floor less is known. */
export const tellingOf = (column: FloorColumn | undefined, locale: string): Telling => ({
  locale,
  units: column?.client.units ?? 'kg',
  timeZone: column?.client.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  sessionOf: (plannedSessionId) =>
    column?.session?.plannedSessionId === plannedSessionId ? column.session : undefined,
});

export type NameOf = (clientId: string | null) => string;

/** Of the whole floor, to say any of its entries. */
export type EntryWordsGiven = {
  readonly nameOf: NameOf;
  readonly columnOf: (id: string) => FloorColumn | undefined;
  readonly locale: string;
};

/** An entry for a list: for whom, what, when. */
export function floorEntryWords(entry: Entry, { nameOf, columnOf, locale }: EntryWordsGiven) {
  const clientId = clientOf(entry);
  const column = clientId === null ? undefined : columnOf(clientId);
  const telling = tellingOf(column, locale);
  const shown = onPhone(entry) ?? entry;
  const lift =
    entry.procedure === 'signOffs.record'
      ? column?.checks.find(({ exerciseId }) => exerciseId === entry.input.exerciseId)?.name
      : undefined;
  return {
    name: nameOf(clientId),
    title: lift ? `Technique check of ${lift}` : titleOf(shown, telling),
    content: contentOf(shown, telling),
    when: whenOf(entry, telling),
  };
}

/** The same as one line, with why the clinic does not have it. */
export function floorEntryLine(entry: Entry, given: EntryWordsGiven): string {
  const { name, title, content, when } = floorEntryWords(entry, given);
  const why = entry.refused ? `Not taken: ${entry.refused.words}` : 'Waiting to be sent.';
  return `${name}: ${title}, ${when}${content && `: ${content}`}. ${why}`;
}
