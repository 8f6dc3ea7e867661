'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { uploadPicture } from '@/components/messages/upload-picture';
import { newId } from '@/lib/id';
import { useTRPC, useTRPCClient } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';

type Picture = { readonly id: string; readonly blob: Blob; readonly src: string };
type Draft = { readonly words: string; readonly pictures: readonly Picture[] };
const empty: Draft = { words: '', pictures: [] };

/** Half-written answers, by client: they outlive a look elsewhere and, being about health, not the page. */
const drafts = new Map<string, Draft>();

/** An answer to one client: its words, its pictures, and sending both. Content that did not arrive keeps its id. */
export function useReply(clientId: string) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState<Draft>(() => drafts.get(clientId) ?? empty);
  const [progress, setProgress] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const message = useRef({ id: '', content: '', writtenAt: '' });
  const isRunning = useRef(false);

  useEffect(() => {
    if (draft === empty) drafts.delete(clientId);
    else drafts.set(clientId, draft);
  }, [clientId, draft]);

  /** Null when all have arrived, else what to say. */
  async function sendPictures(pictures: readonly Picture[]): Promise<string | null> {
    for (const [index, { id, blob }] of pictures.entries()) {
      const upload = await uploadPicture({
        id,
        picture: blob,
        clientId,
        onProgress: (share) =>
          setProgress(`Sending picture ${index + 1} of ${pictures.length}, ${Math.round(share * 100)} %`),
      });
      if (upload.kind === 'refused') return upload.words;
      if (upload.kind !== 'arrived') return 'There was no answer. Nothing is lost: send it again.';
    }
    return null;
  }

  async function send(body = draft.words.trim(), pictures: readonly Picture[] = draft.pictures): Promise<boolean> {
    if (isRunning.current) return false;
    const pictureIds = pictures.map(({ id }) => id);
    const content = JSON.stringify({ body, pictureIds });
    if (message.current.content !== content) {
      message.current = { id: newId(), content, writtenAt: new Date().toISOString() };
    }
    isRunning.current = true;
    setProblem(null);
    setProgress('Sending');
    const { id, writtenAt } = message.current;
    try {
      const failed = await sendPictures(pictures);
      if (failed) throw new Error(failed);
      await client.messages.reply.mutate({ clientId, id, body, writtenAt, pictureIds });
      message.current = { id: '', content: '', writtenAt: '' };
      await queryClient.invalidateQueries(trpc.messages.pathFilter());
      return true;
    } catch (error) {
      setProblem(failureOf(error).words);
      return false;
    } finally {
      isRunning.current = false;
      setProgress(null);
    }
  }

  return {
    words: draft.words,
    pictures: draft.pictures,
    setWords: (words: string) => setDraft((now) => ({ ...now, words })),
    addPicture: (blob: Blob) =>
      setDraft((now) => ({
        ...now,
        pictures: [...now.pictures, { id: newId(), blob, src: URL.createObjectURL(blob) }],
      })),
    removePicture: (id: string) =>
      setDraft((now) => ({ ...now, pictures: now.pictures.filter((picture) => picture.id !== id) })),
    /** Sends what is written, and empties it once it has arrived. */
    async sendDraft() {
      if (await send()) setDraft(empty);
    },
    /** Sends these words alone; what is half written stays. */
    sendWords: (words: string) => send(words, []),
    progress,
    problem,
  };
}
