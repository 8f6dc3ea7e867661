import { describe, expect, it } from 'vitest';
import { complete } from './complete';
import { begin, keep, type Run, resultOf, type StepId, takenUp, unsent, waiting, withDraft, withMessage } from './run';

const start = (chosen: readonly StepId[]) => begin(chosen, { takenOn: '2026-11-23', activities: null, now: 1_000 });
let made = 0;
const newId = () => {
  made += 1;
  return `m${made}`;
};
const kept = (run: Run, id: 'sorensen' | 'chair-stand', value: number) =>
  keep(withDraft(run, id, { value }), id, { result: { instrument: id, value }, newId });
const stepOf = (run: Run, id: StepId) => {
  const step = run.steps.find((each) => each.id === id);
  if (!step) throw new Error(`No ${id}`);
  return step;
};

it('takes the chosen ones in the one order', () => {
  expect(start(['sorensen', 'chair-stand', 'phq4']).steps.map(({ id }) => id)).toEqual([
    'phq4',
    'chair-stand',
    'sorensen',
  ]);
});

describe('what is kept becomes a message', () => {
  it('once: the same content is none, and what was never sent is written anew', () => {
    const first = kept(start(['sorensen']), 'sorensen', 60);
    expect(kept(first, 'sorensen', 60)).toEqual(first);
    const mended = kept(first, 'sorensen', 61);
    expect(stepOf(mended, 'sorensen').messages).toMatchObject([{ correctsId: null, score: 61 }]);
  });

  it('what may have arrived is corrected by the next, and both are sent in order', () => {
    const first = kept(start(['sorensen']), 'sorensen', 60);
    const id = resultOf(stepOf(first, 'sorensen'))?.id ?? '';
    const mended = kept(withMessage(first, id, { attempted: true }), 'sorensen', 70);
    expect(stepOf(mended, 'sorensen').messages).toMatchObject([
      { id, score: 60 },
      { correctsId: id, score: 70 },
    ]);
    expect(waiting(mended).map(({ message }) => message.score)).toEqual([60]);
    const behind = withMessage(mended, id, { sent: true, result: null });
    expect(waiting(behind).map(({ message }) => message.score)).toEqual([70]);
    const all = withMessage(behind, waiting(behind)[0]?.message.id ?? '', {
      attempted: true,
      sent: true,
      result: null,
    });
    expect(kept(all, 'sorensen', 70)).toEqual(all);
    expect(unsent(behind)).toBe(1);
  });

  it('what was refused makes room, and still corrects what stands', () => {
    const first = kept(start(['chair-stand']), 'chair-stand', 12);
    const id = resultOf(stepOf(first, 'chair-stand'))?.id ?? '';
    const sent = withMessage(first, id, { attempted: true, sent: true, result: null });
    const second = kept(sent, 'chair-stand', 13);
    const secondId = resultOf(stepOf(second, 'chair-stand'))?.id ?? '';
    const refused = withMessage(second, secondId, { attempted: true, refused: 'Not so.' });
    expect(waiting(refused)).toEqual([]);
    expect(unsent(refused)).toBe(1);
    const third = kept(refused, 'chair-stand', 13);
    expect(stepOf(third, 'chair-stand').messages).toMatchObject([{ id }, { correctsId: id, score: 13, refused: null }]);
  });

  it('with why it was broken off before what was written', () => {
    const run = withDraft(start(['sorensen']), 'sorensen', { value: 20, note: ' Shaky. ', stopped: 'pain' });
    const { note } =
      resultOf(stepOf(keep(run, 'sorensen', { result: { instrument: 'sorensen', value: 20 }, newId }), 'sorensen')) ??
      {};
    expect(note).toBe('Stopped: pain above 5 of 10. Shaky.');
  });

  it('single answers of a questionnaire are not left to read', () => {
    const answered = withDraft(start(['phq4']), 'phq4', { questions: { 0: 2, 1: 2, 2: 1, 3: 1 }, at: 4 });
    const done = complete('phq4', stepOf(answered, 'phq4').draft);
    if (!('result' in done)) throw new Error(done.missing);
    const step = stepOf(keep(answered, 'phq4', { result: done.result, newId }), 'phq4');
    expect(step.draft).toMatchObject({ questions: {}, at: 0 });
    expect(step.messages).toMatchObject([{ score: 6 }]);
  });
});

it('a blank is never an answer', () => {
  const run = start(['rmdq24', 'psfs', 'phq4', 'groc', 'sorensen']);
  for (const { id, draft } of run.steps) expect(complete(id, draft)).toHaveProperty('missing');
  expect(complete('sorensen', { ...stepOf(run, 'sorensen').draft, value: 0 })).toEqual({
    result: { instrument: 'sorensen', value: 0 },
  });
});

it('a clock goes on after a reload, and not after it was left behind', () => {
  const at = 1_000_000;
  const run = withDraft(start(['sorensen']), 'sorensen', { clockAt: at });
  const clock = (now: number) =>
    stepOf(
      takenUp(run, now, () => 245),
      'sorensen',
    ).draft.clockAt;
  expect(clock(at + 100_000)).toBe(at);
  expect(clock(at + 245_000 + 60_000)).toBe(at);
  expect(clock(at + 245_000 + 60_001)).toBe(null);
});

it('a run that was begun before steps had notes is taken up', () => {
  const { steps, ...run } = start(['sorensen']);
  const before = { ...run, steps: steps.map(({ notes: _, ...step }) => step) } as unknown as Run;
  expect(takenUp(before, 2_000, () => null)).toEqual({ ...run, steps });
});
