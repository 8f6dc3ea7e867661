import type { ReactNode } from 'react';
import { MessageBody } from '@/components/messages/message-body';
import type { LogComment } from '@/contracts/comments';
import { formatInstant } from '@/lib/format/dates';

type CommentLinesProps<Comment extends LogComment> = {
  comments: readonly Comment[];
  timeZone: string;
  locale: string;
  /** What it is about, where that is not clear from its place. */
  about?: (comment: Comment) => string;
  end?: (comment: Comment) => ReactNode;
};

/** What trainers said on a session or a set, oldest first: the words, who, and when. */
export function CommentLines<Comment extends LogComment>(props: CommentLinesProps<Comment>) {
  const { comments, timeZone, locale, about, end } = props;
  return (
    <ul className="grid gap-3">
      {comments.map((comment) => (
        <li key={comment.id} className="border-spruce border-l-3 pl-3">
          {about && <p className="font-semibold text-small">{about(comment)}</p>}
          <MessageBody body={comment.body} />
          <div className="flex flex-wrap items-center gap-x-3 text-ink-2 text-tiny">
            <span>
              {comment.authorName} · {formatInstant(comment.createdAt, { timeZone, locale })}
            </span>
            {end?.(comment)}
          </div>
        </li>
      ))}
    </ul>
  );
}
