import { describe, expect, it } from 'vitest';
import type { Entry } from '@/lib/outbox/entry';
import { makeOutbox } from '@/lib/outbox/outbox';
import { memoryStore } from '@/lib/outbox/store';
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
    const word = { id: 'a', plannedSessionId: 'p', asOf: head.startedAt };
    expect(() => own.enqueue('sessions.confirm', word)).toThrow();
  });

  it('leaves a technique check to the floor', () => {
    const input = { id: 'a', clientId: 'robin', exerciseId: 'squat', passed: true, cues: [], note: null };
    expect(onPhone(entryOf({ id: 'a', procedure: 'signOffs.record', input }))).toBeNull();
  });
});
