import { TRPCClientError } from '@trpc/client';
import { describe, expect, it } from 'vitest';
import type { FloorColumn } from '@/contracts/floor';
import type { Entry } from '@/lib/outbox/entry';
import { columnWith, makeBoardStore, withWaitingChecks } from './board-store';

const entryOf = (given: object): Entry =>
  ({ queuedAt: '2026-11-22T10:05:00.000Z', failures: 0, refused: null, ...given }) as unknown as Entry;

const columnFor = (clientId: string, change: object = {}): FloorColumn =>
  ({ clientId, session: null, checks: [], ...change }) as unknown as FloorColumn;

const check = { exerciseId: 'squat', name: 'Squat', signOff: null };
const signed = entryOf({
  id: 's',
  procedure: 'signOffs.record',
  input: { id: 's', clientId: 'robin', exerciseId: 'squat', passed: true, cues: ['Brace'], note: null },
});

describe('the board', () => {
  const absent = new TRPCClientError('Not here.', {
    result: { error: { data: { app: { code: 'not_found' } } } } as never,
  });

  /** Each read of all gets the next answer; whoever is not in it is out of reach. */
  function boardOf(answers: readonly (() => Promise<{ columns: FloorColumn[] }>)[]) {
    let asked = 0;
    let round: Promise<{ columns: FloorColumn[] }> | null = null;
    const written: string[][] = [];
    const query = async ({ clientId }: { clientId: string }) => {
      // Those who are read together are asked for in one go.
      round ??= answers[asked++]?.() ?? Promise.reject(new Error('nobody asked for this'));
      queueMicrotask(() => {
        round = null;
      });
      const { columns } = await round;
      const column = columns.find((each) => each.clientId === clientId);
      if (!column) throw absent;
      return column;
    };
    const store = makeBoardStore(
      { floor: { column: { query } } } as never,
      {
        read: async () => [{ column: columnFor('kim'), readAt: 1 }],
        write: async (columns) => {
          written.push(columns.map(({ column }) => column.clientId));
        },
      },
      () => 1000,
    );
    return { store, written };
  }

  it('shows what the device keeps until the server says more, and keeps that over a lost network', async () => {
    const { store, written } = boardOf([
      async () => ({ columns: [columnFor('robin')] }),
      () => Promise.reject(new Error('no network')),
    ]);
    await store.restore(['robin', 'kim']);
    expect([...store.view().columns.keys()]).toEqual(['kim']);
    await store.read(['robin', 'kim']);
    expect([...store.view().columns.keys()]).toEqual(['robin']);
    expect([...store.view().absent]).toEqual(['kim']);
    expect(written).toEqual([['kim'], ['robin']]);
    await store.readAgain();
    expect(store.view().failure).not.toBeNull();
    expect([...store.view().columns.keys()]).toEqual(['robin']);
  });

  it('does not take an answer for newer that was under way when something was acknowledged', async () => {
    let answer: (board: { columns: FloorColumn[] }) => void = () => undefined;
    const seen = { ...check, signOff: { passed: true, byName: 'Dan' } };
    const { store } = boardOf([
      async () => ({ columns: [columnFor('robin', { checks: [check] })] }),
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
      async () => {
        // Shown meanwhile.
        expect(store.view().columns.get('robin')?.column.checks[0]?.signOff).toMatchObject({ byName: null });
        return { columns: [columnFor('robin', { checks: [seen] })] };
      },
    ]);
    await store.read(['robin']);
    const late = store.readAgain();
    await store.takeIn(signed, null);
    answer({ columns: [columnFor('robin', { checks: [check] })] });
    await late;
    expect(store.view().columns.get('robin')?.column.checks[0]?.signOff).toMatchObject({ byName: 'Dan' });
    expect(store.view().failure).toBeNull();
  });

  it('shows at once who was put on the floor, whatever is acknowledged of the others meanwhile', async () => {
    let answer: (board: { columns: FloorColumn[] }) => void = () => undefined;
    const { store } = boardOf([
      async () => ({ columns: [columnFor('robin', { checks: [check] })] }),
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    ]);
    await store.read(['robin']);
    const late = store.read(['robin', 'kim']);
    await store.takeIn(signed, null);
    answer({ columns: [columnFor('robin', { checks: [check] }), columnFor('kim')] });
    // The next one gets no answer.
    await late;
    expect([...store.view().columns.keys()]).toEqual(['robin', 'kim']);
    expect(store.view().columns.get('robin')?.column.checks[0]?.signOff).toMatchObject({ passed: true });
  });

  it('shows the others where one cannot be read, and goes on showing what it knew of that one', async () => {
    const broken = new TRPCClientError('Something went wrong.', { result: { error: { data: {} } } as never });
    const columns = new Map([
      ['robin', [columnFor('robin'), columnFor('robin')]],
      ['kim', [columnFor('kim'), null]],
      ['lee', [null, null]],
    ]);
    const query = async ({ clientId }: { clientId: string }) => {
      const next = columns.get(clientId)?.shift();
      if (!next) throw broken;
      return next;
    };
    const keeper = { read: async () => [], write: async () => undefined };
    const store = makeBoardStore({ floor: { column: { query } } } as never, keeper);
    await store.read(['robin', 'kim', 'lee']);
    expect([...store.view().columns.keys()]).toEqual(['robin', 'kim']);
    expect([...store.view().absent]).toEqual([]);
    expect(store.view().failure?.words).toBe('Something went wrong.');
    await store.readAgain();
    expect([...store.view().columns.keys()]).toEqual(['robin', 'kim']);
  });

  it('lets go of who was taken off the floor', async () => {
    const { store, written } = boardOf([async () => ({ columns: [columnFor('robin'), columnFor('kim')] })]);
    await store.read(['robin', 'kim']);
    await store.read([]);
    expect(store.view().columns.size).toBe(0);
    expect(written.at(-1)).toEqual([]);
  });

  it('shows a technique check before the server has heard of it', () => {
    const column = columnWith(columnFor('robin', { checks: [check] }), signed, null, new Date(0));
    expect(column.checks[0]?.signOff).toMatchObject({ passed: true, cues: ['Brace'] });
  });

  it('shows a technique check while it waits, and not once it was refused', () => {
    const column = columnFor('robin', { checks: [check] });
    expect(withWaitingChecks(column, [signed]).checks[0]?.signOff).toMatchObject({ passed: true });
    const refused = { code: 'forbidden', words: 'Not yours.', lasting: true };
    expect(withWaitingChecks(column, [{ ...signed, refused }]).checks[0]?.signOff).toBeNull();
    expect(withWaitingChecks(columnFor('kim', { checks: [check] }), [signed]).checks[0]?.signOff).toBeNull();
  });
});
