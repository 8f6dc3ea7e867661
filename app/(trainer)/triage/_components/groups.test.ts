import { describe, expect, it } from 'vitest';
import type { CaseloadRow } from '@/contracts/triage';
import type { TriageCode } from '@/domain/triage/reasons';
import { actionFor, arrivalWords, needWords, onPlanWords, shownReasons, triageHref, triageView } from './groups';

describe('the address of triage', () => {
  it('says whose list, whom and which names', () => {
    const view = triageView({ scope: 'clinic', client: 'x', q: ' pri ' }, true);
    expect(view).toEqual({ scope: 'clinic', client: 'x', query: ' pri ' });
    expect(triageHref(view)).toBe('/triage?scope=clinic&q=pri&client=x');
    expect(triageHref(view, { client: null, query: '', scope: 'mine' })).toBe('/triage');
  });

  it('shows the whole clinic to owners only', () => {
    expect(triageView({ scope: 'clinic' }, false).scope).toBe('mine');
    expect(triageView({ scope: 'everything' }, true).scope).toBe('mine');
  });

  it('takes the first of several values', () => {
    expect(triageView({ client: ['a', 'b'] }, false).client).toBe('a');
  });
});

describe('what a row asks for', () => {
  const row = (code: TriageCode | null, group: CaseloadRow['group'] = 'decide') =>
    ({ clientId: 'c', group, reasons: code ? [{ code }] : [] }) as unknown as CaseloadRow;

  it.each([
    ['no-plan', { kind: 'link', label: 'Assign', href: '/clients/c/assign' }],
    ['message', { kind: 'message', label: 'Reply' }],
    ['quiet', { kind: 'message', label: 'Nudge' }],
    ['proposal', { kind: 'show', label: 'Review' }],
    [null, { kind: 'show', label: 'Review' }],
  ] as const)('%s', (code, action) => {
    expect(actionFor(row(code))).toEqual(action);
  });

  it('is urgent where lifting stops', () => {
    expect(actionFor(row('emergency', 'stop'))).toEqual({ kind: 'show', label: 'Look now' });
  });
});

describe('reasons in a row', () => {
  it('are all there up to three; of more the worst two, and a count', () => {
    expect(shownReasons([1, 2, 3])).toEqual({ shown: [1, 2, 3], more: 0 });
    expect(shownReasons([1, 2, 3, 4])).toEqual({ shown: [1, 2], more: 2 });
  });
});

describe('words', () => {
  it.each([
    [0, 'Nobody needs you now'],
    [1, '1 client needs you'],
    [6, '6 clients need you'],
  ])('%s: %s', (count, words) => {
    expect(needWords(count)).toBe(words);
  });

  it('count those on plan', () => {
    expect([onPlanWords(1, false), onPlanWords(42, false), onPlanWords(3, true)]).toEqual([
      'The other 1 is on plan.',
      'The other 42 are on plan.',
      'All 3 are on plan.',
    ]);
  });

  it('say what has arrived', () => {
    expect([arrivalWords(0, 0), arrivalWords(2, 0), arrivalWords(2, 1)]).toEqual([
      null,
      '2 new',
      '2 new, 1 more urgent',
    ]);
  });
});
