import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { forgetReads, savedReads } from '@/app/my/_app/device/saved-reads';
import { localDate } from '@/domain/schedule/local-date';
import type { KnownColumn } from './board-store';
import { boardKeeper } from './keep-board';

const dan = { name: 'Dan Reyes', clinic: 'Northside', store: 'store-of-dan' };
const mia = { name: 'Mia Lund', clinic: 'Northside', store: 'store-of-mia' };

const known = (clientId: string, today = localDate(new Date(), 'UTC')): KnownColumn =>
  ({ column: { clientId, today, client: { timeZone: 'UTC' } }, readAt: Date.now() }) as unknown as KnownColumn;

const keptOf = async (store: string) => (await savedReads(store).read())?.answers.map(({ key }) => key[1]) ?? [];
const idsOf = (columns: readonly KnownColumn[]) => columns.map(({ column }) => column.clientId);

afterEach(() => forgetReads(null));

describe('what a tablet keeps of the floor', () => {
  it('is there at the next start, for the same person', async () => {
    await boardKeeper(dan).write([known('robin'), known('kim')]);
    expect(idsOf(await boardKeeper(dan).read()).sort()).toEqual(['kim', 'robin']);
  });

  it('is nothing of what others have read', async () => {
    await boardKeeper(dan).write([known('robin')]);
    expect(await boardKeeper(mia).read()).toEqual([]);
    await vi.waitFor(async () => expect(await keptOf(dan.store)).toEqual([]));
  });

  it('is nothing of clients who were taken off, also after a new start', async () => {
    const first = boardKeeper(dan);
    await first.write([known('robin'), known('kim')]);
    await first.write([known('kim'), known('lee')]);
    expect((await keptOf(dan.store)).sort()).toEqual(['kim', 'lee']);

    const second = boardKeeper(dan);
    await second.read();
    await second.write([known('lee')]);
    expect(await keptOf(dan.store)).toEqual(['lee']);
    await second.write([]);
    expect(await keptOf(dan.store)).toEqual([]);
  });

  it('is nothing of another day', async () => {
    await boardKeeper(dan).write([known('robin', '2026-01-01'), known('kim')]);
    const next = boardKeeper(dan);
    expect(idsOf(await next.read())).toEqual(['kim']);
    await next.write([known('kim')]);
    expect(await keptOf(dan.store)).toEqual(['kim']);
  });

  it('is no reason to fail where nothing can be kept', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new Error('not here');
      },
    });
    await boardKeeper(dan).write([known('robin')]);
    expect(await boardKeeper(dan).read()).toEqual([]);
    vi.unstubAllGlobals();
  });
});
