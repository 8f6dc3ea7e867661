import { expect, it } from 'vitest';
import { rebased } from './rebased';

it('keeps what was typed, and follows what was not touched', () => {
  const base = { title: 'Thanks', body: 'Thank you.', pinned: false };
  const now = { title: 'Thanks a lot', body: 'Many thanks.', pinned: true };
  expect(rebased(base, { ...base, body: 'Cheers.' }, now)).toEqual({ ...now, body: 'Cheers.' });
  expect(rebased(base, base, now)).toEqual(now);
  // Saved over theirs: the same again is no conflict any more.
  expect(rebased(now, { ...now, body: 'Cheers.' }, now)).toEqual({ ...now, body: 'Cheers.' });
});
