import type { ProgramItem } from '@/domain/program/types';

/**
 * How rows of a grid and lines of a document name each other. The id of a line is "w3b-deadlift": week, session, row.
 * A row that had to be written twice in one session carries `~2`, so that its lines keep their ids.
 */

const prefix = (week: number, key: string) => `w${week}${key.toLowerCase()}-`;

/** The row's part of a line's id; the exercise for ids that were made otherwise. */
export function rowPart(item: Pick<ProgramItem, 'id' | 'exerciseId'>, week: number, key: string): string {
  const start = prefix(week, key);
  return item.id.startsWith(start) && item.id.length > start.length ? item.id.slice(start.length) : item.exerciseId;
}

/** `id`, or the first of `id~2`, `id~3`, … that is not taken. */
export function freeRowId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}~${number}`)) number += 1;
  return `${id}~${number}`;
}

/** The ids of the lines that these rows have in one week of one session, none twice. */
export function itemIds(rowIds: readonly string[], week: number, key: string): string[] {
  const taken = new Set<string>();
  const whole = new Set(rowIds);
  return rowIds.map((rowId) => {
    const bare = rowId.replace(/~\d+$/, '');
    let part = bare;
    // The bare name belongs to the row that is called so, where that row has a line too.
    const isFree = () => !taken.has(part) && (part === rowId || !whole.has(part));
    for (let number = 2; !isFree(); number += 1) part = `${bare}-${number}`;
    taken.add(part);
    return prefix(week, key) + part;
  });
}
