import { describe, expect, it } from 'vitest';
import { asJson, asText } from '@/app/my/_app/export-entries';
import type { FloorColumn } from '@/contracts/floor';
import type { Entry } from '@/lib/outbox/entry';
import { floorEntryLine, tellingOf } from './floor-words';
import { mustStay } from './must-stay';

const column = {
  ...{ cleared: [], lock: null, checks: [], session: null, policy: { severePain: 7 } },
  client: { units: 'kg', timeZone: 'UTC' },
} as unknown as FloorColumn;
const columnOf = () => column;

const refused = { code: 'conflict', words: 'The set was corrected elsewhere.', lasting: true };
const entryOf = (procedure: string, input: object): Entry => {
  const base = { id: 'a', queuedAt: '2026-11-22T10:05:00.000Z', failures: 0, refused };
  return { ...base, procedure, input: { id: 'a', clientId: 'robin', ...input } } as unknown as Entry;
};
const corrected = (pain: number | null) =>
  entryOf('floor.correctSet', { plannedSessionId: 'p', reps: 5, rpe: null, pain });

describe('what was not taken', () => {
  it('stays where it holds a lock', () => {
    expect(mustStay(corrected(8), columnOf)).toBe(true);
    expect(mustStay(entryOf('floor.start', { painBefore: 8, starAnswers: {} }), columnOf)).toBe(true);
    // Of a client who is not on the floor, by what holds for everybody.
    expect(mustStay(corrected(10), () => undefined)).toBe(true);
  });

  it('can be given up where nothing hangs on it', () => {
    expect(mustStay(corrected(2), columnOf)).toBe(false);
    expect(mustStay(corrected(null), columnOf)).toBe(false);
    expect(mustStay(entryOf('signOffs.record', { exerciseId: 'squat', passed: true, cues: [] }), columnOf)).toBe(false);
  });

  it('is exported with the name of the client', () => {
    const words = { nameOf: () => 'Robin', columnOf, locale: 'en-GB' };
    const entry = entryOf('signOffs.record', { exerciseId: 'squat', passed: true, cues: [] });
    const exported = {
      entries: [entry],
      telling: tellingOf(undefined, 'en-GB'),
      now: new Date('2026-11-22T11:00:00.000Z'),
      wordsOf: (each: Entry) => floorEntryLine(each, words),
    };
    expect(asText(exported)).toContain('- Robin: Technique check');
    expect(asText(exported)).toContain('Not taken: The set was corrected elsewhere.');
    expect(JSON.parse(asJson(exported)).entries[0]).toMatchObject({ id: 'a', words: floorEntryLine(entry, words) });
  });
});
