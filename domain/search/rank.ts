/** Lower case, without accents and signs, so that what is typed is found however it is written. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    // Letters that are no others with a mark on them.
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('æ', 'ae')
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** How well one folded name answers a folded query; lower is better, null is not at all. */
function rankOf(name: string, query: string): number | null {
  if (name === query) return 0;
  if (name.startsWith(query)) return 1;
  const parts = name.split(' ');
  const words = query.split(' ');
  if (words.every((word) => parts.some((part) => part.startsWith(word)))) return 2;
  return words.every((word) => name.includes(word)) ? 3 : null;
}

type Findable = {
  readonly name: string;
  /** Other names, each of which counts a little less than the name itself. */
  readonly aliases?: readonly string[];
  /** Stands behind everything that is not, however well it answers. */
  readonly isLast?: boolean;
};

const ALIAS = 0.5;

/**
 * The entries that a query finds, best first: the whole name, then its beginning, then beginnings of its words in any
 * order, then what is only in it. Of equals the shorter name, then by the alphabet, so that the order never depends on
 * how they came. Nothing for a query without a letter or a digit.
 */
export function ranked<Entry extends Findable>(entries: readonly Entry[], query: string, limit: number): Entry[] {
  const wanted = folded(query);
  if (wanted === '') return [];
  return entries
    .flatMap((entry) => {
      const name = folded(entry.name);
      const ranks = [
        rankOf(name, wanted),
        ...(entry.aliases ?? []).map((alias) => {
          const rank = rankOf(folded(alias), wanted);
          return rank === null ? null : rank + ALIAS;
        }),
      ].filter((rank) => rank !== null);
      return ranks.length === 0 ? [] : [{ entry, name, rank: Math.min(...ranks) }];
    })
    .sort(
      (a, b) =>
        Number(a.entry.isLast ?? false) - Number(b.entry.isLast ?? false) ||
        a.rank - b.rank ||
        a.name.length - b.name.length ||
        a.name.localeCompare(b.name, 'en'),
    )
    .slice(0, limit)
    .map(({ entry }) => entry);
}
