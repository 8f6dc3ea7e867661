import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lockAdvice } from './advice';
import { type ClearanceFacts, clearedAnswers, hasLapsed, type Lock, lockOn, outcomeGiven } from './lock';
import { screeningQuestions } from './questions';

const TODAY = '2026-11-20';
const clearance = (given: Partial<ClearanceFacts> = {}): ClearanceFacts => ({
  level: 'review',
  state: 'requested',
  requestedAt: '2026-11-01T09:00:00Z',
  decidedAt: given.state && given.state !== 'requested' ? '2026-11-02T09:00:00Z' : null,
  expiresOn: null,
  yes: ['night-pain'],
  ...given,
});
const lock = (clearances: ClearanceFacts[], stop: Parameters<typeof lockOn>[0]['stop'] = null) =>
  lockOn({ clearances, stop }, TODAY);
const stop = { rule: 'S8', since: '2026-11-19T09:00:00Z' } as const;

describe('a lock', () => {
  test('is there while a clearance is requested or refused, and gone when it is given', () => {
    expect(lock([])).toBeNull();
    expect(lock([clearance()])).toMatchObject({ level: 'review', state: 'requested' });
    expect(lock([clearance({ state: 'refused' })])).toMatchObject({ level: 'review', state: 'refused' });
    expect(lock([clearance({ state: 'cleared' })])).toBeNull();
  });

  test('comes back on the day after the last one of a clearance', () => {
    const until = (expiresOn: string) => lock([clearance({ state: 'cleared', expiresOn, level: 'emergency' })]);
    expect(until(TODAY)).toBeNull();
    expect(until('2026-11-19')).toEqual({
      level: 'emergency',
      state: 'expired',
      since: '2026-11-01T09:00:00Z',
      rule: null,
      expiredOn: '2026-11-19',
    });
  });

  test('stays away when a later clearance is about the same', () => {
    const ended = clearance({ state: 'cleared', expiresOn: '2026-11-10', yes: ['night-pain', 'leg-pain'] });
    const later = (given: Partial<ClearanceFacts>) =>
      clearance({ state: 'cleared', decidedAt: '2026-11-11T09:00:00Z', ...given });
    expect(lock([ended, later({})])).toBeNull();
    // About something else, run out itself, given before, of a lower level.
    expect(lock([ended, later({ yes: ['weight-loss'] })])).toMatchObject({ state: 'expired' });
    expect(lock([ended, later({ expiresOn: '2026-11-15' })])).toMatchObject({ state: 'expired' });
    expect(lock([ended, later({ decidedAt: '2026-10-01T09:00:00Z' })])).toMatchObject({ state: 'expired' });
    expect(lock([{ ...ended, level: 'emergency' }, later({})])).toMatchObject({ state: 'expired' });
    expect(hasLapsed(ended, [ended], TODAY)).toBe(true);
    expect(hasLapsed(clearance(), [], TODAY)).toBe(false);
  });

  test('of a stop is the weakest; an emergency the strongest', () => {
    expect(lock([], stop)).toMatchObject({ level: 'stop', state: 'stopped', rule: 'S8', since: stop.since });
    expect(lock([clearance()], stop)).toMatchObject({ level: 'review' });
    const gone = clearance({ level: 'emergency', state: 'cleared', expiresOn: '2026-11-10' });
    expect(lock([clearance(), gone], stop)).toMatchObject({ level: 'emergency', state: 'expired' });
    expect(lock([gone, clearance({ level: 'emergency' })], stop)).toMatchObject({ state: 'requested' });
  });

  test('never goes away by one more request, one more stop or a later day', () => {
    const any = fc.record({
      level: fc.constantFrom('review' as const, 'emergency' as const),
      state: fc.constantFrom('requested' as const, 'cleared' as const, 'refused' as const),
      requestedAt: fc.constantFrom('2026-11-01T09:00:00Z', '2026-11-12T09:00:00Z'),
      decidedAt: fc.constantFrom('2026-11-02T09:00:00Z', '2026-11-13T09:00:00Z'),
      expiresOn: fc.constantFrom(null, '2026-11-15', '2026-11-19', '2026-11-25'),
      yes: fc.subarray(['night-pain', 'weight-loss', 'bladder-change', 'leg-pain']),
    });
    const open = any.map((each) => ({ ...each, state: 'requested' as const }));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 4 }), open, (facts, another) => {
        expect(lock([...facts, another])).not.toBeNull();
        expect(lock(facts, stop)).not.toBeNull();
        const opens = facts.filter(({ state }) => state !== 'cleared');
        if (opens.length > 0) expect(lockOn({ clearances: facts, stop: null }, '2027-01-01')).not.toBeNull();
      }),
    );
  });
});

describe('answers that a clinician has cleared', () => {
  const inForce = clearance({ state: 'cleared', yes: ['leg-stable-deficit', 'leg-pain'] });

  test('ask for nothing new, until they are worse or something joins them', () => {
    const cleared = clearedAnswers([inForce], TODAY);
    expect(cleared).toEqual(['leg-stable-deficit']);
    expect(outcomeGiven({ 'leg-stable-deficit': true, 'night-pain': false }, cleared)).toBe('ready');
    expect(outcomeGiven({ 'leg-stable-deficit': true }, cleared, ['leg-stable-deficit'])).toBe('review');
    expect(outcomeGiven({ 'leg-stable-deficit': true, 'night-pain': true }, cleared)).toBe('review');
    expect(outcomeGiven({ 'leg-stable-deficit': true }, [])).toBe('review');
    expect(outcomeGiven({ 'sign-of-a-later-version': true }, cleared)).toBe('review');
  });

  test('count while the clearance is in force', () => {
    expect(clearedAnswers([{ ...inForce, expiresOn: '2026-11-19' }], TODAY)).toEqual([]);
    expect(clearedAnswers([{ ...inForce, state: 'refused' }, clearance()], TODAY)).toEqual([]);
  });

  test.each(screeningQuestions.filter(({ level }) => level === 'emergency'))('$id always locks', ({ id }) => {
    const emergency = clearance({ level: 'emergency', state: 'cleared', yes: [id] });
    expect(outcomeGiven({ [id]: true }, clearedAnswers([emergency], TODAY))).toBe('emergency');
  });
});

test('every lock has words that promise nobody who watches', () => {
  const locks: Pick<Lock, 'level' | 'state' | 'rule'>[] = [
    { level: 'emergency', state: 'requested', rule: null },
    { level: 'review', state: 'requested', rule: null },
    { level: 'review', state: 'refused', rule: null },
    { level: 'emergency', state: 'expired', rule: null },
    { level: 'stop', state: 'stopped', rule: 'S8' },
    { level: 'stop', state: 'stopped', rule: 'D4' },
  ];
  const said = locks.map((each) =>
    lockAdvice(each, { emergencyNumber: '999', responseTime: 'within one working day' }),
  );
  expect(new Set(said.map(({ title }) => title)).size).toBe(said.length);
  for (const { lines } of said) expect(lines.join(' ')).toContain('Nobody watches this app live');
});
