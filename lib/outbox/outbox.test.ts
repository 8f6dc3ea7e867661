import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, Send } from './delivery';
import type { Entry } from './entry';
import { makeOutbox, type Outbox, type TabMessage, type Tabs } from './outbox';
import { parked, waiting } from './queue';
import { memoryStore, type QueueStore } from './store';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const start = (id: string) => ({
  id,
  plannedSessionId: 'p',
  startedAt: '2026-11-22T10:00:00Z',
  painBefore: null,
  starAnswers: null,
});

/** One lock for all tabs, as the browser's: first come, first served. */
function sharedLock() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** What the tabs hear of each other. */
function sharedChannel() {
  const ears = new Map<object, (message: TabMessage) => void>();
  return (): Tabs => {
    const me = {};
    return {
      tell: (message) => {
        for (const [other, listener] of ears) if (other !== me) queueMicrotask(() => listener(message));
      },
      hear: (listener) => {
        ears.set(me, listener);
        return () => ears.delete(me);
      },
    };
  };
}

type Fate = 'ok' | 'request lost' | 'answer lost' | 'server failed' | 'signed out';
type Passage = { fate: Fate; ms: number };

/** A server that stores each message once, behind a network that does what `passages` say and then behaves. */
function makeServer(passages: readonly Passage[], poisoned: ReadonlySet<string>) {
  const arrived: string[] = [];
  const stored = new Set<string>();
  let calls = 0;
  const send: Send = async (entry): Promise<Answer> => {
    const { fate, ms } = passages[calls] ?? { fate: 'ok', ms: 1 };
    calls += 1;
    await new Promise((resolve) => setTimeout(resolve, ms));
    if (fate === 'request lost') return { kind: 'unreached' };
    if (fate === 'signed out') return { kind: 'signed-out' };
    if (fate === 'server failed') return { kind: 'failed', words: 'Something went wrong.' };
    if (!arrived.includes(entry.id)) arrived.push(entry.id);
    if (poisoned.has(entry.id)) {
      return { kind: 'refused', refusal: { code: 'invalid', words: 'No.', lasting: true } };
    }
    stored.add(entry.id);
    return fate === 'answer lost' ? { kind: 'unreached' } : { kind: 'accepted', result: { id: entry.id } };
  };
  return { send, arrived, stored };
}

/** A tab that can be killed at any moment: from then on nothing of it reaches the store, the server or the others. */
function openTab(world: { store: QueueStore; send: Send; alone: ReturnType<typeof sharedLock>; tabs: Tabs }) {
  let isAlive = true;
  const alive = <T>(value: T): T => {
    if (!isAlive) throw new Error('This tab is gone.');
    return value;
  };
  const accepted: string[] = [];
  const outbox = makeOutbox({
    store: {
      read: async () => alive(await world.store.read()),
      update: async (change) => world.store.update(alive(change)),
    },
    send: async (entry) => alive(await world.send(alive(entry))),
    alone: world.alone,
    tabs: { ...world.tabs, tell: (message) => isAlive && world.tabs.tell(message) },
    onAccepted: (entry) => {
      accepted.push(entry.id);
    },
    random: () => 0.5,
  });
  const stop = outbox.start();
  const kill = () => {
    isAlive = false;
    stop();
  };
  return { outbox, kill, accepted };
}

const passage = fc.record({
  fate: fc.constantFrom<Fate>('ok', 'ok', 'request lost', 'answer lost', 'server failed', 'signed out'),
  ms: fc.integer({ min: 0, max: 400 }),
});
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('enqueue' as const), tab: fc.nat(1), poisoned: fc.boolean() }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 3000 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('reload' as const), tab: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('poke' as const), tab: fc.nat(1) }) },
);

