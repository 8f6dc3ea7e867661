import { describe, expect, it } from 'vitest';
import type { FloorColumn } from '@/contracts/floor';
import type { Entry } from '@/lib/outbox/entry';
import { makeOutbox } from '@/lib/outbox/outbox';
import { memoryStore } from '@/lib/outbox/store';
import { columnWith, makeBoardStore } from './board-store';
import { onPhone, outboxOf } from './on-phone';

const head = { plannedSessionId: 'p', startedAt: '2026-11-22T10:00:00.000Z' };
const finish = { ...head, finishedAt: '2026-11-22T11:00:00.000Z', painAfter: 2, note: null, endedEarly: null };

const entryOf = (given: object): Entry =>
  ({ queuedAt: '2026-11-22T10:05:00.000Z', failures: 0, refused: null, ...given }) as unknown as Entry;

/** An outbox of which nothing leaves. */
const outbox = () =>
  makeOutbox({
    store: memoryStore(),
    send: async () => ({ kind: 'unreached' }),
    alone: (work) => work(),
    tabs: { tell: () => undefined, hear: () => () => undefined },
    onAccepted: () => undefined,
  });

describe('the outbox of one client on the floor', () => {
  it('sends with the client’s name what a phone sends without, and sees nothing of the others', async () => {
    const floor = outbox();
    const [robin, kim] = [outboxOf(floor, 'robin'), outboxOf(floor, 'kim')];
    await robin.enqueue('sessions.finish', { id: 'a', ...finish });
    await kim.enqueue('sessions.finish', { id: 'b', ...finish });
    expect(floor.view().entries).toMatchObject([
      { procedure: 'floor.finish', input: { id: 'a', clientId: 'robin' } },
      { procedure: 'floor.finish', input: { id: 'b', clientId: 'kim' } },
    ]);
    expect(robin.view().entries).toMatchObject([{ procedure: 'sessions.finish', input: { id: 'a' } }]);
    expect(robin.view().entries[0]?.input).not.toHaveProperty('clientId');
    // The same until something changes: React asks again and again.
    expect(kim.view()).toBe(kim.view());
  });

  it('takes nothing that only a client may say', () => {
    const own = outboxOf(outbox(), 'robin');
    const word = { id: 'a', plannedSessionId: 'p', asOf: head.startedAt, confirmedAt: head.startedAt };
    expect(() => own.enqueue('sessions.confirm', word)).toThrow();
  });

  it('leaves a technique check to the floor', () => {
    const input = { id: 'a', clientId: 'robin', exerciseId: 'squat', passed: true, cues: [], note: null };
    expect(onPhone(entryOf({ id: 'a', procedure: 'signOffs.record', input }))).toBeNull();
  });
});

const columnFor = (clientId: string, change: object = {}): FloorColumn =>
  ({ clientId, session: null, checks: [], ...change }) as unknown as FloorColumn;

const check = { exerciseId: 'squat', name: 'Squat', signOff: null };
const signed = entryOf({
  id: 's',
  procedure: 'signOffs.record',
  input: { id: 's', clientId: 'robin', exerciseId: 'squat', passed: true, cues: ['Brace'], note: null },
});

describe('the board', () => {
  function boardOf(answers: readonly (() => Promise<{ columns: FloorColumn[] }>)[]) {
    let asked = 0;
    const written: string[][] = [];
    const query = () => answers[asked++]?.() ?? Promise.reject(new Error('nobody asked for this'));
    const store = makeBoardStore(
      { floor: { board: { query } } } as never,
      {
        read: async () => [{ column: columnFor('kim'), readAt: 1 }],
        write: (columns) => written.push(columns.map(({ column }) => column.clientId)),
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
    expect(written).toEqual([['robin']]);
    await store.readAgain();
    expect(store.view().failure).not.toBeNull();
    expect([...store.view().columns.keys()]).toEqual(['robin']);
  });

  it('does not take an answer for newer that was under way when something was acknowledged', async () => {
    let answer: (board: { columns: FloorColumn[] }) => void = () => undefined;
    const { store } = boardOf([
      async () => ({ columns: [columnFor('robin', { checks: [check] })] }),
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    ]);
    await store.read(['robin']);
    const late = store.readAgain();
    store.takeIn(signed, null);
    answer({ columns: [columnFor('robin', { checks: [check] })] });
    await late;
    expect(store.view().columns.get('robin')?.column.checks[0]?.signOff).toMatchObject({ passed: true });
  });

  it('shows a technique check before the server has heard of it', () => {
    const column = columnWith(columnFor('robin', { checks: [check] }), signed, null, new Date(0));
    expect(column.checks[0]?.signOff).toMatchObject({ passed: true, cues: ['Brace'] });
  });
});
