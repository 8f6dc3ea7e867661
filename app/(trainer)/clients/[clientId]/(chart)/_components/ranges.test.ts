import { describe, expect, it } from 'vitest';
import { rangeFrom } from './ranges';

describe('rangeFrom', () => {
  it('takes one of the ranges, else the first', () => {
    expect(rangeFrom({ range: '1y' })).toEqual({ weeks: 52, span: null });
    expect(rangeFrom({ range: '99y' })).toEqual({ weeks: 8, span: null });
    expect(rangeFrom({ range: ['1y'] })).toEqual({ weeks: 8, span: null });
  });

  it('takes days that exist, in their order, and no more than ten years', () => {
    const span = { from: '2026-01-05', until: '2026-03-01' };
    expect(rangeFrom(span).span).toEqual(span);
    for (const wrong of [
      { from: '2026-03-01', until: '2026-01-05' },
      { from: '2026-02-30', until: '2026-03-05' },
      { from: '2001-01-01', until: '2026-01-01' },
      { from: '2026-01-05' },
    ]) {
      expect(rangeFrom(wrong).span).toBeNull();
    }
  });
});
