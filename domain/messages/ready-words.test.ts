import { describe, expect, it, test } from 'vitest';
import { insertWords, readyWordsFor } from './ready-words';

test.each([
  ['Thank you, {name}.', 'Priya Raman', 'Thank you, Priya.'],
  ['{name}, {name}!', '  Ana  Lú ', 'Ana, Ana!'],
  ['{Name} { name } {email} $& stay', 'Priya Raman', '{Name} { name } {email} $& stay'],
  ['Hello {name}', '$& Odd', 'Hello $&'],
])('%s for %s', (body, name, words) => {
  expect(readyWordsFor(body, name)).toBe(words);
});

describe('words that are inserted', () => {
  const at = (words: string, start: number, end = start) => insertWords(words, { start, end }, 'Hi.');

  it('stand alone in an empty field', () => {
    expect(at('', 0)).toEqual({ words: 'Hi.', caret: 3 });
  });
  it('stand apart from what is around them, where the cursor is', () => {
    expect(at('One two', 3)).toEqual({ words: 'One Hi. two', caret: 7 });
    expect(at('Onetwo', 3)).toEqual({ words: 'One Hi. two', caret: 7 });
    expect(at('One\n', 4)).toEqual({ words: 'One\nHi.', caret: 7 });
  });
  it('take the place of what is selected', () => {
    expect(at('One bad two', 4, 7)).toEqual({ words: 'One Hi. two', caret: 7 });
  });
});
