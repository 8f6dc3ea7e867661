import { expect, test } from 'vitest';
import type { Queue } from '@/lib/outbox/queue';
import { pendingLock, stricter } from './pending-lock';

const none = { 'saddle-numbness': false, 'bladder-change': false };
const base = { queuedAt: '2026-11-22T10:00:00Z', failures: 0, refused: null };

const start = (starAnswers: Record<string, boolean> | null): Queue[number] => ({
  ...base,
  id: 'a',
  procedure: 'sessions.start',
  input: { id: 'a', plannedSessionId: 'p', startedAt: '2026-11-22T10:00:00Z', painBefore: 2, starAnswers },
});

const report = (change: object): Queue[number] => ({
  ...base,
  id: 'b',
  procedure: 'symptoms.report',
  input: {
    id: 'b',
    moment: 'any',
    pain: 3,
    regions: [],
    legSymptoms: [],
    legWorse: false,
    triggers: [],
    words: null,
    starAnswers: none,
    plannedSessionId: null,
    reportedAt: '2026-11-22T10:00:00Z',
    ...change,
  },
});

test('nothing that waits, nothing locked', () => {
  expect(pendingLock([])).toBeNull();
  expect(pendingLock([start(none), start(null), report({})])).toBeNull();
});

test('an emergency answer locks, wherever it was given', () => {
  expect(pendingLock([start({ ...none, 'bladder-change': true }), report({})])).toBe('emergency');
  expect(pendingLock([report({ starAnswers: { ...none, 'saddle-numbness': true } })])).toBe('emergency');
  expect(pendingLock([report({ legSymptoms: ['weakness'], legWorse: true })])).toBe('emergency');
});

test('numbness in a leg asks for a check, and never hides an emergency', () => {
  const numb = report({ legSymptoms: ['numbness'] });
  expect(pendingLock([numb])).toBe('review');
  expect(pendingLock([numb, start({ ...none, 'bladder-change': true })])).toBe('emergency');
  expect(pendingLock([report({ legSymptoms: ['numbness'], starAnswers: { 'bladder-change': true } })])).toBe(
    'emergency',
  );
});

test('of two locks the stricter one holds', () => {
  expect(stricter(null, null)).toBeNull();
  expect(stricter('review', null)).toBe('review');
  expect(stricter('review', 'emergency')).toBe('emergency');
});
