import { expect, test } from 'vitest';
import type { MyThread } from '@/contracts/messages';
import { threadWith } from './thread';

const page = (ids: readonly string[], nextCursor: string | null): MyThread => ({
  messages: ids.map((id) => ({
    id,
    side: 'staff',
    authorId: 'd',
    authorName: 'Daniel',
    body: id,
    writtenAt: '2026-11-22T10:00:00Z',
    createdAt: '2026-11-22T10:00:00.000000Z',
    pictures: [],
  })),
  nextCursor,
  ownRead: null,
  otherRead: null,
});
const thread = { pages: [page(['c', 'd'], 'cursor'), page(['a', 'b'], null)], pageParams: [null, 'cursor'] };
const input = { id: 'e', body: 'Mine.', writtenAt: '2026-11-23T10:00:00Z', pictureIds: ['p'] };
const sent = {
  messageId: 'e',
  createdAt: '2026-11-23T10:00:01.000000Z',
  pictures: [{ id: 'p', width: 4, height: 3 }],
};

test('a message that the server has taken stands last on the newest page, with what was kept of it', () => {
  const shown = threadWith(thread, input, sent);
  expect(shown.pages[0]?.messages.map(({ id }) => id)).toEqual(['c', 'd', 'e']);
  expect(shown.pages[0]?.messages[2]).toMatchObject({ side: 'client', body: 'Mine.', ...{ pictures: sent.pictures } });
  expect(shown.pages[1]).toBe(thread.pages[1]);
});

test('one that was read meanwhile is not shown twice', () => {
  const shown = threadWith(thread, input, sent);
  expect(threadWith(shown, input, sent)).toBe(shown);
  expect(threadWith({ pages: [], pageParams: [] }, input, sent).pages).toEqual([]);
});

test('one that another tab sent is there without its answer', () => {
  expect(threadWith(thread, input, null).pages[0]?.messages.at(-1)).toMatchObject({ id: 'e', pictures: [] });
});
