/** Lower case, without accents: "Zoë" is found by "zoe". */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether every word typed occurs in the name. */
export function matchesName(name: string, query: string): boolean {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const held = plain(name);
  return words.every((word) => held.includes(word));
}
