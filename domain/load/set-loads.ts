import type { LoadKind } from '@/domain/exercises/types';
import type { Equipment } from '@/domain/load/equipment';
import { isUnloaded, loadable, nextLoad } from '@/domain/load/plates';

type Given = { readonly loadKind: LoadKind; readonly equipment: Equipment };

/**
 * The load of a set that takes `share` of its line's load, rounded down to what can be made; where nothing that light
 * can, the lightest there is, and never more than the line's own load. Kilograms, per hand for per-hand kinds; null where
 * nothing is loaded or the line has no load.
 */
export function loadOfShare(lineKg: number | null, share: number, { loadKind, equipment }: Given): number | null {
  if (lineKg === null || isUnloaded(loadKind)) return null;
  if (share >= 1) return lineKg;
  const made = loadable({ loadKind, targetKg: lineKg * share, equipment }).kg;
  const lightest = made ?? nextLoad({ kg: null, direction: 1, loadKind, equipment });
  return lightest === null ? lineKg : Math.min(lightest, lineKg);
}

/**
 * The load of an easy set before the working sets, as {@link loadOfShare}; null where nothing lighter than the working
 * load can be made, or there is none to take a share of.
 */
export function warmUpLoad(workingKg: number | null, share: number, given: Given): number | null {
  const kg = loadOfShare(workingKg, share, given);
  return kg === null || workingKg === null || kg >= workingKg ? null : kg;
}
