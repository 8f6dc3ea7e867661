import { expect, test } from 'vitest';
import type { Lock } from '@/contracts/screening';
import type { SymptomReportInput } from '@/contracts/symptoms';
import type { Queue } from '@/lib/outbox/queue';
import { asksForCheck, lockNow, notIn } from './pending-lock';

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

const pendingLock = (waiting: Queue, cleared: string[] = []) =>
  lockNow({ lock: null, cleared }, waiting)?.level ?? null;

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

test('numbness that was cleared asks for nothing new until it is worse', () => {
  const cleared = ['leg-stable-deficit'];
  expect(pendingLock([report({ legSymptoms: ['numbness'] })], cleared)).toBeNull();
  expect(pendingLock([report({ legSymptoms: ['numbness'], legWorse: true })], cleared)).toBe('review');
});

test('of two locks the stricter one holds', () => {
  const lock = (change: Partial<Lock>): Lock => ({
    level: 'review',
    state: 'requested',
    since: '2026-11-20T10:00:00Z',
    rule: null,
    expiredOn: null,
    ...change,
  });
  const now = (given: Lock | null, waiting: Queue) => lockNow({ lock: given, cleared: [] }, waiting);
  const numb = [report({ legSymptoms: ['numbness'] })];
  const emergency = [start({ ...none, 'bladder-change': true })];
  expect(now(null, [])).toBeNull();
  expect(now(lock({}), [])).toEqual(lock({}));
  expect(now(lock({}), emergency)).toMatchObject({ level: 'emergency', state: 'requested' });
  expect(now(lock({ level: 'emergency' }), numb)).toEqual(lock({ level: 'emergency' }));
  expect(now(lock({ level: 'stop', state: 'stopped', rule: 'S8' }), numb)).toMatchObject({
    level: 'review',
    rule: null,
  });
  expect(now(lock({ level: 'emergency', state: 'expired' }), emergency)).toMatchObject({ state: 'requested' });
});

test('severe pain stops on the phone too, and never hides an answer that asks for more', () => {
  expect(pendingLock([report({ pain: 7 })])).toBeNull();
  expect(pendingLock([report({ pain: 8 })])).toBe('stop');
  expect(pendingLock([report({ pain: 9 }), report({ legSymptoms: ['numbness'] })])).toBe('review');
  expect(pendingLock([start({ ...none, 'bladder-change': true }), report({ pain: 9 })])).toBe('emergency');
  const strict = { lock: null, cleared: [], policy: { severePain: 7 } };
  expect(lockNow(strict, [report({ pain: 7 })])?.level).toBe('stop');
});

test('a flare that waits is judged by the report in it', () => {
  const flare = (change: object): Queue[number] => ({
    ...base,
    id: 'f',
    procedure: 'flares.begin',
    input: {
      id: 'f',
      report: { ...(report(change).input as SymptomReportInput) },
      answers: { setOff: 'nothing', able: 'most', where: 'usual' } as never,
    },
  });
  expect(pendingLock([flare({})])).toBeNull();
  expect(pendingLock([flare({ legSymptoms: ['weakness'], legWorse: true })])).toBe('emergency');
  expect(pendingLock([flare({ pain: 9 })])).toBe('stop');
});

test('an answer that the clinic has locks until something was read after it', () => {
  const answered = { at: '2026-11-22T10:00:00.000Z', told: null };
  const emergency = { ...start({ ...none, 'bladder-change': true }), answered };
  const at = (readAt: string) => lockNow({ lock: null, cleared: [] }, notIn([emergency], Date.parse(readAt)))?.level;
  expect(at('2026-11-22T09:00:00.000Z')).toBe('emergency');
  // A read may have been under way when the answer came.
  expect(at('2026-11-22T10:00:01.000Z')).toBe('emergency');
  expect(at('2026-11-22T10:00:05.000Z')).toBeUndefined();
  const waits = start({ ...none, 'bladder-change': true });
  expect(notIn([waits], Date.parse('2026-12-01T00:00:00.000Z'))).toEqual([waits]);
});

test('an entry asks for a check by itself, whatever locks already', () => {
  expect(asksForCheck(report({ pain: 8 }), undefined)).toBe(true);
  expect(asksForCheck(report({ pain: 3 }), { lock: { level: 'stop' } as Lock, cleared: [] })).toBe(false);
  expect(asksForCheck(report({ legSymptoms: ['numbness'] }), { lock: null, cleared: ['leg-stable-deficit'] })).toBe(
    false,
  );
});
