import { expect, test } from 'vitest';
import { type DueFacts, dueFor, nextDue } from '@/domain/instruments/schedule';

const facts = (given: Partial<DueFacts> = {}): DueFacts => ({
  startedOn: '2026-03-01',
  lastTaken: {},
  followsBodyMass: false,
  today: '2026-03-02',
  ...given,
});

test('before the intake nothing is due; after it the first time is', () => {
  expect(dueFor('client', facts({ startedOn: null }))).toEqual([]);
  expect(dueFor('client', facts())).toEqual(['rmdq24', 'psfs', 'phq4']);
  expect(dueFor('clinic', facts())).toEqual([
    'sorensen',
    'side-plank-left',
    'side-plank-right',
    'chair-stand',
    'fingertip-to-floor',
  ]);
});

test('the rating of change begins after four weeks', () => {
  expect(nextDue('groc', facts())).toBe('2026-03-29');
  expect(dueFor('client', facts({ today: '2026-03-28' }))).not.toContain('groc');
  expect(dueFor('client', facts({ today: '2026-03-29' }))).toContain('groc');
  expect(nextDue('groc', facts({ lastTaken: { groc: '2026-04-01' } }))).toBe('2026-04-29');
});

test('four weeks after the last time, and not a day before', () => {
  const taken = { lastTaken: { phq4: '2026-03-02', rmdq24: '2026-03-02', psfs: '2026-03-05' } };
  expect(dueFor('client', facts({ ...taken, startedOn: '2026-03-20', today: '2026-03-29' }))).toEqual([]);
  expect(dueFor('client', facts({ ...taken, startedOn: '2026-03-20', today: '2026-03-30' }))).toEqual([
    'rmdq24',
    'phq4',
  ]);
});

test('body mass only by choice; pain and minutes are never asked for', () => {
  expect(nextDue('body-mass', facts())).toBeNull();
  expect(nextDue('body-mass', facts({ followsBodyMass: true }))).toBe('2026-03-02');
  expect([nextDue('nprs', facts()), nextDue('active-minutes', facts())]).toEqual([null, null]);
});
