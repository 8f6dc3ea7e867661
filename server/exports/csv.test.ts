import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, csvLine } from './csv';

/** A reader of RFC 4180: the cells of one record. */
function readRecord(text: string): string[] {
  const cells: string[] = [];
  let rest = text.replace(/\r\n$/, '');
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"(,|$)/.exec(rest);
    const [whole = '', content = '', end = ''] = quoted ?? /^([^",\r\n]*)(,|$)/.exec(rest) ?? [];
    cells.push(quoted ? content.replaceAll('""', '"') : content);
    rest = rest.slice(whole.length);
    if (end !== ',') break;
  }
  if (rest !== '') throw new Error(`left over: ${rest}`);
  return cells;
}

describe('a line of CSV', () => {
  it.each<[Cell, string]>([
    ['=1+1', "'=1+1"],
    ['+44 20', "'+44 20"],
    ['-2', "'-2"],
    [-2, '-2'],
    [-2.5, '-2.5'],
    ['@home', "'@home"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['\u0000', "'\u0000"],
    ['＝1', "'＝1"],
    ['5 = 5', '5 = 5'],
    ['a "b", c\nd', 'a "b", c\nd'],
    [62.5, '62.5'],
    [false, 'false'],
    [null, ''],
    ['', ''],
  ])('has %j as %j', (given, read) => {
    expect(readRecord(csvLine([given, 'end']))).toEqual([read, 'end']);
  });

  it('never begins a cell with what a spreadsheet runs, and loses nothing', () => {
    const starts = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', "'", '');
    const cell = fc.tuple(starts, fc.string({ unit: 'binary' })).map(([start, text]) => start + text);
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
        const read = readRecord(csvLine(cells));
        expect(read.filter((text) => /^[=+\-@\p{Cc}]/u.test(text) && !/^[\u0080-\u009f]/.test(text))).toEqual([]);
        expect(read.map((text, at) => (text === cells[at] ? text : text.slice(1)))).toEqual(cells);
      }),
    );
  });
});
