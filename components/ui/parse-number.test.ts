import { describe, expect, it } from 'vitest';
import { parseNumber } from './parse-number';

describe('parseNumber', () => {
  it.each([
    ['62.5', 62.5],
    ['62,5', 62.5],
    [' 8 ', 8],
    ['0', 0],
    ['.5', 0.5],
    ['60.', 60],
    ['−2,5', -2.5],
  ])('reads %j', (text, number) => {
    expect(parseNumber(text, 2)).toBe(number);
  });

  it.each(['', '  ', 'abc', '1.2.3', '1,000,5', '6o', '1e3', '--2', '.'])('refuses %j', (text) => {
    expect(parseNumber(text, 2)).toBeNull();
  });

  it('refuses more decimals than allowed', () => {
    expect(parseNumber('8.5', 0)).toBeNull();
    expect(parseNumber('62.255', 2)).toBeNull();
  });
});
