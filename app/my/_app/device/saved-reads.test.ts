import 'fake-indexeddb/auto';
import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepReads } from './keep-reads';
import { restoreReads } from './restore-reads';
import { forgetReads, savedReads } from './saved-reads';

const priya = { name: 'Priya Raman', clinic: 'Northside', store: 'store-of-priya' };
const sam = { name: 'Sam Okafor', clinic: 'Northside', store: 'store-of-sam' };
const coachKey = [['plan', 'coach'], { type: 'query' }];
const todayKey = [['plan', 'today'], { type: 'query' }];
const meKey = [['account', 'me'], { type: 'query' }];

/** The browser's page, as far as the saving needs one. */
const page = { visibilityState: 'visible', addEventListener: vi.fn(), removeEventListener: vi.fn() };

beforeEach(() => vi.stubGlobal('document', page));
afterEach(async () => {
  await forgetReads(null);
  vi.unstubAllGlobals();
});

/** A start of the app that has read `answers`, and is over. */
async function readOnce(person: typeof priya, answers: [unknown[], unknown][]) {
  const queryClient = new QueryClient();
  for (const [key, data] of answers) queryClient.setQueryData(key, data);
  const stop = keepReads({ person, queryClient });
  stop();
  await vi.waitFor(async () => expect(await savedReads(person.store).read()).not.toBeNull());
  return queryClient;
}

describe('what a person has read on a device', () => {
  it('is there at the next start, as old as it is, and is asked for anew', async () => {
    const first = await readOnce(priya, [[coachKey, { trainer: 'Daniel' }]]);
    const saved = await savedReads(priya.store).read();
    expect(saved?.head.person).toEqual(priya);

    const queryClient = new QueryClient();
    if (saved) restoreReads(queryClient, { ...saved }, new Date());
    expect(queryClient.getQueryData(coachKey)).toEqual({ trainer: 'Daniel' });
    const state = queryClient.getQueryState(coachKey);
    expect(state?.dataUpdatedAt).toBe(first.getQueryState(coachKey)?.dataUpdatedAt);
    expect(state?.isInvalidated).toBe(true);
  });

  it('holds what was taken into it later, and nothing of the sign-in', async () => {
    const queryClient = new QueryClient();
    const stop = keepReads({ person: priya, queryClient });
    queryClient.setQueryData(todayKey, { sets: 1 });
    queryClient.setQueryData(meKey, { email: 'priya@example.org' });
    queryClient.setQueryData(todayKey, { sets: 2 });
    stop();
    await vi.waitFor(async () => {
      const saved = await savedReads(priya.store).read();
      expect(saved?.answers.map(({ key, data }) => [key, data])).toEqual([[todayKey, { sets: 2 }]]);
    });
  });

  it('is forgotten when somebody else is here, and by a sign-out', async () => {
    await readOnce(priya, [[todayKey, { session: 'B' }]]);
    await readOnce(sam, [[todayKey, { session: 'C' }]]);
    await forgetReads(sam.store);
    expect(await savedReads(priya.store).read()).toBeNull();
    expect(await savedReads(sam.store).read()).not.toBeNull();
    await forgetReads(null);
    expect(await savedReads(sam.store).read()).toBeNull();
  });

  it('is as if it had not been, where another build has saved it in a shape that this one cannot read', async () => {
    const queryClient = new QueryClient();
    const head = { shapes: 'of another build', person: priya };
    const answers = [{ key: todayKey, data: { day: 'a field of old' }, at: Date.now() }];
    restoreReads(queryClient, { head, answers }, new Date());
    expect(queryClient.getQueryCache().getAll()).toEqual([]);
  });

  it('is dropped when it is old, or of a shape nobody knows', async () => {
    const saved = savedReads(priya.store);
    const at = Date.now() - 40 * 24 * 60 * 60 * 1000;
    const head = { shapes: '', person: priya };
    await saved.write(head, new Map([['old', { key: todayKey, data: {}, at }]]));
    await saved.write(head, new Map([['odd', 'not an answer' as never]]));
    expect((await saved.read())?.answers).toEqual([]);
    await saved.write('nonsense' as never, new Map());
    expect(await saved.read()).toBeNull();
  });

  it('is no reason to fail where nothing can be kept', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new Error('not here');
      },
    });
    expect(await savedReads('nobody').read()).toBeNull();
  });
});
