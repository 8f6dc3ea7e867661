import { folded } from '@/domain/search/rank';

/** Whether every word typed occurs in the name, letters written as the search takes them: "Zoë" is found by "zoe". */
export function matchesName(name: string, query: string): boolean {
  const words = folded(query).split(' ');
  const held = folded(name);
  return words.every((word) => held.includes(word));
}
