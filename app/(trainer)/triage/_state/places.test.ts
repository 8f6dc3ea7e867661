import { describe, expect, it } from 'vitest';
import { arrivals, inPlace, sorted, stepTo } from './places';

const row = (clientId: string, group: 'stop' | 'decide' | 'drifting', rank: number, name = clientId) => ({
  clientId,
  group,
  rank,
  name,
});
const before = [row('a', 'stop', 390), row('b', 'decide', 290), row('c', 'decide', 285), row('d', 'drifting', 190)];

describe('rows read again', () => {
  it('stay where they stood, whatever became of them', () => {
    const now = [row('c', 'stop', 395), row('a', 'stop', 390), row('d', 'drifting', 190)];
    const places = inPlace(sorted(before), now);
    expect(places.map(({ row: { clientId }, group, isSettled }) => [clientId, group, isSettled])).toEqual([
      ['a', 'stop', false],
      ['b', 'decide', true],
      ['c', 'decide', false],
      ['d', 'drifting', false],
    ]);
  });

  it('are the same objects where nothing changed, and carry what is new where something did', () => {
    const places = sorted(before);
    const again = inPlace(places, [{ ...row('a', 'stop', 390) }, row('b', 'decide', 290, 'Bea'), ...before.slice(2)]);
    expect(again[0]).toBe(places[0]);
    expect(again[1]?.row.name).toBe('Bea');
    expect(again[3]).toBe(places[3]);
  });

  it('are settled only while nobody is needed', () => {
    const gone = inPlace(sorted(before), before.slice(0, 3));
    expect(gone[3]?.isSettled).toBe(true);
    expect(inPlace(gone, before)[3]?.isSettled).toBe(false);
  });
});

describe('arrivals', () => {
  it('are those without a place, and those who belong further up; less urgent ones are none', () => {
    const now = [row('c', 'stop', 395), row('e', 'decide', 299), row('a', 'decide', 280), row('b', 'decide', 295)];
    const { fresh, urgent } = arrivals(sorted(before), now);
    expect(fresh.map(({ clientId }) => clientId)).toEqual(['e']);
    expect(urgent.map(({ clientId }) => clientId)).toEqual(['c']);
  });
});

describe('stepTo', () => {
  it.each([
    [null, 1, 'a'],
    ['a', 1, 'b'],
    ['c', 1, 'c'],
    ['a', -1, 'a'],
    ['gone', -1, 'a'],
  ] as const)('from %s by %s: %s', (from, step, to) => {
    expect(stepTo(['a', 'b', 'c'], from, step)).toBe(to);
  });

  it('leads nowhere where nobody is', () => {
    expect(stepTo([], null, 1)).toBeNull();
  });
});
