import { type Delivery, deliver, type Send, waitMs } from './delivery';
import type { Answered, Entry, Refusal } from './entry';
import { forms, type InputOf, type Procedure, type ResultOf } from './messages';
import { append, forgetAnswered, type Queue, seen, tryAgain, tryFailedAgain, waiting, without } from './queue';
import { memoryStore, type QueueStore, within } from './store';

export type OutboxState =
  /** Nothing waits. */
  | 'idle'
  | 'sending'
  /** Something waits for a better moment. */
  | 'waiting'
  /** Nothing is sent until the person signs in again. */
  | 'signed-out';

export type OutboxView = {
  readonly state: OutboxState;
  /** All entries, refused ones included, in order. */
  readonly entries: Queue;
  /** False until the device's store was read. */
  readonly ready: boolean;
  /** False when the browser keeps nothing and something waits: it would be lost with the page. */
  readonly kept: boolean;
};

/** What became of one message. */
export type Delivered<P extends Procedure> =
  /** The result is null when another tab sent it and did not say what came back. */
  | { readonly status: 'accepted'; readonly result: ResultOf<P> | null }
  | { readonly status: 'refused'; readonly refusal: Refusal };

export type Receipt<P extends Procedure> = {
  /** Settles when the server has answered, which may be much later, or never in the life of this page. */
  readonly delivered: Promise<Delivered<P>>;
};

type Parts = {
  readonly store: QueueStore;
  readonly send: Send;
  /** Runs the work while no other tab does. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  /** Tells the other tabs, and hears from them. */
  readonly tabs: Tabs;
  /** An entry leaves this device once what it has changed is saved, or that takes too long. */
  readonly onAccepted: (entry: Entry, result: unknown) => Promise<void> | void;
  /** What an acknowledged entry has to stay on the device for; null for nothing. */
  readonly staysFor?: (entry: Entry, result: unknown) => Omit<Answered, 'at'> | null;
  /** Called when the first message of this page is to be kept: the moment to ask the browser not to throw it away. */
  readonly onFirstKept?: () => void;
  /** Called when everything has been sent, after something was. */
  readonly onAllSent?: () => void;
  readonly now?: () => Date;
  readonly random?: () => number;
};

export type TabMessage =
  | { readonly kind: 'changed' }
  | { readonly kind: 'accepted'; readonly entry: Entry; readonly result: unknown };

export type Tabs = {
  readonly tell: (message: TabMessage) => void;
  readonly hear: (listener: (message: TabMessage) => void) => () => void;
};

export type Outbox = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly view: () => OutboxView;
  /** Resolves once the message is kept on this device. It is in the view at once. */
  readonly enqueue: <P extends Procedure>(procedure: P, input: InputOf<P>) => Promise<Receipt<P>>;
  /** Sends now, whatever the wait was. */
  readonly poke: () => void;
  /** Sends now and waits until all is sent, at most `withinMs`. Gives the number that still waits. */
  readonly flush: (withinMs: number) => Promise<number>;
  /** Sends a refused message again. */
  readonly retry: (id: string) => Promise<void>;
  /** Gives a refused message up. */
  readonly discard: (id: string) => Promise<void>;
  /** The person has read what was to be told about an entry. */
  readonly acknowledge: (id: string) => Promise<void>;
  /** Something newer than everything the server had at `before` (ISO, this device's clock) was read. */
  readonly forgetAnswered: (before: string) => Promise<void>;
  /** Puts entries back that were taken off the device, such as by a sign-out that wipes it. */
  readonly restore: (entries: Queue) => Promise<void>;
  /** Begins to send; gives what ends it. */
  readonly start: () => () => void;
};

const nothing: OutboxView = { state: 'idle', entries: [], ready: false, kept: true };

