import { turnsWith } from '@/domain/program/supersets';
import type { ItemView } from './session-view';

export type Step = { readonly itemId: string; readonly setNumber: number };

const isOpen = (view: ItemView): boolean => view.sets.some(({ state }) => state !== 'done');

/** The first set of a line that is not done; null when all are. */
export function openSet(view: ItemView): number | null {
  return view.sets.find(({ state }) => state !== 'done')?.setNumber ?? null;
}

/**
 * Where to go after a set of `itemId`: the next set of the same line, or, in a superset, of the partner that is
 * furthest behind; then the next line with a set to do, those skipped before last. Null when all sets are done.
 */
export function nextStep(items: readonly ItemView[], itemId: string): Step | null {
  const at = items.findIndex(({ item }) => item.itemId === itemId);
  const partners = inTurns(items, at).filter(isOpen);
  const here = partners.reduce<ItemView | null>(
    // The one with the fewest sets done is next; on a tie the one that comes first.
    (least, view) => (least === null || view.doneSets < least.doneSets ? view : least),
    null,
  );
  const found = here ?? items.slice(at + 1).find(isOpen) ?? items.find(isOpen);
  const setNumber = found ? openSet(found) : null;
  return found && setNumber !== null ? { itemId: found.item.itemId, setNumber } : null;
}

/** Seconds of rest after a set of `itemId`, before `next`: in a superset only once each partner has had its turn. */
export function restBefore(items: readonly ItemView[], itemId: string, next: Step | null): number {
  const at = items.findIndex(({ item }) => item.itemId === itemId);
  const turns = inTurns(items, at);
  const here = items[at];
  const partner = turns.find(({ item }) => item.itemId === next?.itemId);
  if (!here || next === null) return 0;
  if (partner && partner !== here && partner.doneSets < here.doneSets) return 0;
  return Math.max(...turns.map(({ item }) => item.prescription.restSeconds));
}

/** The lines that are done in turns with this one, itself included. */
const inTurns = (items: readonly ItemView[], at: number): readonly ItemView[] =>
  turnsWith(
    items.map(({ item }) => item),
    at,
  ).flatMap((place) => items[place] ?? []);
