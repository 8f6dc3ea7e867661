import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deleteOthers, deviceStore } from './device-store';
import type { Entry } from './entry';
import { append, setAside } from './queue';
import { impatient } from './store';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const entry = (id: string): Entry => ({
  id,
  procedure: 'sessions.start',
  input: { id, plannedSessionId: 'p', startedAt: '2026-11-22T10:00:00Z', painBefore: null, starAnswers: null },
  queuedAt: '2026-11-22T10:00:00Z',
  failures: 0,
  refused: null,
});
const refusal = { code: 'invalid', words: 'No.', lasting: true };
const add = (store: ReturnType<typeof deviceStore>, id: string) => store.update((queue) => append(queue, entry(id)));
const idsIn = async (person: string) => (await deviceStore(person).read()).map(({ id }) => id);
const databases = async () => (await indexedDB.databases()).map(({ name }) => name);

test('keeps the order over two tabs that write at once', async () => {
  const [one, two] = [deviceStore('ann'), deviceStore('ann')];
  const ids = Array.from({ length: 40 }, (_, index) => `m${index}`);
  await Promise.all(ids.map((id, index) => add(index % 2 ? two : one, id)));
  const kept = await idsIn('ann');
  expect([...kept].sort()).toEqual([...ids].sort());
  for (const parity of [0, 1]) {
    const own = ids.filter((_, index) => index % 2 === parity);
    expect(kept.filter((id) => own.includes(id))).toEqual(own);
  }
});

test('goes on after the browser has closed the connection or wiped the data', async () => {
  const store = deviceStore('ann');
  await add(store, 'a');
  // A sign-out in another tab: nobody must wait for this one to let go.
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('sturdy-outbox-ann');
    request.onsuccess = resolve;
    request.onerror = reject;
    request.onblocked = reject;
  });
  await add(store, 'b');
  expect(await idsIn('ann')).toEqual(['b']);
});

test('changes nothing when the change throws, and says so', async () => {
  const store = deviceStore('ann');
  await add(store, 'a');
  const broken = () => {
    throw new Error('No.');
  };
  await expect(store.update(broken)).rejects.toThrow('No.');
  await add(store, 'b');
  expect(await idsIn('ann')).toEqual(['a', 'b']);
});

test('is refused where the browser has no database, and where it never answers', async () => {
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('Not here.', 'SecurityError');
    },
  });
  await expect(deviceStore('ann').read()).rejects.toThrow('Not here.');
  vi.useFakeTimers();
  vi.stubGlobal('indexedDB', { open: () => ({}) });
  const reading = impatient(deviceStore('ann')).read();
  const told = expect(reading).rejects.toThrow('does not answer');
  await vi.advanceTimersByTimeAsync(5000);
  await told;
  vi.useRealTimers();
});

test('what another person left is deleted, unless the clinic does not have it: waiting or not taken', async () => {
  for (const person of ['ann', 'done', 'waits', 'refused']) await deviceStore(person).read();
  await add(deviceStore('waits'), 'w');
  const refused = deviceStore('refused');
  await add(refused, 'r');
  await refused.update((queue) => setAside(queue, 'r', refusal));
  await deleteOthers('ann');
  expect((await databases()).sort()).toEqual(['sturdy-outbox-ann', 'sturdy-outbox-refused', 'sturdy-outbox-waits']);
});
