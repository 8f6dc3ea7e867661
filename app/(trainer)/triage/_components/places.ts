import type { CaseloadRow } from '@/contracts/triage';
import type { TriageGroup } from '@/domain/triage/order';

type Row = Pick<CaseloadRow, 'clientId' | 'group' | 'rank'>;
type Place = { readonly group: TriageGroup; readonly index: number; readonly rank: number };
/** Where each client stood when one of them was opened. */
export type Places = Readonly<Record<string, Place>>;

export const placesOf = (rows: readonly Row[]): Places =>
  Object.fromEntries(rows.map(({ clientId, group, rank }, index) => [clientId, { group, index, rank }]));

/**
 * The rows in the places they had: nothing moves under the hand while one decides. Whoever has become more urgent since
 * goes where they belong now, and so does whoever is new. `settled` are those who would have left their place.
 */
export function keptInPlace<R extends Row>(
  rows: readonly R[],
  places: Places | null,
): { readonly rows: readonly R[]; readonly settled: ReadonlySet<string> } {
  if (places === null) return { rows, settled: new Set() };
  const settled = new Set<string>();
  const placed = rows.map((row) => {
    const place = places[row.clientId];
    if (!place || row.rank > place.rank) return { row, rank: row.rank, index: -1 };
    if (row.rank < place.rank) settled.add(row.clientId);
    return { row: { ...row, group: place.group }, rank: place.rank, index: place.index };
  });
  placed.sort((a, b) => b.rank - a.rank || a.index - b.index);
  return { rows: placed.map(({ row }) => row), settled };
}
