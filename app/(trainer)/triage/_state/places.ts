import type { CaseloadRow } from '@/contracts/triage';
import type { TriageGroup } from '@/domain/triage/reasons';

type Row = Pick<CaseloadRow, 'clientId' | 'group' | 'rank'>;

/** A row where it stands on screen, which is where it stood when the list was last sorted. */
export type Place<R extends Row = CaseloadRow> = {
  /** As read last; of somebody who left the queue, as read before that. */
  readonly row: R;
  /** Under which heading it stands. */
  readonly group: TriageGroup;
  readonly rank: number;
  /** Needs nobody any more: it stays until the list is sorted again. */
  readonly isSettled: boolean;
};

export const sorted = <R extends Row>(rows: readonly R[]): readonly Place<R>[] =>
  rows.map((row) => ({ row, group: row.group, rank: row.rank, isSettled: false }));

/**
 * The rows read now, in the places that they had: nothing moves under the hand while one decides. What is the same as
 * before stays the very same object, so that only rows with news are drawn again.
 */
export function inPlace<R extends Row>(places: readonly Place<R>[], rows: readonly R[]): readonly Place<R>[] {
  const fresh = new Map(rows.map((row) => [row.clientId, row]));
  return places.map((place) => {
    const row = fresh.get(place.row.clientId);
    const isSettled = row === undefined;
    if (!row || isSame(row, place.row)) return place.isSettled === isSettled ? place : { ...place, isSettled };
    return { ...place, row, isSettled };
  });
}

/** Whoever has no place yet, and whoever's place has become too low; most urgent first, as read. */
export function arrivals<R extends Row>(places: readonly Place<R>[], rows: readonly R[]) {
  const known = new Map(places.map((place) => [place.row.clientId, place]));
  const isUrgent = (row: R) => {
    const place = known.get(row.clientId);
    return place !== undefined && row.group !== place.group && row.rank > place.rank;
  };
  return { fresh: rows.filter(({ clientId }) => !known.has(clientId)), urgent: rows.filter(isUrgent) };
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The next one in the order of the screen, or the last at its end; the first where none is chosen yet. */
export function stepTo<Id>(ids: readonly Id[], from: Id | null, step: 1 | -1): Id | null {
  const at = from === null ? -1 : ids.indexOf(from);
  if (at < 0) return ids[0] ?? null;
  return ids[Math.min(ids.length - 1, Math.max(0, at + step))] ?? null;
}
