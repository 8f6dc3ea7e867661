'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { InviteDialog } from '@/components/people/invite-dialog';
import type { NavItem } from '@/components/shell/trainer-nav';
import { Button, IconButton } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { type Choice, type Entry, groupsFor, type Mode } from './entries';
import { PaletteList } from './palette-list';
import { useFind } from './use-find';

export type PaletteProps = { places: readonly NavItem[]; onClose: () => void };

const prompts = {
  all: 'Clients, programs, exercises, actions',
  client: 'What to do',
  pick: 'Name of the client',
} as const;

/** One field that finds whatever the desk has, and everything that can be done, by keyboard or by hand. */
export function Palette({ places, onClose }: PaletteProps) {
  const router = useRouter();
  const id = useId();
  const dialogRef = useRef<HTMLDialogElement>(null);
  const inputRef = useRef<HTMLInputElement>(null);
  const [mode, setMode] = useState<Mode>({ kind: 'all' });
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const [isInviting, setIsInviting] = useState(false);
  const leadsOn = useRef(false);
  /** What was pressed before the answer to what is typed had come: it is done when it comes. */
  const [waiting, setWaiting] = useState<'open' | 'actions' | null>(null);
  const { found, problem, isCurrent, again } = useFind(query, mode.kind === 'pick' && mode.action.coachOnly);
  const groups = useMemo(() => groupsFor(mode, query, found, places), [mode, query, found, places]);
  const entries = useMemo(() => groups.flatMap((group) => group.entries), [groups]);
  const isSettled = isCurrent || mode.kind === 'client';
  const active = entries[Math.min(at, entries.length - 1)];

  useEffect(() => {
    const dialog = dialogRef.current;
    if (dialog && !dialog.open) dialog.showModal();
    inputRef.current?.focus();
    return () => dialog?.close();
  }, []);

  function enter(next: Mode) {
    setMode(next);
    setQuery('');
    setAt(0);
    inputRef.current?.focus();
  }

  function choose({ choice }: { choice: Choice }) {
    if (choice.kind === 'mode') return enter(choice.mode);
    leadsOn.current = choice.kind === 'invite';
    // Closed first: the browser gives the focus back, and what comes next takes it from there.
    dialogRef.current?.close();
    if (choice.kind === 'invite') return setIsInviting(true);
    onClose();
    router.push(choice.href as Route);
  }

  function press(key: 'open' | 'actions') {
    if (!isSettled) return setWaiting(key);
    if (active && key === 'open') choose(active);
    if (active?.client && key === 'actions') enter({ kind: 'client', client: active.client });
  }

  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    if (waiting === null || !isSettled) return;
    setWaiting(null);
    latest.current(waiting);
  }, [waiting, isSettled]);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    const { key, currentTarget: field } = event;
    const isAtEnd = field.selectionStart === query.length;
    const count = Math.max(1, entries.length);
    const mayHaveActions = mode.kind === 'all' && (active?.client || (!isSettled && query !== ''));
    const isInto = (key === 'Tab' && !event.shiftKey) || (key === 'ArrowRight' && isAtEnd);
    if (key === 'ArrowDown') setAt((Math.min(at, count - 1) + 1) % count);
    else if (key === 'ArrowUp') setAt((Math.min(at, count - 1) + count - 1) % count);
    else if (key === 'Enter') press('open');
    else if (isInto && mayHaveActions) press('actions');
    else if (key === 'Backspace' && query === '' && mode.kind !== 'all') enter({ kind: 'all' });
    else return;
    event.preventDefault();
  }

  if (isInviting) return <InviteDialog kind="client" open onClose={onClose} />;
  const listId = `${id}-list`;
  const optionId = (entry: Entry) => `${id}-${entry.id}`;
  const words = mode.kind === 'all' ? null : mode.kind === 'client' ? mode.client.name : mode.action.ask;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape and the cross do the same by key
    <dialog
      ref={dialogRef}
      aria-label="Search"
      // Still open: it was closed and opened again at once, as React does with effects while developing.
      onClose={() => !dialogRef.current?.open && !leadsOn.current && onClose()}
      onClick={(event) => event.target === dialogRef.current && dialogRef.current?.close()}
      className="mx-auto mt-3 max-h-[calc(100dvh-1.5rem)] w-[calc(100%-1.5rem)] max-w-160 overflow-hidden overscroll-contain rounded-card border border-line bg-surface p-0 text-left text-ink shadow-card open:flex open:flex-col md:mt-[12vh] md:max-h-[72vh]"
    >
      <div className="flex items-center gap-2 border-line border-b py-1.5 pr-2 pl-4">
        <Icon name="search" size={20} className="shrink-0 text-ink-quiet" />
        <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2">
          {words && <span className="rounded-full bg-sunken px-2.5 py-1 font-semibold text-small">{words}</span>}
          <input
            ref={inputRef}
            role="combobox"
            aria-label={words ? `${words}: ${prompts[mode.kind]}` : 'Search'}
            aria-expanded={entries.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={active ? optionId(active) : undefined}
            aria-busy={!isSettled}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="go"
            maxLength={80}
            placeholder={prompts[mode.kind]}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              setAt(0);
              setWaiting(null);
            }}
            onKeyDown={onKeyDown}
            className="min-h-12 min-w-32 flex-1 bg-transparent text-body text-ink outline-none placeholder:text-ink-quiet"
          />
        </div>
        <IconButton icon="close" label="Close" onClick={() => dialogRef.current?.close()} />
      </div>
      <PaletteList
        listId={listId}
        groups={groups}
        active={active ?? null}
        optionId={optionId}
        onChoose={choose}
        onActions={(client) => enter({ kind: 'client', client })}
      />
      <div role="status" className="sr-only">
        {isSettled && !problem && (entries.length === 1 ? '1 entry' : `${entries.length} entries`)}
      </div>
      {problem && mode.kind !== 'client' && (
        <div role="alert" className="flex flex-wrap items-center gap-3 border-line border-t px-4 py-3">
          <FieldError>{problem}</FieldError>
          <Button variant="ghost" size="s" className="max-md:min-h-12" onClick={again}>
            Try again
          </Button>
        </div>
      )}
      {!isSettled && entries.length === 0 && <p className="px-4 py-5 text-ink-2">Searching…</p>}
      {isSettled && !problem && entries.length === 0 && (
        <p className="px-4 py-5 text-ink-2">
          {query.trim() === ''
            ? 'Type a name.'
            : `Nothing here is called “${query.trim()}”. Clients of other trainers are not found.`}
        </p>
      )}
      <p
        aria-hidden="true"
        className="hidden gap-x-4 border-line border-t px-4 py-2 text-ink-quiet text-tiny md:flex md:flex-wrap"
      >
        <span>↑ ↓ choose</span>
        <span>Enter open</span>
        <span>Tab a client’s actions</span>
        {mode.kind !== 'all' && <span>Backspace back</span>}
        <span>Esc close</span>
      </p>
    </dialog>
  );
}
