import { savedReads } from '@/app/my/_app/device/saved-reads';
import { shapes } from '@/app/my/_app/device/shapes';
import type { Person } from '@/app/my/_app/first-data';
import { localDate } from '@/domain/schedule/local-date';
import type { BoardKeeper, KnownColumn } from './board-store';

const hash = (clientId: string) => `floor ${clientId}`;

/**
 * Keeps the board in this person's own store of reads, which a sign-out wipes. What another build kept, and what was
 * read on another day of the client's, is not shown again: loads are those of a day.
 */
export function boardKeeper(person: Person): BoardKeeper {
  const saved = savedReads(person.store);
  return {
    async read() {
      const kept = await saved.read();
      if (kept?.head.shapes !== shapes) return [];
      return kept.answers.flatMap(({ key, data, at }): KnownColumn[] => {
        if (key[0] !== 'floor') return [];
        const column = data as KnownColumn['column'];
        const isTodays = localDate(new Date(), column.client.timeZone) === column.today;
        return isTodays ? [{ column, readAt: at }] : [];
      });
    },
    write(columns) {
      const answers = columns.map(
        ({ column, readAt }) =>
          [hash(column.clientId), { key: ['floor', column.clientId], data: column, at: readAt }] as const,
      );
      // A tablet without room goes on without: the page then needs a connection to open, and loses nothing.
      saved.write({ shapes, person }, new Map(answers)).catch(() => undefined);
    },
  };
}
