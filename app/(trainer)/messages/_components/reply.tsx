'use client';

import { useRef } from 'react';
import { Composer } from '@/components/messages/composer';
import { ReadyWords } from '@/components/messages/ready-words';
import { useLeaveWarning } from '@/components/messages/use-leave-warning';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import type { ThreadClient } from '@/contracts/messages';
import { firstNameOf } from '@/domain/messages/ready-words';
import { withinWords } from '@/domain/messages/wait';
import { useDeskKeys } from './use-desk-keys';
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
  const areaRef = useRef<HTMLTextAreaElement>(null);
  useDeskKeys({ r: () => areaRef.current?.focus() });
  useLeaveWarning(reply.words.trim() !== '' || reply.pictures.length > 0);
  return (
    <Composer
      label={`Message to ${client.name}`}
      areaRef={areaRef}
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
        <div className="flex flex-wrap items-start gap-2">
          <div className="min-w-0 flex-1 basis-60">
            <ReadyWords
              kind="reply"
              clientName={client.name}
              areaRef={areaRef}
              words={reply.words}
              onWordsChange={reply.setWords}
            />
          </div>
          {isOpen && reply.words.trim() === '' && (
            <Button
              variant="ghost"
              size="s"
              className="max-lg:min-h-12"
              disabled={isSending}
              onClick={() => void reply.sendWords(noted)}
            >
              Answer “{noted}”
            </Button>
          )}
        </div>
      }
      promise={
        <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <span>
            {firstNameOf(client.name)} was promised an answer {withinWords(client.clinic.responseTime)}.
          </span>
          <span className="max-lg:hidden">
            <Kbd>R</Kbd> to reply, <Kbd>Ctrl</Kbd> or <Kbd>⌘</Kbd> with <Kbd>Enter</Kbd> to send
          </span>
        </p>
      }
    />
  );
}
