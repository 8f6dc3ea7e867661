'use client';

import { Composer } from '@/components/messages/composer';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import type { ThreadClient } from '@/contracts/messages';
import { withinWords } from '@/domain/messages/wait';
import { useReply } from './use-reply';

type ReplyProps = {
  client: ThreadClient;
  /** A message of the client waits for an answer. */
  isOpen: boolean;
};

const noted = 'Thank you, noted.';

/** Where staff answer. A word of thanks takes one press, so that nothing stands open that needs no answer. */
export function Reply({ client, isOpen }: ReplyProps) {
  const reply = useReply(client.id);
  const isSending = reply.progress !== null;
  return (
    <Composer
      label={`Message to ${client.name}`}
      words={reply.words}
      onWordsChange={reply.setWords}
      pictures={reply.pictures}
      onPicture={reply.addPicture}
      onRemovePicture={reply.removePicture}
      onSend={() => void reply.sendDraft()}
      isSending={isSending}
      notice={
        <>
          {reply.progress && reply.progress !== 'Sending' && <p className="text-ink-2">{reply.progress}</p>}
          {reply.problem && <p className="font-semibold text-pain-high-ink">{reply.problem}</p>}
        </>
      }
      extra={
        isOpen &&
        reply.words.trim() === '' && (
          <div>
            <Button variant="ghost" size="s" disabled={isSending} onClick={() => void reply.sendWords(noted)}>
              Answer “{noted}”
            </Button>
          </div>
        )
      }
      promise={
        <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <span>
            {client.name.split(' ')[0]} was promised an answer {withinWords(client.clinic.responseTime)}.
          </span>
          <span className="max-lg:hidden">
            <Kbd>Ctrl</Kbd> or <Kbd>⌘</Kbd> with <Kbd>Enter</Kbd> sends
          </span>
        </p>
      }
    />
  );
}
