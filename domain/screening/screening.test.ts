import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emergencyAdvice, readyAdvice, reviewAdvice } from '@/domain/screening/advice';
import { type ScreeningOutcome, screeningOutcome, unanswered } from '@/domain/screening/outcome';
import { screeningQuestions, starQuestions } from '@/domain/screening/questions';

const SEVERITY: Record<ScreeningOutcome, number> = { ready: 0, review: 1, emergency: 2 };
const ids = screeningQuestions.map(({ id }) => id);
const answers = fc.dictionary(fc.constantFrom(...ids, 'question-of-another-version'), fc.boolean());

test('ten emergency questions, ten for review, three cautions; five are starred and all of those are emergencies', () => {
  const count = (level: string) => screeningQuestions.filter((question) => question.level === level).length;
  expect([count('emergency'), count('review'), count('caution')]).toEqual([10, 10, 3]);
  expect(starQuestions.map(({ id }) => id)).toEqual([
    'saddle-numbness',
    'bladder-change',
    'bowel-change',
    'leg-weakness',
    'chest-collapse',
  ]);
  expect(new Set(starQuestions.map(({ level }) => level))).toEqual(new Set(['emergency']));
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(screeningQuestions)('yes to $id alone decides as its level says', ({ id, level }) => {
  const outcome = level === 'caution' ? 'ready' : level;
  expect(screeningOutcome({ [id]: true })).toEqual({ outcome, yes: [id], cautions: level === 'caution' ? [id] : [] });
});

test('no to everything is ready, with nothing to report', () => {
  const none = Object.fromEntries(ids.map((id) => [id, false]));
  expect(screeningOutcome(none)).toEqual({ outcome: 'ready', yes: [], cautions: [] });
});

test('one more yes is never milder', () => {
  fc.assert(
    fc.property(answers, fc.constantFrom(...ids, 'question-of-another-version'), (given, id) => {
      const before = screeningOutcome({ ...given, [id]: false });
      const after = screeningOutcome({ ...given, [id]: true });
      expect(SEVERITY[after.outcome]).toBeGreaterThanOrEqual(SEVERITY[before.outcome]);
      expect(after.yes).toContain(id);
      expect(after.yes).toHaveLength(before.yes.length + 1);
    }),
  );
});

test('a yes that this version does not know is reviewed, not dropped', () => {
  expect(screeningOutcome({ 'new-sign': true })).toEqual({ outcome: 'review', yes: ['new-sign'], cautions: [] });
});

test('a blank is not an answer', () => {
  expect(unanswered({}, starQuestions)).toHaveLength(5);
  const all = Object.fromEntries(starQuestions.map(({ id }) => [id, false]));
  expect(unanswered(all, starQuestions)).toEqual([]);
  expect(unanswered({ ...all, 'leg-weakness': null }, starQuestions)).toEqual(['leg-weakness']);
});

test('advice names the number and the response time, and never says all clear', () => {
  expect(emergencyAdvice({ emergencyNumber: '112', responseTime: 'within one working day' }).lines.join(' ')).toContain(
    'Call 112',
  );
  expect(reviewAdvice('one working day').lines.join(' ')).toContain('one working day');
  for (const advice of [
    emergencyAdvice({ emergencyNumber: '112', responseTime: 'within one working day' }),
    reviewAdvice('one working day'),
    readyAdvice,
  ]) {
    expect([advice.title, ...advice.lines].join(' ')).not.toMatch(/all clear|healthy|nothing wrong|safe/i);
  }
});
