import { describe, expect, it } from 'vitest';
import { flares } from './flares';
import { keyLifts } from './key-lifts';

const days = (...pains: (number | null)[]) =>
  pains.flatMap((pain, index) =>
    pain === null ? [] : [{ date: `2026-11-${String(index + 1).padStart(2, '0')}`, pain }],
  );

describe('flares', () => {
  it('begin clearly above usual and last until pain has settled', () => {
    expect(flares(days(2, 4, 3, 5, 2, 1), 2)).toEqual([{ from: '2026-11-02', until: '2026-11-04', peak: 5 }]);
  });
  it('are more than one bad day', () => {
    expect(flares(days(2, 6, 2, 2), 2)).toEqual([]);
  });
  it('end with a week of silence', () => {
    const quiet = new Array<null>(8).fill(null);
    expect(flares(days(5, 5, ...quiet, 5, 5), 2)).toEqual([
      { from: '2026-11-01', until: '2026-11-02', peak: 5 },
      { from: '2026-11-11', until: '2026-11-12', peak: 5 },
    ]);
  });
});

describe('key lifts', () => {
  it('are a hinge, a squat and what is trained most, none without a load', () => {
    const trained = [
      { exerciseId: 'suitcase-carry', sessions: 30 },
      { exerciseId: 'bird-dog', sessions: 40 },
      { exerciseId: 'goblet-squat', sessions: 4 },
      { exerciseId: 'deadlift', sessions: 9 },
      { exerciseId: 'block-pull', sessions: 3 },
    ];
    expect(keyLifts(trained)).toEqual(['deadlift', 'goblet-squat', 'suitcase-carry']);
    expect(keyLifts([])).toEqual([]);
  });
});
