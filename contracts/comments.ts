import { z } from 'zod';
import { maxCommentLength } from '@/domain/messages/limits';
import { text, uuid } from './text';

/** A set as people know it: a line of the session and its number. A correction leaves it the same. */
const setPlace = z.strictObject({ itemId: z.string().min(1).max(80), setNumber: z.int().min(1).max(99) });

export const commentsInput = z.strictObject({
  clientId: uuid,
  /** The sessions of one page. */
  plannedSessionIds: z.array(uuid).max(40),
});
export const addCommentInput = z.strictObject({
  /** Of this message, and of the comment. */
  id: uuid,
  clientId: uuid,
  plannedSessionId: uuid,
  /** Null for the session as a whole. */
  set: setPlace.nullable(),
  /** Markdown without HTML. */
  body: text(maxCommentLength),
});
export const removeCommentInput = z.strictObject({ id: uuid, clientId: uuid, commentId: uuid });

export type AddCommentInput = z.output<typeof addCommentInput>;
export type RemoveCommentInput = z.output<typeof removeCommentInput>;

/** A word of the trainer on what was logged. */
export type LogComment = {
  readonly id: string;
  readonly plannedSessionId: string;
  /** The set that it is about; null for the session as a whole. */
  readonly set: { readonly itemId: string; readonly setNumber: number } | null;
  readonly body: string;
  readonly authorName: string;
  readonly createdAt: string;
};

/** As the staff read it. */
export type ChartComments = {
  readonly comments: readonly (LogComment & { readonly isOwn: boolean })[];
  readonly mayWrite: boolean;
};

export type CommentKept = { readonly commentId: string };
