'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { MessageBody } from '@/components/messages/message-body';
import { Button } from '@/components/ui/button';
import { FieldError, TextAreaField } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select';
import { Eyebrow } from '@/components/ui/text';
import type { ChartThread } from '@/contracts/messages';
import type { WordTemplate } from '@/contracts/templates';
import type { TriageCode } from '@/domain/triage/reasons';
import { formatInstant } from '@/lib/format/dates';
import { newId } from '@/lib/id';
import { failureOf } from '@/trpc/errors';
import { byItself, useTRPCClient } from '@/trpc/plain';

/** Half-written words, by client: they outlive a look at the next one and, being about health, not the page. */
const drafts = new Map<string, string>();
/** Messages shown above the field. */
const SHOWN = 3;

type QuickMessageProps = {
  client: { readonly clientId: string; readonly name: string };
  /** Why the client is in the queue. */
  worst: readonly TriageCode[];
  /** Changes when somebody wants to write. */
  wants: object | null;
  onSent: () => void;
  /** Changes when the record was read again. */
  reread: object | null;
  locale: string;
};

const firstName = (name: string) => name.split(' ')[0] ?? name;
const nudge = (name: string) =>
  `Hi ${firstName(name)}, I have not seen a session from you lately. How are you getting on? If something stands in the way, tell me and we will find another way.`;

/** A word to the client without leaving the queue: what was said last, ready words, and a field. */
export function QuickMessage({ client, worst, wants, onSent, reread, locale }: QuickMessageProps) {
  const { clientId, name } = client;
  const trpc = useTRPCClient();
  const [words, setWords] = useState(() => drafts.get(clientId) ?? '');
  const [thread, setThread] = useState<ChartThread | null>(null);
  const [ready, setReady] = useState<readonly WordTemplate[]>([]);
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const areaRef = useRef<HTMLTextAreaElement>(null);
  const message = useRef({ id: '', body: '', writtenAt: '' });
  const isOpen = wants !== null || worst.includes('message') || thread !== null;

  function change(next: string) {
    setWords(next);
    if (next) drafts.set(clientId, next);
    else drafts.delete(clientId);
  }

  const read = useEffectEvent(() => {
    trpc.messages.thread.query({ clientId }, byItself).then(setThread, () => {
      // What was said before is missing; one can still write.
    });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is read again with the record
  useEffect(() => {
    if (isOpen) read();
  }, [isOpen, reread]);
  const loadReady = useEffectEvent(() => {
    trpc.templates.list.query({ kind: 'reply' }, byItself).then(setReady, () => {
      // Without ready words one writes one's own.
    });
  });
  useEffect(() => {
    if (isOpen) loadReady();
  }, [isOpen]);

  const begin = useEffectEvent(() => {
    if (words === '' && (worst[0] === 'quiet' || worst[0] === 'missed')) change(nudge(name));
    areaRef.current?.focus();
    areaRef.current?.scrollIntoView({ block: 'center' });
  });
  useEffect(() => {
    if (wants) begin();
  }, [wants]);

  async function send() {
    const body = words.trim();
    if (!body || isSending) return;
    if (message.current.body !== body) message.current = { id: newId(), body, writtenAt: new Date().toISOString() };
    setIsSending(true);
    setProblem(null);
    try {
      const newest = thread?.messages.at(-1);
      await trpc.messages.reply.mutate({ clientId, ...message.current });
      if (newest) await trpc.messages.markRead.mutate({ clientId, until: newest.createdAt }).catch(() => undefined);
      message.current = { id: '', body: '', writtenAt: '' };
      change('');
      areaRef.current?.blur();
      onSent();
    } catch (error) {
      setProblem(failureOf(error).words);
    }
    setIsSending(false);
  }

  return (
    <form
      aria-label={`Message to ${name}`}
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Eyebrow>Message</Eyebrow>
      {thread && thread.messages.length > 0 && (
        <ul aria-label="Last messages" className="grid gap-2 text-small">
          {thread.messages.slice(-SHOWN).map(({ id, authorName, body, side, createdAt, pictures }) => (
            <li key={id} className={`rounded-field px-3 py-2 ${side === 'client' ? 'bg-sunken' : 'bg-spruce-tint'}`}>
              <p className="text-ink-2 text-tiny">
                {authorName} · {formatInstant(createdAt, { timeZone: thread.client.timeZone, locale })}
              </p>
              <MessageBody body={body} />
              {pictures.length > 0 && (
                <p className="text-ink-2 text-tiny">With a picture: open the thread to see it.</p>
              )}
            </li>
          ))}
        </ul>
      )}
      {ready.length > 0 && (
        <SelectField
          label="Ready words"
          placeholder="Choose"
          optional
          value=""
          onValueChange={(id) => {
            const chosen = ready.find((each) => each.id === id);
            if (!chosen) return;
            change(`${words ? `${words}\n` : ''}${chosen.body.replaceAll('{name}', firstName(name))}`);
            areaRef.current?.focus();
          }}
          options={ready.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      <TextAreaField
        ref={areaRef}
        label={`Write to ${name}`}
        hideLabel
        placeholder="Write a message"
        rows={2}
        maxLength={4000}
        value={words}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation();
            event.currentTarget.blur();
          }
          if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey) || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void send();
        }}
      />
      {problem && <FieldError>{problem}</FieldError>}
      <Button
        type="submit"
        variant="ghost"
        className="w-fit xl:min-h-11"
        pending={isSending}
        pendingLabel="Sending"
        aria-disabled={words.trim() === ''}
      >
        Send
      </Button>
    </form>
  );
}
