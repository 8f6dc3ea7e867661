import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Inline, messageInShort, readMessage } from './message-text';

const runsOf = (body: string): readonly Inline[] =>
  readMessage(body).flatMap((block) => (block.kind === 'paragraph' ? block.lines : block.items).flat());

describe('a message', () => {
  it('keeps its lines, and parts where a line is empty', () => {
    expect(readMessage('One\ntwo\n\nThree')).toEqual([
      { kind: 'paragraph', lines: [[{ kind: 'text', text: 'One' }], [{ kind: 'text', text: 'two' }]] },
      { kind: 'paragraph', lines: [[{ kind: 'text', text: 'Three' }]] },
    ]);
  });

  it('has bold, emphasis and lists', () => {
    expect(readMessage('**Two** things, *slowly*:\n- rest\n- walk\n1. then lift\nGood.')).toEqual([
      {
        kind: 'paragraph',
        lines: [
          [
            { kind: 'strong', text: 'Two' },
            { kind: 'text', text: ' things, ' },
            { kind: 'emphasis', text: 'slowly' },
            { kind: 'text', text: ':' },
          ],
        ],
      },
      { kind: 'list', ordered: false, items: [[{ kind: 'text', text: 'rest' }], [{ kind: 'text', text: 'walk' }]] },
      { kind: 'list', ordered: true, items: [[{ kind: 'text', text: 'then lift' }]] },
      { kind: 'paragraph', lines: [[{ kind: 'text', text: 'Good.' }]] },
    ]);
  });

  it.each([
    ['3 * 8 and 2 * 5', '3 * 8 and 2 * 5'],
    ['snake_case_words', 'snake_case_words'],
    ['<b>no</b> <img src=x onerror=alert(1)>', '<b>no</b> <img src=x onerror=alert(1)>'],
    ['![a](https://x.example/a.png', '![a](https://x.example/a.png'],
    ['-5 kg', '-5 kg'],
  ])('leaves %s as it was typed', (body, words) => {
    expect(runsOf(body).every(({ kind }) => kind === 'text' || kind === 'link')).toBe(true);
    expect(messageInShort(body)).toBe(words);
  });

  it('leads to https alone, without what ends the sentence', () => {
    const links = (body: string) => runsOf(body).flatMap((run) => (run.kind === 'link' ? [run.href] : []));
    expect(links('See https://example.org/a?b=1.')).toEqual(['https://example.org/a?b=1']);
    expect(links('(https://example.org/a)')).toEqual(['https://example.org/a']);
    expect(links('javascript:alert(1) http://example.org data:text/html,x //example.org')).toEqual([]);
    expect(links('https://clinic.example@evil.example/ https://localhost/')).toEqual([]);
  });

  it('loses no letter, whatever is typed', () => {
    const typed = fc.string({ unit: fc.constantFrom('a', ' ', '*', '_', '\n', '-', '1', '.', '<', 'https://a.b/') });
    fc.assert(
      fc.property(typed, (body) => {
        const letters = (words: string) => words.replace(/[\s*_\-1.]/g, '');
        expect(letters(messageInShort(body))).toBe(letters(body));
      }),
    );
  });
});
