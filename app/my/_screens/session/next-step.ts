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
  const partners = supersetOf(items, at).filter(isOpen);
  const here = partners.reduce<ItemView | null>(
    // The one with the fewest sets done is next; on a tie the one that comes first.
    (least, view) => (least === null || view.doneSets < least.doneSets ? view : least),
    null,
  );
  const found = here ?? items.slice(at + 1).find(isOpen) ?? items.find(isOpen);
  const setNumber = found ? openSet(found) : null;
  return found && setNumber !== null ? { itemId: found.item.itemId, setNumber } : null;
}

/** The lines that are done in turns with this one, itself included. */
function supersetOf(items: readonly ItemView[], at: number): readonly ItemView[] {
  const label = items[at]?.item.superset ?? null;
  if (label === null) return items.slice(at, at + 1);
  let first = at;
  while (items[first - 1]?.item.superset === label) first -= 1;
  let last = at;
  while (items[last + 1]?.item.superset === label) last += 1;
  return items.slice(first, last + 1);
}
