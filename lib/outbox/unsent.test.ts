import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { insist } from './unsent';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('asks again where a database never opens, and goes on when it does', async () => {
  let tries = 0;
  const done = insist(() => {
    tries += 1;
    return tries === 1 ? new Promise<void>(() => undefined) : Promise.resolve();
  });
  await vi.advanceTimersByTimeAsync(2_000);
  await expect(done).resolves.toBeUndefined();
  expect(tries).toBe(2);
});

it('gives up in the end, and says so', async () => {
  const done = expect(insist(() => new Promise<void>(() => undefined))).rejects.toThrow('did not open');
  await vi.advanceTimersByTimeAsync(6_000);
  await done;
});
