import type { ExerciseLookup } from '@/domain/exercises/types';
import { printPrescription } from '@/domain/prescription/print';
import type { ProgramChange } from '@/domain/program/diff';
import { aligned } from '@/domain/program/grid/align';
import type { ProgramItem, ProgramSession } from '@/domain/program/types';

type Change = Omit<ProgramChange, 'where'>;
type Pair = { readonly before: ProgramItem; readonly after: ProgramItem };
type Session = Pick<ProgramSession, 'title' | 'minutes' | 'note'> & { readonly items: readonly ProgramItem[] };

/** What one session says otherwise than it did. Lines find each other by their id, else by their exercise. */
export function diffSession(before: Session, after: Session, lookup: ExerciseLookup): Change[] {
  const pairs = pairsOf(before.items, after.items);
  const nameOf = (item: ProgramItem | undefined) => (item ? (lookup(item.exerciseId)?.name ?? item.exerciseId) : '');
  const doseOf = (item: ProgramItem) => printPrescription(item.prescription, lookup(item.exerciseId));
  const change = (what: string | null, x: string | null, y: string | null, kind: Change['kind'] = 'changed') =>
    x === y ? [] : [{ what, kind, before: x, after: y }];

  const places = {
    before: (item: ProgramItem) => placeOf(before.items, item, nameOf),
    after: (item: ProgramItem) => placeOf(after.items, item, nameOf),
  };
  const still = new Set(
    aligned(before.items, after.items, (x, y) => pairs.get(y)?.before === x).map(([, index]) => after.items[index]),
  );
  return [
    ...change(null, before.title || null, after.title || null),
    ...change(null, `${before.minutes} min`, `${after.minutes} min`),
    ...change(null, noteWords(before.note), noteWords(after.note)),
    ...after.items.flatMap((item): Change[] => {
      const pair = pairs.get(item);
      if (!pair) return change(nameOf(item), null, doseOf(item), 'added');
      const [x, y] = [pair.before, pair.after];
      const name = nameOf(y);
      const swap = (id: string | undefined, when: string) =>
        id === undefined ? null : `${when}: ${lookup(id)?.name ?? id}`;
      return [
        ...(x.exerciseId === y.exerciseId
          ? change(name, doseOf(x), doseOf(y))
          : change(nameOf(x), `${nameOf(x)} ${doseOf(x)}`, `${name} ${doseOf(y)}`)),
        ...change(name, noteWords(x.note), noteWords(y.note)),
        ...change(name, supersetWords(x), supersetWords(y)),
        ...change(name, swap(x.swapTo, 'On a bad day'), swap(y.swapTo, 'On a bad day')),
        ...change(name, swap(x.swapForLeg, 'With leg symptoms'), swap(y.swapForLeg, 'With leg symptoms')),
        ...(still.has(item) ? [] : change(name, places.before(x), places.after(y), 'moved')),
      ];
    }),
    ...before.items
      .filter((item) => ![...pairs.values()].some((pair) => pair.before === item))
      .flatMap((item) => change(nameOf(item), doseOf(item), null, 'removed')),
  ];
}

const noteWords = (note: string | null | undefined): string | null => (note ? `Note: ${note}` : null);
const supersetWords = ({ superset }: ProgramItem): string => (superset === null ? 'alone' : `superset ${superset}`);

function placeOf(items: readonly ProgramItem[], item: ProgramItem, nameOf: (item: ProgramItem | undefined) => string) {
  const index = items.indexOf(item);
  return index === 0 ? 'first' : `after ${nameOf(items[index - 1])}`;
}

/** By the line after the change. First the same id and exercise, then the same exercise, then the same id. */
function pairsOf(before: readonly ProgramItem[], after: readonly ProgramItem[]): ReadonlyMap<ProgramItem, Pair> {
  const pairs = new Map<ProgramItem, Pair>();
  const left = new Set(before);
  const rules: ((x: ProgramItem, y: ProgramItem) => boolean)[] = [
    (x, y) => x.id === y.id && x.exerciseId === y.exerciseId,
    (x, y) => x.exerciseId === y.exerciseId,
    (x, y) => x.id === y.id,
  ];
  for (const rule of rules) {
    for (const item of after) {
      if (pairs.has(item)) continue;
      const match = [...left].find((each) => rule(each, item));
      if (!match) continue;
      left.delete(match);
      pairs.set(item, { before: match, after: item });
    }
  }
  return pairs;
}
