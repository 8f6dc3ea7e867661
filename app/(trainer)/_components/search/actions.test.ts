import { expect, test } from 'vitest';
import { ranked } from '@/domain/search/rank';
import { allActions } from './actions';

test.each(['start the floor', 'floor with', 'side by side', 'log sets'])(
  'a session of several clients is found by “%s”',
  (query) => {
    expect(ranked(allActions([]), query, 6)).toContainEqual(expect.objectContaining({ kind: 'go', href: '/floor' }));
  },
);
