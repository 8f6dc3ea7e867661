import { sessionWith } from '@/app/my/_app/with-messages';
import type { FloorColumn } from '@/contracts/floor';
import type { Entry } from '@/lib/outbox/entry';
import { type Queue, waiting } from '@/lib/outbox/queue';
import { type Failure, failureOf } from '@/trpc/errors';
import { byItself, type TrpcClient } from '@/trpc/plain';
import { clientOf, onPhone } from './on-phone';

/** What is known of one client, and since when (epoch ms). */
export type KnownColumn = { readonly column: FloorColumn; readonly readAt: number };

export type BoardView = {
  readonly columns: ReadonlyMap<string, KnownColumn>;
  /** Asked for, and not within reach. */
  readonly absent: ReadonlySet<string>;
  readonly isReading: boolean;
  /** Why the last read of somebody failed; null where none did. */
  readonly failure: Failure | null;
};

/** Where the board outlives a reload. */
export type BoardKeeper = {
  readonly read: () => Promise<readonly KnownColumn[]>;
  /** Keeps these, and nobody else. Never throws. */
  readonly write: (columns: readonly KnownColumn[]) => Promise<void>;
};

type Asking = Pick<TrpcClient, 'floor'>;

export type BoardStore = ReturnType<typeof makeBoardStore>;

const nothing: BoardView = { columns: new Map(), absent: new Set(), isReading: false, failure: null };

type ColumnRead = { readonly column: FloorColumn } | { readonly failure: Failure } | 'absent';

/** Each client is read alone: one who cannot be read keeps none of the others away. */
async function readColumn({ floor }: Asking, clientId: string, isByItself: boolean): Promise<ColumnRead> {
  try {
    return { column: await floor.column.query({ clientId }, isByItself ? byItself : undefined) };
  } catch (error) {
    const failure = failureOf(error);
    return failure.code === 'not_found' || failure.code === 'forbidden' ? 'absent' : { failure };
  }
}

/**
 * The clients on the floor as the server told of them last, with what it has acknowledged since taken in. It outlives the
 * network: a read that fails changes nothing.
 */
export function makeBoardStore(client: Asking, keeper: BoardKeeper, now = Date.now) {
  const listeners = new Set<() => void>();
  let view = nothing;
  /** Null until somebody has asked. */
  let asked: readonly string[] | null = null;
  /** Counts what was acknowledged, and when it last was about each client: an answer under way then is older. */
  let changes = 0;
  const changed = new Map<string, number>();
  let reading: Promise<void> | null = null;

  function show(next: Partial<BoardView>) {
    view = { ...view, ...next };
    for (const listener of listeners) listener();
  }

  async function readOnce(clientIds: readonly string[], isByItself: boolean, isAgain = false): Promise<void> {
    const before = changes;
    const at = now();
    const reads = await Promise.all(clientIds.map((id) => readColumn(client, id, isByItself)));
    // Others were chosen meanwhile, and are read already.
    if (asked !== clientIds) return;
    const isOlder = (id: string) => (changed.get(id) ?? 0) > before;
    const known = reads.flatMap((read, index): KnownColumn[] => {
      const id = clientIds[index] ?? '';
      const shown = view.columns.get(id);
      if (read === 'absent') return [];
      if ('failure' in read || (shown && isOlder(id))) return shown ? [shown] : [];
      return [{ column: read.column, readAt: at }];
    });
    show({
      columns: new Map(known.map((each) => [each.column.clientId, each])),
      absent: new Set(clientIds.filter((_, index) => reads[index] === 'absent')),
      failure: reads.flatMap((read) => (read !== 'absent' && 'failure' in read ? [read.failure] : []))[0] ?? null,
    });
    void keeper.write(known);
    if (!isAgain && view.failure === null && clientIds.some(isOlder)) await readOnce(clientIds, isByItself, true);
  }

  async function read(clientIds: readonly string[], isByItself = false): Promise<void> {
    if (asked === null || clientIds.join() !== asked.join()) {
      asked = clientIds;
      reading = null;
      // Who was taken off stays neither here nor on the device.
      show({ columns: new Map([...view.columns].filter(([id]) => clientIds.includes(id))) });
      void keeper.write([...view.columns.values()]);
    }
    if (asked.length === 0) return show({ absent: new Set(), failure: null, isReading: false });
    if (reading) return reading;
    show({ isReading: true });
    const mine = readOnce(asked, isByItself).finally(() => {
      if (reading !== mine) return;
      reading = null;
      show({ isReading: false });
    });
    reading = mine;
    return mine;
  }

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    view: () => view,
    /** Takes what this device keeps of those who are asked for, until the server says more. */
    async restore(clientIds: readonly string[]) {
      const kept = (await keeper.read()).filter(({ column }) => clientIds.includes(column.clientId));
      const missing = kept.filter(({ column }) => !view.columns.has(column.clientId));
      if (missing.length === 0) return;
      show({ columns: new Map([...view.columns, ...missing.map((each) => [each.column.clientId, each] as const)]) });
    },
    /** Reads those chosen. `isByItself`: nobody asked, so it is no use of the sign-in. */
    read,
    readAgain: async (isByItself = false) => (asked === null ? undefined : read(asked, isByItself)),
    /** Takes an acknowledged message in, so that nothing flickers when it leaves the outbox. Settles once it is kept. */
    async takeIn(entry: Entry, result: unknown): Promise<void> {
      const clientId = clientOf(entry);
      if (clientId === null) return;
      changes += 1;
      changed.set(clientId, changes);
      const known = view.columns.get(clientId);
      if (!known) return;
      const column = columnWith(known.column, entry, result, new Date(now()));
      show({ columns: new Map([...view.columns, [clientId, { ...known, column }]]) });
      await keeper.write([...view.columns.values()]);
    },
  };
}

/** A column as it is with the technique checks that wait to be sent. One that was not taken counts for nothing. */
export const withWaitingChecks = (column: FloorColumn, entries: Queue): FloorColumn =>
  waiting(entries)
    .filter((entry) => entry.procedure === 'signOffs.record' && clientOf(entry) === column.clientId)
    .reduce((shown, entry) => columnWith(shown, entry, null, new Date(entry.queuedAt)), column);

/** A column with one message taken in: of the server's answer where there is one, else of what was entered. */
export function columnWith(column: FloorColumn, entry: Entry, result: unknown, at: Date): FloorColumn {
  if (entry.procedure === 'signOffs.record') {
    const { exerciseId, passed, cues } = entry.input;
    const signOff = { passed, at: at.toISOString(), byName: null, cues, note: null };
    const checks = column.checks.map((each) => (each.exerciseId === exerciseId ? { ...each, signOff } : each));
    return { ...column, checks };
  }
  const phone = onPhone(entry);
  return phone && column.session ? { ...column, session: sessionWith(column.session, phone, result) } : column;
}
