import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { DecisionLine } from './decision-lines';
import { DecisionTable } from './decision-table';

const explanation = { level: 'Hold', rule: 'A', words: 'Settled.', notes: [] };
const lines = (count: number): DecisionLine[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `d${index}`,
    exerciseId: 'deadlift',
    name: 'Deadlift',
    date: `day ${index}`,
    when: 'this morning',
    happened: '60 kg again',
    proposed: null,
    answer: '',
    reason: { explanation },
  })) as unknown as DecisionLine[];

const rowsOf = (count: number) => {
  const html = renderToStaticMarkup(<DecisionTable lines={lines(count)} timeZone="UTC" locale="en-GB" />);
  return { rows: html.match(/day \d+<\/span>/g)?.length, more: /Show (\d+) more/.exec(html)?.[1] };
};

describe('the list of decisions', () => {
  it('shows the newest, and how many more there are', () => {
    expect(rowsOf(100)).toEqual({ rows: 25, more: '25' });
    expect(rowsOf(30)).toEqual({ rows: 25, more: '5' });
    expect(rowsOf(25)).toEqual({ rows: 25, more: undefined });
  });
});