/** The queue of what a person did on this device and the server does not have yet. */
export function makeOutbox(parts: Parts): Outbox {
  const { store, alone, tabs, now = () => new Date(), random = Math.random } = parts;
  // For what the device refuses to keep (no room, private browsing): it is still sent as long as the page lives.
  const overflow = memoryStore();
  const listeners = new Set<() => void>();
  const receipts = new Map<string, (delivered: Delivered<Procedure>) => void>();
  let unsaved: Queue = [];
  let view = nothing;
  let isRunning = false;
  let isWanted = false;
  let isStopped = true;
  let hasKept = false;
  let attempts = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function show(next: Partial<OutboxView>) {
    view = { ...view, ...next };
    for (const listener of listeners) listener();
  }

  const readDevice = () => store.read().catch((): Queue => []);

  async function refresh() {
    const [kept, over] = [await readDevice(), await overflow.read()];
    // What could not be kept at once may have been written after all.
    const onDevice = new Set(kept.map(({ id }) => id));
    const left = over.filter(({ id }) => !onDevice.has(id));
    const known = new Set([...kept, ...left].map(({ id }) => id));
    const entries = [...kept, ...left, ...unsaved.filter(({ id }) => !known.has(id))];
    const waits = waiting(entries).length > 0;
    const state = isRunning || waits === (view.state !== 'idle') ? view.state : waits ? 'waiting' : 'idle';
    show({ entries, ready: true, kept: left.length === 0, state });
  }

  function settle(id: string, delivered: Delivered<Procedure>) {
    receipts.get(id)?.(delivered);
    receipts.delete(id);
  }

  function accepted(entry: Entry, result: unknown): Promise<void> {
    const saved = Promise.resolve(parts.onAccepted(entry, result));
    settle(entry.id, { status: 'accepted', result: result as ResultOf<Procedure> | null });
    return within(saved).catch(() => undefined);
  }

  const events = {
    onAccepted: async (entry: Entry, result: unknown) => {
      attempts = 0;
      await accepted(entry, result);
      // A tab that opens now has it by what was saved, or hears of it.
      tabs.tell({ kind: 'accepted', entry, result });
    },
    onRefused: (entry: Entry, refusal: Refusal) => settle(entry.id, { status: 'refused', refusal }),
    staysFor: (entry: Entry, result: unknown) => {
      const stays = parts.staysFor?.(entry, result);
      return stays ? { ...stays, at: now().toISOString() } : null;
    },
    onChange: async () => {
      await refresh();
      tabs.tell({ kind: 'changed' });
    },
  };

  /** Stops between two messages when the page's outbox was stopped. */
  const send: Send = async (entry) => (isStopped ? { kind: 'unreached' } : parts.send(entry));

  async function deliverBoth(): Promise<Delivery> {
    // A device that cannot be read must not hold back what was never written to it.
    const kept = await deliver(store, send, events).catch((): Delivery | 'unreadable' => 'unreadable');
    if (kept !== 'all-sent' && kept !== 'unreadable') return kept;
    const over = await deliver(overflow, send, events);
    return kept === 'unreadable' && over === 'all-sent' ? 'try-later' : over;
  }

  async function run() {
    await refresh();
    if (waiting(view.entries).length === 0) return show({ state: 'idle' });
    show({ state: 'sending' });
    const delivery = await alone(deliverBoth).catch((): Delivery => 'try-later');
    await refresh();
    const isLeft = waiting(view.entries).length > 0;
    if (delivery === 'signed-out') return show({ state: 'signed-out' });
    if (delivery === 'try-later' && isLeft) {
      attempts += 1;
      if (!isStopped) timer = setTimeout(poke, waitMs(attempts, random()));
      return show({ state: 'waiting' });
    }
    attempts = 0;
    show({ state: 'idle' });
    parts.onAllSent?.();
  }

  function poke() {
    clearTimeout(timer);
    if (isStopped) return;
    if (isRunning) {
      isWanted = true;
      return;
    }
    isRunning = true;
    run().finally(() => {
      isRunning = false;
      if (!isWanted) return;
      isWanted = false;
      if (view.state === 'idle' && waiting(view.entries).length > 0) poke();
      else if (view.state === 'idle') void refresh();
    });
  }

  async function change(id: string, how: (queue: Queue, id: string) => Queue) {
    await store.update((queue) => how(queue, id)).catch(() => undefined);
    await overflow.update((queue) => how(queue, id));
    await refresh();
    tabs.tell({ kind: 'changed' });
    poke();
  }

  /** Writes an entry behind those that the device has refused before, so that the order holds. */
  async function keep(entry: Entry) {
    const before = await overflow.read();
    try {
      await store.update((queue) => [...before, entry].reduce(append, queue));
      await overflow.update((queue) => queue.filter((each) => !before.includes(each)));
    } catch {
      await overflow.update((queue) => append(queue, entry));
    }
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    view: () => view,
    poke,
    async enqueue<P extends Procedure>(procedure: P, input: InputOf<P>): Promise<Receipt<P>> {
      const entry = {
        id: input.id,
        procedure,
        form: forms[procedure],
        input,
        queuedAt: now().toISOString(),
        failures: 0,
        refused: null,
      } as Entry;
      const delivered = new Promise<Delivered<P>>((resolve) => {
        receipts.set(entry.id, resolve as (delivered: Delivered<Procedure>) => void);
      });
      // Shown before it is written: a tap is answered at once.
      unsaved = append(unsaved, entry);
      show({ entries: append(view.entries, entry) });
      if (!hasKept) parts.onFirstKept?.();
      hasKept = true;
      await keep(entry);
      unsaved = without(unsaved, entry.id);
      await refresh();
      tabs.tell({ kind: 'changed' });
      poke();
      return { delivered };
    },
    async flush(withinMs) {
      const until = Date.now() + withinMs;
      poke();
      while (Date.now() < until && waiting(view.entries).length > 0 && view.state !== 'signed-out') {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return waiting(view.entries).length;
    },
    retry: (id) => change(id, tryAgain),
    discard: (id) => change(id, without),
    acknowledge: (id) => change(id, seen),
    forgetAnswered: (before) => change(before, forgetAnswered),
    async restore(entries) {
      await store.update((queue) => entries.reduce(append, queue));
    },
    start() {
      isStopped = false;
      const stopHearing = tabs.hear((message) => {
        if (message.kind === 'accepted') void accepted(message.entry, message.result);
        void refresh();
      });
      void store
        .update(tryFailedAgain)
        .catch(() => undefined)
        .then(poke);
      return () => {
        isStopped = true;
        clearTimeout(timer);
        stopHearing();
      };
    },
  };
}
