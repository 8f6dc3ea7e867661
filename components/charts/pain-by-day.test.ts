import { describe, expect, it } from 'vitest';
import { painByDay } from './pain-by-day';

describe('painByDay', () => {
  it('takes the highest of each day, next mornings on their own day', () => {
    const episodes = [
      { date: '2026-11-02', before: 3, during: null, after: 5, morning: 2, morningDate: '2026-11-03' },
      { date: '2026-11-01', before: null, during: 1, after: null, morning: null, morningDate: null },
    ];
    const loose = [{ date: '2026-11-03', moment: 'any' as const, pain: 4 }];
    expect(painByDay({ episodes, loose })).toEqual([
      { date: '2026-11-01', pain: 1 },
      { date: '2026-11-02', pain: 5 },
      { date: '2026-11-03', pain: 4 },
    ]);
  });

  it('is empty where nothing was reported', () => {
    expect(painByDay({ episodes: [], loose: [] })).toEqual([]);
  });
});
