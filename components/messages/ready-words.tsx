'use client';

import { type RefObject, useId, useState } from 'react';
import { AppLink } from '@/components/ui/app-link';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import type { TemplateKind, WordTemplate } from '@/contracts/templates';
import { messageInShort } from '@/domain/messages/message-text';
import { insertWords, readyWordsFor } from '@/domain/messages/ready-words';
import { failureOf } from '@/trpc/errors';
import { useTRPCClient } from '@/trpc/plain';

type ReadyWordsProps = {
  kind: TemplateKind;
  clientName: string;
  /** Where they are inserted, at the cursor. */
  areaRef: RefObject<HTMLTextAreaElement | null>;
  words: string;
  onWordsChange: (words: string) => void;
};

const labels = { note: 'Templates', reply: 'Quick replies' } as const;

/** The clinic's ready words, to insert and then to edit: nothing is sent or saved by choosing. Read when opened. */
export function ReadyWords({ kind, clientName, areaRef, words, onWordsChange }: ReadyWordsProps) {
  const { templates } = useTRPCClient();
  const listId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [found, setFound] = useState<readonly WordTemplate[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function open() {
    setIsOpen(true);
    setProblem(null);
    try {
      setFound(await templates.list.query({ kind }));
    } catch (error) {
      setProblem(failureOf(error).words);
    }
  }

  function insert(body: string) {
    const area = areaRef.current;
    const place = { start: area?.selectionStart ?? words.length, end: area?.selectionEnd ?? words.length };
    const { words: next, caret } = insertWords(words, place, readyWordsFor(body, clientName));
    onWordsChange(next);
    setIsOpen(false);
    area?.focus();
    // After the new words stand in the field.
    requestAnimationFrame(() => area?.setSelectionRange(caret, caret));
  }

  return (
    <div className="grid min-w-0 gap-2">
      <div>
        <Button
          variant="ghost"
          size="s"
          className="max-lg:min-h-12"
          aria-expanded={isOpen}
          aria-controls={isOpen ? listId : undefined}
          onClick={() => (isOpen ? setIsOpen(false) : void open())}
        >
          {labels[kind]}
          <Icon name={isOpen ? 'chevron-up' : 'chevron-down'} size={16} />
        </Button>
      </div>
      {isOpen && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape only closes what the button above opened
        <div
          id={listId}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            setIsOpen(false);
            areaRef.current?.focus();
          }}
          className="rounded-field border border-line bg-surface"
        >
          <div aria-live="polite" className="empty:hidden">
            {problem && (
              <div className="p-3">
                <FieldError>{problem}</FieldError>
              </div>
            )}
            {!problem && found === null && <p className="p-3 text-ink-2 text-small">Looking</p>}
            {found?.length === 0 && (
              <p className="p-3 text-ink-2 text-small">
                Your clinic has none yet.{' '}
                <AppLink href="/templates" className="underline underline-offset-4">
                  Write the first one
                </AppLink>
              </p>
            )}
          </div>
          {found && found.length > 0 && (
            <ul aria-label={labels[kind]} className="max-h-52 overflow-y-auto py-1">
              {found.map(({ id, title, body }) => (
                <li key={id}>
                  <button
                    type="button"
                    onClick={() => insert(body)}
                    className="block min-h-12 w-full px-3.5 py-2 text-left -outline-offset-3! hover:bg-sunken"
                  >
                    <span className="block font-semibold text-item">{title}</span>
                    <span className="line-clamp-2 text-ink-2 text-small">
                      {messageInShort(readyWordsFor(body, clientName))}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  );
}
