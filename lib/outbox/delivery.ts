import type { Answered, Entry, Refusal } from './entry';
import { answer as answerEntry, countFailure, nextToSend, refuse, without } from './queue';
import type { QueueStore } from './store';

/** What came back for one message. */
export type Answer =
  | { readonly kind: 'accepted'; readonly result: unknown }
  /** It cannot be stored as it is, now or later. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The server was reached and failed at this message. */
  | { readonly kind: 'failed'; readonly words: string }
  /** Nobody answered, or the server is busy: nothing is known about this message. */
  | { readonly kind: 'unreached' }
  | { readonly kind: 'signed-out' };

/** Sends one message and says what came back. Never throws. */
export type Send = (entry: Entry) => Promise<Answer>;

export type DeliveryEvents = {
  /** The server has it. The entry leaves the store once this has settled. */
  readonly onAccepted?: (entry: Entry, result: unknown) => Promise<void> | void;
  readonly onRefused?: (entry: Entry, refusal: Refusal) => void;
  /** What an acknowledged entry has to stay for; null for nothing. */
  readonly staysFor?: (entry: Entry, result: unknown) => Answered | null;
  /** The store has changed. */
  readonly onChange?: () => Promise<void> | void;
};

export type Delivery = 'all-sent' | 'try-later' | 'signed-out';

/**
 * Sends what waits, one after the other, until nothing waits or there is a reason to stop. To be called by one tab at
 * a time; should two do it all the same, the server's idempotency keeps each message single.
 *
 * A message leaves the store only after the server has acknowledged it, so a crash anywhere in between repeats it.
 */
export async function deliver(store: QueueStore, send: Send, events: DeliveryEvents = {}): Promise<Delivery> {
  for (;;) {
    const entry = nextToSend(await store.read());
    if (!entry) return 'all-sent';
    const answer = await send(entry);
    switch (answer.kind) {
      case 'accepted': {
        await events.onAccepted?.(entry, answer.result);
        const stays = events.staysFor?.(entry, answer.result) ?? null;
        await store.update((queue) => (stays ? answerEntry(queue, entry.id, stays) : without(queue, entry.id)));
        break;
      }
      case 'refused': {
        const queue = await store.update((all) => refuse(all, entry.id, answer.refusal));
        // One that goes behind its session is still under way.
        if (queue.some(({ id, refused }) => id === entry.id && refused)) events.onRefused?.(entry, answer.refusal);
        break;
      }
      case 'failed': {
        const queue = await store.update((all) => countFailure(all, entry.id, answer.words));
        const refusal = queue.find(({ id }) => id === entry.id)?.refused;
        await events.onChange?.();
        if (!refusal) return 'try-later';
        events.onRefused?.(entry, refusal);
        break;
      }
      case 'unreached':
        return 'try-later';
      case 'signed-out':
        return 'signed-out';
    }
    await events.onChange?.();
  }
}

const firstWaitMs = 1000;
const longestWaitMs = 60_000;

/** Milliseconds to wait after `attempt` vain attempts (from 1): doubling, at most a minute, spread by `random` in [0, 1). */
export function waitMs(attempt: number, random: number): number {
  const full = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(attempt - 1, 10));
  return Math.round(full * (0.5 + random / 2));
}
