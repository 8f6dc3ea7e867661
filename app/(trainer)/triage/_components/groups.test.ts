import { describe, expect, it } from 'vitest';
import { matchesName, needWords, triageHref, triageView } from './groups';

describe('the address of triage', () => {
  it('says whose list, whom and which names', () => {
    const view = triageView({ scope: 'clinic', client: 'x', q: ' pri ' }, true);
    expect(view).toEqual({ scope: 'clinic', client: 'x', query: ' pri ' });
    expect(triageHref(view)).toBe('/triage?scope=clinic&q=pri&client=x');
    expect(triageHref(view, { client: null, query: '', scope: 'mine' })).toBe('/triage');
  });

  it('shows the whole clinic to owners only', () => {
    expect(triageView({ scope: 'clinic' }, false).scope).toBe('mine');
    expect(triageView({ scope: 'everything' }, true).scope).toBe('mine');
  });

  it('takes the first of several values', () => {
    expect(triageView({ client: ['a', 'b'] }, false).client).toBe('a');
  });
});

describe('names', () => {
  it.each([
    ['Zoë Lindström', 'lind zoe', true],
    ['Priya Raman', 'ram', true],
    ['Priya Raman', 'marcus', false],
    ['Priya Raman', '', true],
  ])('%s is found by "%s": %s', (name, query, found) => {
    expect(matchesName(name, query)).toBe(found);
  });
});

describe('needWords', () => {
  it.each([
    [0, 'Everybody is on plan'],
    [1, '1 client needs you'],
    [6, '6 clients need you'],
  ])('%s: %s', (count, words) => {
    expect(needWords(count)).toBe(words);
  });
});
