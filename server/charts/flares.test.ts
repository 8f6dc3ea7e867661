import { describe, expect, it } from 'vitest';
import { flares, shadedFlares } from './flares';
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

describe('what is shaded', () => {
  const all = { from: '2026-11-01', until: '2026-11-30' };
  it('is a flare once, whether it was told, found in the reports, or both', () => {
    const told = [{ from: '2026-11-10', until: '2026-11-14', peak: 7 }];
    const found = [
      { from: '2026-11-02', until: '2026-11-04', peak: 5 },
      { from: '2026-11-09', until: '2026-11-12', peak: 7 },
    ];
    expect(shadedFlares(told, found, all)).toEqual([found[0], told[0]]);
  });
  it('reaches until today while it goes on, and no further back than is drawn', () => {
    expect(shadedFlares([{ from: '2026-10-20', until: null, peak: 6 }], [], all)).toEqual([{ ...all, peak: 6 }]);
    expect(shadedFlares([{ from: '2026-10-20', until: '2026-10-22', peak: 6 }], [], all)).toEqual([]);
  });
  it('is one stretch where a second flare begins on the day on which the first ended', () => {
    const told = [
      { from: '2026-11-10', until: '2026-11-12', peak: 5 },
      { from: '2026-11-12', until: '2026-11-15', peak: 6 },
    ];
    expect(shadedFlares(told, [], all)).toEqual([{ from: '2026-11-10', until: '2026-11-15', peak: 6 }]);
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
