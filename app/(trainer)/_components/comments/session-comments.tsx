'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { CommentLines } from '@/components/comments/comment-lines';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import type { ChartComments } from '@/contracts/comments';
import { useTRPCClient } from '@/trpc/plain';
import { useDeed } from '../use-deed';
import { CommentForm } from './comment-form';

/** A set that was logged, as staff know it: "Goblet squat, set 2". */
export type CommentPlace = { readonly itemId: string; readonly setNumber: number; readonly label: string };

export type SessionCommentsProps = {
  clientId: string;
  clientName: string;
  plannedSessionId: string;
  /** Of this session alone. */
  comments: ChartComments['comments'];
  mayWrite: boolean;
  places: readonly CommentPlace[];
  timeZone: string;
  locale: string;
};

/** What was said on a session and its sets, and where one says more. The client sees all of it. */
export function SessionComments(props: SessionCommentsProps) {
  const { clientId, plannedSessionId, comments, mayWrite, places, timeZone, locale } = props;
  const [isWriting, setIsWriting] = useState(false);
  if (comments.length === 0 && !mayWrite) return null;
  const labelOf = ({ set }: ChartComments['comments'][number]) =>
    set === null
      ? 'The whole session'
      : (places.find((place) => place.itemId === set.itemId && place.setNumber === set.setNumber)?.label ??
        `Set ${set.setNumber}`);
  return (
    <section aria-label="Comments" className="mt-4 grid gap-3 border-line border-t pt-4">
      {comments.length > 0 && (
        <CommentLines
          comments={comments}
          timeZone={timeZone}
          locale={locale}
          about={labelOf}
          end={({ id, isOwn }) => isOwn && mayWrite && <TakeBack clientId={clientId} commentId={id} />}
        />
      )}
      {isWriting && (
        <CommentForm
          clientId={clientId}
          clientName={props.clientName}
          plannedSessionId={plannedSessionId}
          places={places}
          onClose={() => setIsWriting(false)}
        />
      )}
      {mayWrite && !isWriting && (
        <div>
          <Button variant="ghost" size="s" icon="coach" className="max-lg:min-h-12" onClick={() => setIsWriting(true)}>
            Comment
          </Button>
        </div>
      )}
    </section>
  );
}

function TakeBack({ clientId, commentId }: { clientId: string; commentId: string }) {
  const { comments } = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const deed = useDeed(comments.remove.mutate);

  async function takeBack() {
    let why = '';
    const done = await deed.run({ clientId, commentId }, ({ words }) => {
      why = words;
    });
    router.refresh();
    if (done) toast.show({ title: 'Comment taken back', detail: 'The client no longer sees it.' });
    else toast.show({ title: 'Nothing was changed', detail: why, tone: 'problem' });
  }

  return (
    <Button
      variant="quiet"
      size="s"
      className="max-lg:min-h-12"
      pending={deed.isRunning}
      onClick={() => void takeBack()}
    >
      Take back
    </Button>
  );
}
