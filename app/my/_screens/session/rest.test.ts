import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isStale, restAt } from './rest';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-23T10:00:00.000Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

const minute = () => ({ endsAt: Date.now() + 60_000 });

it('counts down to its stored end, ticks or none', () => {
  const rest = minute();
  expect(restAt(rest, Date.now())).toMatchObject({ left: 60, isOver: false });
  vi.advanceTimersByTime(59_900);
  expect(restAt(rest, Date.now())).toMatchObject({ left: 0.1, isOver: false });
  vi.advanceTimersByTime(100);
  expect(restAt(rest, Date.now())).toEqual({ left: 0, isOver: true, isNews: true });
});

it('is right after a locked phone and a reload: no tick came, and the draft was read again', () => {
  const rest = minute();
  const kept = JSON.parse(JSON.stringify(rest)) as typeof rest;
  // The clock went on; nothing on the page did.
  vi.setSystemTime(Date.now() + 45_000);
  expect(restAt(kept, Date.now()).left).toBe(15);
  vi.setSystemTime(Date.now() + 25_000);
  expect(restAt(kept, Date.now())).toEqual({ left: -10, isOver: true, isNews: false });
  expect(isStale(kept, Date.now())).toBe(false);
  vi.setSystemTime(Date.now() + 51_000);
  expect(isStale(kept, Date.now())).toBe(true);
});
