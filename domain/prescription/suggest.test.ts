import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePrescription } from './parse';
import { suggestCells } from './suggest';
import type { GrammarExercise } from './types';

const barbell: GrammarExercise = { loadKind: 'barbell', perSide: false, pattern: 'hinge' };
const body: GrammarExercise = { loadKind: 'none', perSide: false, pattern: 'trunk' };
const texts = (...given: Parameters<typeof suggestCells>) => suggestCells(...given).map(({ text }) => text);

test('an empty cell goes on like the week before, or lighter', () => {
  expect(texts('', barbell, '3x8 40kg rpe6').slice(0, 2)).toEqual(['3x8 40kg rpe6', '2x8 40kg -10% rpe6']);
  expect(texts('', body, '3x30s').slice(0, 2)).toEqual(['3x30s', '2x30s']);
  expect(texts('', { ...body, pattern: 'carry' })[0]).toBe('3x30m');
});

test('the word being written is written out, and what is wrong is mended first', () => {
  expect(texts('3x', barbell)).toEqual(expect.arrayContaining(['3x8', '3x8-10', '3x30s']));
  expect(texts('3x8 r', barbell)).toEqual(expect.arrayContaining(['3x8 rpe7', '3x8 r90s']));
  expect(texts('3x8 +', barbell)).toContain('3x8 +2.5/wk');
  expect(texts('3x8 rpr6', barbell)[0]).toBe('3x8 rpe6');
  expect(texts('3x8 rpe6', barbell)).not.toContain('3x8 rpe6 rpe7');
});

test('whatever is typed, what is offered is understood and is something else', () => {
  const word = fc.constantFrom('3x8', '3x', 'r', 'rp', '+', '@', '40', 'kg', '-', 'w', 'amrap', 't3', '/');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 5 }), fc.constantFrom(barbell, body, undefined), (words, exercise) => {
      const text = words.join(' ');
      for (const { text: offered, words: meaning } of suggestCells(text, exercise)) {
        expect(offered).not.toBe(text);
        expect(meaning).not.toBe('');
        expect(parsePrescription(offered, exercise).ok).toBe(true);
      }
    }),
  );
});
