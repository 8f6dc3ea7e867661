import { expect, test } from 'vitest';
import { matchesName } from './names';

test.each([
  ['Zoë Quillfeather', 'quill zoe', true],
  ['Zoë Quillfeather', 'zoe x', false],
  ["Siobhán O'Neill", 'oneill', true],
  ['Siobhán O’Neill', "o'neill", true],
  ['Anna Weiß', 'WEISS', true],
  ['Anne-Marie Obi', 'anne-m', true],
  ['Anna Weiß', ' - ', true],
  ['Anna Weiß', '', true],
])('%s by “%s”: %s', (name, query, isFound) => {
  expect(matchesName(name, query)).toBe(isFound);
});
