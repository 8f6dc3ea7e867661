/** Whether two values of plain JSON say the same, whatever the order of their keys. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const x = Object.entries(a).filter(([, value]) => value !== undefined);
  const y = new Map(Object.entries(b).filter(([, value]) => value !== undefined));
  return x.length === y.size && x.every(([key, value]) => y.has(key) && same(value, y.get(key)));
}

type Named = { readonly id: string };

/**
 * Three lists of things with ids made one. What one side removed goes, unless the other has changed it: then `kept` is
 * told. Additions of both stay; where they have the same id and differ, theirs is renamed.
 */
export function mergeLists<T extends Named>(input: {
  readonly base: readonly T[];
  readonly mine: readonly T[];
  readonly theirs: readonly T[];
  readonly merge: (base: T, mine: T, theirs: T) => T;
  /** Whether somebody wrote something into `now` that `base` does not say. */
  readonly isChanged: (base: T, now: T) => boolean;
  readonly kept: (entry: T, removedBy: 'me' | 'them') => void;
  readonly rename: (entry: T, taken: ReadonlySet<string>) => T;
}): T[] {
  const base = byId(input.base);
  const mine = byId(input.mine);
  const taken = new Set([...base.keys(), ...mine.keys(), ...input.theirs.map(({ id }) => id)]);
  const theirsList = input.theirs.map((entry) => {
    const own = mine.get(entry.id);
    if (!own || base.has(entry.id) || same(own, entry)) return entry;
    const renamed = input.rename(entry, taken);
    taken.add(renamed.id);
    return renamed;
  });
  const theirs = byId(theirsList);
  const result = new Map<string, T>();
  for (const id of new Set([...mine.keys(), ...theirs.keys()])) {
    const [b, m, t] = [base.get(id), mine.get(id), theirs.get(id)];
    if (m && t) result.set(id, b ? input.merge(b, m, t) : m);
    else {
      const left = m ?? t;
      if (!left || (b && !input.isChanged(b, left))) continue;
      if (b) input.kept(left, m ? 'them' : 'me');
      result.set(id, left);
    }
  }
  return inOrder([...base.keys()], [...mine.keys()], [...theirs.keys()]).flatMap((id) => result.get(id) ?? []);
}

const byId = <T extends Named>(list: readonly T[]): Map<string, T> => new Map(list.map((entry) => [entry.id, entry]));

/** All ids: in the order of the side that moved something, mine if both did; the other side's stand behind their neighbours. */
function inOrder(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const [first, second] = isMoved(base, theirs) && !isMoved(base, mine) ? [theirs, mine] : [mine, theirs];
  const order = [...first];
  second.forEach((id, index) => {
    if (order.includes(id)) return;
    const before = second.slice(0, index).findLast((each) => order.includes(each));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  });
  return order;
}

/** Whether what both lists have stands in another order. */
function isMoved(base: readonly string[], side: readonly string[]): boolean {
  const [inBase, inSide] = [new Set(base), new Set(side)];
  const before = base.filter((id) => inSide.has(id));
  return side.filter((id) => inBase.has(id)).some((id, index) => id !== before[index]);
}