describe('the outbox', () => {
  it.each([
    ['under a lock', true],
    ['where there are no locks', false],
  ])('loses nothing, keeps the order and stores nothing twice, %s', async (_, hasLocks) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 25 }),
        fc.array(passage, { maxLength: 30 }),
        async (steps, passages) => {
          const store = memoryStore();
          const channel = sharedChannel();
          const lock = sharedLock();
          const poisoned = new Set<string>();
          const { send, arrived, stored } = makeServer(passages, poisoned);
          const open = () => openTab({ store, send, alone: hasLocks ? lock : (work) => work(), tabs: channel() });
          const tabs: [ReturnType<typeof openTab>, ReturnType<typeof openTab>] = [open(), open()];
          const sent: string[] = [];

          for (const each of steps) {
            if (each.kind === 'wait') {
              await vi.advanceTimersByTimeAsync(each.ms);
            } else if (each.kind === 'poke') {
              tabs[each.tab as 0 | 1].outbox.poke();
            } else if (each.kind === 'reload') {
              tabs[each.tab as 0 | 1].kill();
              tabs[each.tab as 0 | 1] = open();
            } else {
              const id = `m${sent.length}`;
              sent.push(id);
              if (each.poisoned) poisoned.add(id);
              // Resolves when the message is kept: from here on it must not be lost.
              await tabs[each.tab as 0 | 1].outbox.enqueue('sessions.start', start(id));
            }
          }
          // The person comes back to both tabs until all is quiet: a sign-in, a start.
          for (let times = 0; times < 8; times += 1) {
            for (const tab of tabs) tab.kill();
            tabs[0] = open();
            tabs[1] = open();
            await vi.advanceTimersByTimeAsync(200_000);
          }

          const left = await store.read();
          const good = sent.filter((id) => !poisoned.has(id));
          expect(waiting(left)).toEqual([]);
          expect(parked(left).map(({ id }) => id)).toEqual(sent.filter((id) => poisoned.has(id)));
          expect([...stored].sort()).toEqual([...good].sort());
          // Those that the server failed at five times were overtaken on purpose.
          if (!passages.some(({ fate }) => fate === 'server failed')) expect(arrived).toEqual(sent);
          for (const tab of tabs) {
            expect(tab.outbox.view().state).toBe('idle');
            tab.kill();
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  const alone = <T>(work: () => Promise<T>) => work();
  const noTabs: Tabs = { tell: () => undefined, hear: () => () => undefined };
  const make = (send: Send, store: QueueStore = memoryStore()): Outbox =>
    makeOutbox({ store, send, alone, tabs: noTabs, onAccepted: () => undefined, random: () => 0.5 });

  it('shows a message before it is written, and gives its result when it is sent', async () => {
    const outbox = make(async () => ({ kind: 'accepted', result: { sessionLogId: 's' } }));
    outbox.start();
    const kept = outbox.enqueue('sessions.start', start('a'));
    expect(outbox.view().entries).toHaveLength(1);
    const { delivered } = await kept;
    await vi.advanceTimersByTimeAsync(10);
    expect(await delivered).toEqual({ status: 'accepted', result: { sessionLogId: 's' } });
    expect(outbox.view()).toMatchObject({ state: 'idle', entries: [] });
  });

  it('goes on behind a refused message and keeps it in view', async () => {
    const seen: string[] = [];
    const outbox = make(async ({ id }: Entry) => {
      seen.push(id);
      if (id !== 'a') return { kind: 'accepted', result: null };
      return { kind: 'refused', refusal: { code: 'locked', words: 'Lifting is paused.', lasting: true } };
    });
    outbox.start();
    const { delivered } = await outbox.enqueue('sessions.start', start('a'));
    await outbox.enqueue('sessions.start', start('b'));
    await vi.advanceTimersByTimeAsync(10);
    expect(seen).toEqual(['a', 'b']);
    expect(await delivered).toMatchObject({ status: 'refused', refusal: { code: 'locked' } });
    expect(parked(outbox.view().entries).map(({ id }) => id)).toEqual(['a']);
    await outbox.discard('a');
    expect(outbox.view().entries).toEqual([]);
  });

  it('pauses while signed out, says so, and goes on when asked again', async () => {
    let isSignedIn = false;
    const outbox = make(async () => (isSignedIn ? { kind: 'accepted', result: null } : { kind: 'signed-out' }));
    outbox.start();
    await outbox.enqueue('sessions.start', start('a'));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(outbox.view()).toMatchObject({ state: 'signed-out', entries: [{ id: 'a' }] });
    isSignedIn = true;
    outbox.poke();
    await vi.advanceTimersByTimeAsync(10);
    expect(outbox.view()).toMatchObject({ state: 'idle', entries: [] });
  });

  it('still sends what the device refuses to keep, and says that it is not kept', async () => {
    const full: QueueStore = { read: async () => [], update: async () => Promise.reject(new Error('No room.')) };
    let isUp = false;
    const outbox = make(async () => (isUp ? { kind: 'accepted', result: null } : { kind: 'unreached' }), full);
    outbox.start();
    await outbox.enqueue('sessions.start', start('a'));
    expect(outbox.view()).toMatchObject({ kept: false, entries: [{ id: 'a' }] });
    isUp = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(outbox.view()).toMatchObject({ state: 'idle', kept: true, entries: [] });
  });

  it('writes what the device refused for a while in its place, as soon as there is room', async () => {
    const kept = memoryStore();
    let hasRoom = false;
    const store: QueueStore = {
      read: kept.read,
      update: async (change) => (hasRoom ? kept.update(change) : Promise.reject(new Error('No room.'))),
    };
    const outbox = make(async () => ({ kind: 'unreached' }), store);
    outbox.start();
    await outbox.enqueue('sessions.start', start('a'));
    await outbox.enqueue('sessions.start', start('b'));
    expect(outbox.view()).toMatchObject({ kept: false });
    hasRoom = true;
    await outbox.enqueue('sessions.start', start('c'));
    expect((await kept.read()).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(outbox.view()).toMatchObject({ kept: true, entries: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] });
  });

  it('sends what was never written though the device cannot be read', async () => {
    const broken: QueueStore = {
      read: () => Promise.reject(new Error('Blocked.')),
      update: () => Promise.reject(new Error('Blocked.')),
    };
    const sent: string[] = [];
    const outbox = make(async ({ id }: Entry) => {
      sent.push(id);
      return { kind: 'accepted', result: null };
    }, broken);
    outbox.start();
    await outbox.enqueue('sessions.start', start('a'));
    await vi.advanceTimersByTimeAsync(120_000);
    expect(sent).toEqual(['a']);
    expect(outbox.view()).toMatchObject({ state: 'idle', entries: [] });
  });

  it('keeps an answered message that has something to tell until it was read, and over a reload', async () => {
    const store = memoryStore();
    const told = { title: 'Logged twice', words: '', keptSetId: 'k' };
    const open = () =>
      makeOutbox({
        ...{ store, alone, tabs: noTabs, onAccepted: () => undefined, random: () => 0.5 },
        send: async () => ({ kind: 'accepted', result: null }),
        staysFor: ({ id }) => (id === 'a' ? { told } : null),
      });
    const first = open();
    const stop = first.start();
    await first.enqueue('sessions.start', start('a'));
    await first.enqueue('sessions.start', start('b'));
    await vi.advanceTimersByTimeAsync(10);
    stop();
    const again = open();
    again.start();
    await vi.advanceTimersByTimeAsync(10);
    expect(again.view()).toMatchObject({ state: 'idle', entries: [{ id: 'a', answered: { told } }] });
    await again.acknowledge('a');
    await again.forgetAnswered('2100-01-01T00:00:00.000Z');
    expect(again.view().entries).toEqual([]);
  });

  it('lets an entry leave once what it changed is saved, and does not wait for ever', async () => {
    const store = memoryStore();
    const saved: (() => void)[] = [];
    const outbox = makeOutbox({
      ...{ store, alone, tabs: noTabs, random: () => 0.5 },
      send: async () => ({ kind: 'accepted', result: null }),
      onAccepted: () => new Promise((resolve) => saved.push(resolve)),
    });
    outbox.start();
    const { delivered } = await outbox.enqueue('sessions.start', start('a'));
    await vi.advanceTimersByTimeAsync(10);
    expect(await delivered).toEqual({ status: 'accepted', result: null });
    expect(await store.read()).toHaveLength(1);
    saved[0]?.();
    await vi.advanceTimersByTimeAsync(10);
    expect(await store.read()).toEqual([]);

    await outbox.enqueue('sessions.start', start('b'));
    await vi.advanceTimersByTimeAsync(3900);
    expect(await store.read()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(await store.read()).toEqual([]);
  });
});
