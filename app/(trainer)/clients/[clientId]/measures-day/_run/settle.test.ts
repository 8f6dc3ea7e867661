import { describe, expect, it } from 'vitest';
import { begin, keep, type Run, type StepId, unsent, waitingNotes, withDraft, withMessage, withNote } from './run';
import { open, settle, skip, skipTestsAfter, takesNote } from './settle';

const start = (chosen: readonly StepId[]) => begin(chosen, { takenOn: '2026-11-23', activities: null, now: 1_000 });
let made = 0;
const newId = () => {
  made += 1;
  return `m${made}`;
};
const keeping = { newId, locale: 'en-GB' };
const given = { ...keeping, isLocked: false };
const kept = (run: Run, id: 'sorensen' | 'chair-stand', value: number) =>
  keep(withDraft(run, id, { value }), id, { result: { instrument: id, value }, newId });
const stepOf = (run: Run, id: StepId) => {
  const step = run.steps.find((each) => each.id === id);
  if (!step) throw new Error(`No ${id}`);
  return step;
};
const settled = (run: Run, id: StepId, isLocked = false) => {
  const found = settle(run, id, { ...keeping, isLocked });
  if ('missing' in found) throw new Error(found.missing);
  return found.run;
};
const spreads =
  'Sørensen back hold, 23 Nov 2026: no result (Broken off). Stopped: pain spread further, or altered feeling.';

describe('tests that were left out', () => {
  it('are those after one that was broken off; questionnaires and what was done stay', () => {
    const run = kept(start(['phq4', 'fingertip-to-floor', 'chair-stand', 'sorensen']), 'chair-stand', 10);
    const after = skipTestsAfter(run, 1, 'Pain in an earlier test', keeping);
    expect(after.steps.map(({ skipped }) => skipped)).toEqual([null, null, null, 'Pain in an earlier test']);
  });

  it.each([
    ['a number', { value: 30 }],
    ['a clock', { clockAt: 5_000 }],
  ])('are taken after all with %s', (_, next) => {
    const left = skip(start(['sorensen']), 'sorensen', 'No time left', keeping);
    expect(stepOf(withDraft(left, 'sorensen', { note: 'Later?' }), 'sorensen').skipped).toBe('No time left');
    expect(stepOf(withDraft(left, 'sorensen', next), 'sorensen').skipped).toBeNull();
    const taken = settled(withDraft(left, 'sorensen', { ...next, value: 30, clockAt: null }), 'sorensen');
    expect(stepOf(taken, 'sorensen')).toMatchObject({ skipped: null, messages: [{ score: 30 }] });
  });

  it('forget a number that was not kept, so that the next one counts', () => {
    const left = skip(withDraft(start(['sorensen']), 'sorensen', { value: 12 }), 'sorensen', 'Too sore', keeping);
    expect(stepOf(left, 'sorensen').draft.value).toBeNull();
    expect(stepOf(settled(left, 'sorensen'), 'sorensen')).toMatchObject({ skipped: 'Too sore', messages: [] });
  });
});

describe('broken off without a number', () => {
  const stopped = withDraft(start(['sorensen']), 'sorensen', { stopped: 'spreads' });

  it('is kept as a note of the staff, once', () => {
    const run = settled(stopped, 'sorensen');
    expect(stepOf(run, 'sorensen')).toMatchObject({ skipped: 'Broken off', messages: [] });
    expect(waitingNotes(run)).toMatchObject([{ body: spreads }]);
    expect(unsent(run)).toBe(1);
    expect(settled(run, 'sorensen')).toEqual(run);
    const id = waitingNotes(run)[0]?.id ?? '';
    const sent = withNote(run, id, { attempted: true, sent: true });
    expect(settled(sent, 'sorensen')).toEqual(sent);
    expect([waitingNotes(sent), unsent(sent)]).toEqual([[], 0]);
  });

  it('asks for nothing more, save that the clock is stopped', () => {
    expect(settle(withDraft(stopped, 'sorensen', { clockAt: 1 }), 'sorensen', given)).toHaveProperty('missing');
    expect(settle(start(['sorensen']), 'sorensen', given)).toHaveProperty('missing');
  });

  it('with other words later: what may have arrived stays, what cannot have is written anew', () => {
    const first = settled(stopped, 'sorensen');
    const id = waitingNotes(first)[0]?.id ?? '';
    const more = (run: Run) => settled(withDraft(run, 'sorensen', { note: 'Left leg.' }), 'sorensen');
    const bodies = (run: Run) => stepOf(run, 'sorensen').notes.map(({ body }) => body);
    expect(bodies(more(first))).toEqual([`${spreads} Left leg.`]);
    expect(bodies(more(withNote(first, id, { attempted: true })))).toEqual([spreads, `${spreads} Left leg.`]);
    const refused = withNote(first, id, { attempted: true, refused: 'Not so.' });
    expect(waitingNotes(refused)).toEqual([]);
    expect(waitingNotes(settled(refused, 'sorensen'))).toMatchObject([{ body: spreads }]);
  });

  it('goes with the result when there is one after all', () => {
    const run = settled(withDraft(settled(stopped, 'sorensen'), 'sorensen', { value: 8 }), 'sorensen');
    expect(stepOf(run, 'sorensen')).toMatchObject({
      notes: [],
      messages: [{ score: 8, note: 'Stopped: pain spread further, or altered feeling.' }],
    });
  });

  it('is kept with another reason, when somebody skips it or lifting was paused since', () => {
    const [skipped] = waitingNotes(skip(stopped, 'sorensen', 'Too sore today', keeping));
    expect(skipped?.body).toContain('no result (Too sore today). Stopped: pain spread further');
    const [paused] = waitingNotes(settled(stopped, 'sorensen', true));
    expect(paused?.body).toContain('no result (Lifting is paused). Stopped: pain spread further');
    expect(settled(start(['sorensen']), 'sorensen', true)).toEqual(start(['sorensen']));
  });

  it('is kept at the summary, whichever way led there, and not before', () => {
    const both = withDraft(start(['chair-stand', 'sorensen']), 'sorensen', { stopped: 'spreads', clockAt: 5 });
    expect(waitingNotes(open(both, 1, given))).toEqual([]);
    expect(waitingNotes(open(both, 2, given))).toMatchObject([{ body: spreads }]);
    const late = withDraft(kept(both, 'chair-stand', 9), 'chair-stand', { stopped: 'pain' });
    const id = stepOf(late, 'chair-stand').messages[0]?.id ?? '';
    const messages = stepOf(open(withMessage(late, id, { attempted: true }), 2, given), 'chair-stand').messages;
    expect(messages).toMatchObject([{ id }, { correctsId: id, score: 9, note: 'Stopped: pain above 5 of 10.' }]);
  });
});

it('a note of a questionnaire is asked for until its answers are kept, and stays when it is left out', () => {
  const run = withDraft(start(['groc']), 'groc', { note: 'Was in a hurry.', value: 2 });
  expect(takesNote(stepOf(run, 'groc'))).toBe(true);
  const answered = keep(run, 'groc', { result: { instrument: 'groc', value: 2 }, newId });
  expect(takesNote(stepOf(answered, 'groc'))).toBe(false);
  expect(settled(answered, 'groc')).toEqual(answered);
  expect(waitingNotes(skip(run, 'groc', 'No time left', keeping))).toMatchObject([
    { body: expect.stringContaining('Was in a hurry.') },
  ]);
});
