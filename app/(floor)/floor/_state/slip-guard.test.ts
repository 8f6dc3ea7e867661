import { describe, expect, it } from 'vitest';
import { slipGuard } from './slip-guard';

describe('a guard against slips', () => {
  function tapsAt(...times: number[]) {
    let now = 0;
    const isSlip = slipGuard(() => now);
    return times.map((at) => {
      now = at;
      return isSlip();
    });
  }

  it('lets the first tap through, and one of a double tap', () => {
    expect(tapsAt(5000)).toEqual([false]);
    expect(tapsAt(5000, 5150)).toEqual([false, true]);
    // Somebody who goes on tapping has not looked yet.
    expect(tapsAt(5000, 5500, 6000)).toEqual([false, true, true]);
  });

  it('lets the next set through, some time after the last', () => {
    expect(tapsAt(5000, 5150, 5900)).toEqual([false, true, false]);
    expect(tapsAt(5000, 5700)).toEqual([false, false]);
  });
});
