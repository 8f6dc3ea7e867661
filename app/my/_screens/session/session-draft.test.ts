import { describe, expect, it } from 'vitest';
import { emptyDraft, moved, type SessionDraft } from './session-draft';

const ticked: SessionDraft = {
  ...emptyDraft,
  place: 'squat',
  lastSlot: { itemId: 'squat', setNumber: 3 },
  moveTo: 'deadlift',
};

describe('the move that follows a tick', () => {
  it('goes where the tick has led', () => {
    expect(moved(ticked)).toEqual({ place: 'deadlift', moveTo: null });
  });

  it.each([
    ['the set was taken back', { lastSlot: null }],
    ['another exercise was opened by hand', { place: 'plank', lastSlot: null }],
    ['a set of another exercise was ticked since', { place: 'plank' }],
    ['nothing is due', { moveTo: null }],
  ] as const)('stays where %s', (_, change) => {
    expect(moved({ ...ticked, ...change })).toEqual({ moveTo: null });
  });
});
