import {
  type Answered,
  type Entry,
  heldRefusal,
  inOurForm,
  neededBy,
  plannedSessionOf,
  type Refusal,
  unknownRefusal,
} from './entry';
import type { Procedure } from './messages';

/** In the order of sending. What was refused keeps its place. */
export type Queue = readonly Entry[];

/** A message that the server fails at this often is set aside, so that those behind it get through. */
const failuresBeforeAside = 5;

/** Adds an entry at the end. An id that is there already is not added again. */
export function append(queue: Queue, entry: Entry): Queue {
  return queue.some(({ id }) => id === entry.id) ? queue : [...queue, entry];
}

const isOpen = ({ refused, answered }: Entry) => refused === null && !answered;

/**
 * Why each entry that is not sent now stands aside, by id: it was refused, another version of the app wrote it, or the
 * message that has to arrive before it stands aside.
 */
export function refusals(queue: Queue): ReadonlyMap<string, Refusal> {
  const found = new Map<string, Refusal>();
  for (const entry of queue) {
    if (entry.answered) continue;
    const needed = neededBy(entry);
    if (entry.refused) found.set(entry.id, entry.refused);
    else if (!inOurForm(entry)) found.set(entry.id, unknownRefusal);
    else if (needed !== null && found.has(needed)) found.set(entry.id, heldRefusal);
  }
  return found;
}

/** Those that wait, in the form in which this version sends them. */
export function waiting(queue: Queue): Queue {
  const aside = refusals(queue);
  return queue.flatMap((entry) => {
    const ours = isOpen(entry) && !aside.has(entry.id) ? inOurForm(entry) : null;
    return ours ? [ours] : [];
  });
}

/** Those that stand aside, each with the reason. */
export function parked(queue: Queue): Queue {
  const aside = refusals(queue);
  return queue.flatMap((entry) => {
    const refused = aside.get(entry.id);
    return refused ? [{ ...entry, refused }] : [];
  });
}

/** Those that the server has, and that the person has to be told something about. */
export const toTell = (queue: Queue): Queue => queue.filter(({ answered }) => answered?.told);

/** The next one to send; null when nothing waits. */
export const nextToSend = (queue: Queue): Entry | null => waiting(queue)[0] ?? null;

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

const starts: ReadonlySet<string> = new Set<Procedure>(['sessions.start', 'floor.start']);
/** What says that something of a session was done. */
const deeds: ReadonlySet<string> = new Set<Procedure>([
  'sessions.logSet',
  'sessions.finish',
  'floor.logSet',
  'floor.finish',
]);

/** What a start is refused for though what came after it was done: once its sets are there, it only adds to them. */
const refusedStarts: readonly (string | null)[] = ['locked', 'conflict'];

/**
 * What becomes of a refused entry. The start of a session that may not begin any more (a lock, a changed plan) goes once
 * behind what was done of that session already; anything else stands aside.
 */
export function refuse(queue: Queue, id: string, refused: Refusal): Queue {
  const entry = queue.find((each) => each.id === id);
  const after = entry && !entry.deferred && refusedStarts.includes(refused.code) ? lastOfSession(queue, entry) : -1;
  if (!entry || !starts.has(entry.procedure) || after < 0) return setAside(queue, id, refused);
  const deferred = { ...entry, deferred: true };
  return queue.flatMap((each, index) => (each.id === id ? [] : index === after ? [each, deferred] : [each]));
}

/** The place of the last message behind `entry` that says something of its session was done; -1 for none. */
function lastOfSession(queue: Queue, entry: Entry): number {
  const mine = plannedSessionOf(entry);
  const from = queue.indexOf(entry);
  return queue.findLastIndex(
    (each, index) => index > from && isOpen(each) && plannedSessionOf(each) === mine && deeds.has(each.procedure),
  );
}

/** Keeps an entry that the server has, for what it asks for or what has to be told. */
export function answer(queue: Queue, id: string, answered: Answered): Queue {
  return changed(queue, id, (entry) => ({ ...entry, answered, refused: null }));
}

/** The person has seen what was to be told. What the entry asks for it goes on asking. */
export function seen(queue: Queue, id: string): Queue {
  return changed(queue, id, (entry) =>
    entry.answered ? { ...entry, answered: { ...entry.answered, told: null } } : entry,
  );
}

/** Drops answered entries of before `before` (ISO) with nothing left to tell: something newer than them was read. */
export function forgetAnswered(queue: Queue, before: string): Queue {
  return queue.filter(({ answered }) => !answered || answered.told !== null || answered.at > before);
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

/** At a new start: what the server only failed at waits again, for one more try. */
export function tryFailedAgain(queue: Queue): Queue {
  return queue.map((entry) =>
    entry.refused?.lasting === false ? { ...entry, failures: failuresBeforeAside - 1, refused: null } : entry,
  );
}

/** Messages about one planned session, refused ones left out, in order. */
export function about(queue: Queue, plannedSessionId: string): Queue {
  return waiting(queue).filter((entry) => plannedSessionOf(entry) === plannedSessionId);
}
