import { forgetReads, savedReads } from '@/app/my/_app/device/saved-reads';
import { shapes } from '@/app/my/_app/device/shapes';
import type { Person } from '@/app/my/_app/first-data';
import { localDate } from '@/domain/schedule/local-date';
import type { BoardKeeper, KnownColumn } from './board-store';

const hash = (clientId: string) => `floor ${clientId}`;

/**
 * Keeps the board in this person's own store of reads, which a sign-out wipes. What another build kept, and what was
 * read on another day of the client's, is not shown again: loads are those of a day. On a tablet that others use too,
 * nothing stays of what they have read, nor of clients who are not on the board any more.
 */
export function boardKeeper(person: Person): BoardKeeper {
  const saved = savedReads(person.store);
  /** Whom the device holds, as far as is known. */
  let held: readonly string[] = [];
  let writing: Promise<void> = Promise.resolve();

  async function replace(columns: readonly KnownColumn[]) {
    const ids = columns.map(({ column }) => column.clientId);
    const answers = columns.map(
      ({ column, readAt }) =>
        [hash(column.clientId), { key: ['floor', column.clientId], data: column, at: readAt }] as const,
    );
    if (held.some((id) => !ids.includes(id))) await saved.empty();
    held = ids;
    await saved.write({ shapes, person }, new Map(answers));
  }

  return {
    async read() {
      void forgetReads(person.store);
      const kept = await saved.read();
      const answers = (kept?.answers ?? []).filter(({ key }) => key[0] === 'floor');
      held = [...new Set([...held, ...answers.map(({ key }) => String(key[1]))])];
      if (kept?.head.shapes !== shapes) return [];
      return answers.flatMap(({ data, at }): KnownColumn[] => {
        const column = data as KnownColumn['column'];
        const isTodays = localDate(new Date(), column.client.timeZone) === column.today;
        return isTodays ? [{ column, readAt: at }] : [];
      });
    },
    write(columns) {
      // A tablet without room goes on without. The page needs a connection to open either way, and loses nothing.
      writing = writing.then(() => replace(columns)).catch(() => undefined);
      return writing;
    },
  };
}
