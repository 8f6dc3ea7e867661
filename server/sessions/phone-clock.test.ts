import { describe, expect, it } from 'vitest';
import { boundInstant } from './phone-clock';

const now = new Date('2026-11-03T09:00:00.000Z');

describe('boundInstant', () => {
  it.each([
    ['2026-11-03T08:59:59.999Z', '2026-11-03T08:59:59.999Z'],
    ['2026-11-03T10:30:00.000+05:45', '2026-11-03T04:45:00.000Z'],
    ['2026-11-03T09:00:00.001Z', now.toISOString()],
    ['2026-08-01T09:00:00.000Z', '2026-08-01T09:00:00.000Z'],
    ['2000-01-01T00:00:00.000Z', now.toISOString()],
    ['2040-01-01T00:00:00.000Z', now.toISOString()],
  ])('keeps %s as %s', (byPhone, kept) => {
    expect(boundInstant(byPhone, now).toISOString()).toBe(kept);
  });
});
