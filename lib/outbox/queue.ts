import type { Messages, Procedure } from './messages';

/** Why an entry is set aside. */
export type Refusal = {
  /** The server's code; null when it did not give one. */
  readonly code: string | null;
  /** For the person to read. */
  readonly words: string;
  /** False when the server failed at it again and again: it is tried once more at the next start. */
  readonly lasting: boolean;
};

/** One message that waits, or was refused. */
export type Entry<P extends Procedure = Procedure> = {
  [K in P]: {
    /** The message's own id, made on this device. */
    readonly id: string;
    readonly procedure: K;
    readonly input: Messages[K]['input'];
    /** By this device's clock, ISO. */
    readonly queuedAt: string;
    /** How often the server failed at it. */
    readonly failures: number;
    /** Set aside: null while it waits. */
    readonly refused: Refusal | null;
  };
}[P];

/** In the order of sending. What was refused keeps its place. */
export type Queue = readonly Entry[];

/** A message that the server fails at this often is set aside, so that those behind it get through. */
const failuresBeforeAside = 5;

/** Adds an entry at the end. An id that is there already is not added again. */
export function append(queue: Queue, entry: Entry): Queue {
  return queue.some(({ id }) => id === entry.id) ? queue : [...queue, entry];
}

/** The next one to send; null when nothing waits. */
export function nextToSend(queue: Queue): Entry | null {
  return queue.find(({ refused }) => refused === null) ?? null;
}

/** Takes out what the server has, or what the person gave up. */
export function without(queue: Queue, id: string): Queue {
  return queue.filter((entry) => entry.id !== id);
}

const changed = (queue: Queue, id: string, change: (entry: Entry) => Entry): Queue =>
  queue.map((entry) => (entry.id === id ? change(entry) : entry));

/** Sets an entry aside. Those behind it go on: a refused start must not lose its sets. */
export function setAside(queue: Queue, id: string, refused: Refusal): Queue {
  return changed(queue, id, (entry) => ({ ...entry, refused }));
}

/** Counts a failure of the server at this entry, and sets it aside when there were too many. */
export function countFailure(queue: Queue, id: string, words: string): Queue {
  return changed(queue, id, (entry) => {
    const failures = entry.failures + 1;
    const refused = failures >= failuresBeforeAside ? { code: null, words, lasting: false } : null;
    return { ...entry, failures, refused };
  });
}

/** Lets an entry that was set aside wait again, in its old place. */
export function tryAgain(queue: Queue, id: string): Queue {
  return changed(queue, id, (entry) => ({ ...entry, failures: 0, refused: null }));
}

/** At a new start: what the server only failed at waits again. */
export function tryFailedAgain(queue: Queue): Queue {
  return queue.map((entry) => (entry.refused?.lasting === false ? { ...entry, failures: 0, refused: null } : entry));
}

/** Those that wait. */
export const waiting = (queue: Queue): Queue => queue.filter(({ refused }) => refused === null);

/** Those that were refused. */
export const parked = (queue: Queue): Queue => queue.filter(({ refused }) => refused !== null);

/** The planned session that a message is about; null for one about none. */
export function plannedSessionOf({ input }: Entry): string | null {
  return 'plannedSessionId' in input ? input.plannedSessionId : null;
}

/** Messages about one planned session, refused ones left out, in order. */
export function about(queue: Queue, plannedSessionId: string): Queue {
  return waiting(queue).filter((entry) => plannedSessionOf(entry) === plannedSessionId);
}
