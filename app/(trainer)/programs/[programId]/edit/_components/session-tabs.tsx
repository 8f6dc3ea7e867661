'use client';

import { type KeyboardEvent, useRef, useState } from 'react';
import { Button, IconButton } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Dialog } from '@/components/ui/dialog';
import { TextAreaField, TextField } from '@/components/ui/field';
import { NumberStepper } from '@/components/ui/number-stepper';
import { limits } from '../_state/document';
import {
  addSession,
  copySession,
  moveSession,
  nextSessionId,
  removeSession,
  setSession,
} from '../_state/edit-sessions';
import { useBuilder } from './builder-context';
import { newRowId } from './use-commands';

/** The sessions of a week, one shown at a time. */
export function SessionTabs({ gridId }: { gridId: string }) {
  const { state, dispatch, change, session } = useBuilder();
  const { sessions } = state.document.grid;
  const listRef = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const at = sessions.indexOf(session);

  function show(index: number) {
    const next = sessions[index];
    if (next) dispatch({ type: 'session', sessionId: next.id });
  }

  function onKeyDown(event: KeyboardEvent) {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = (at + by + sessions.length) % sessions.length;
    show(next);
    listRef.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  }

  function add() {
    const id = nextSessionId(state.document.grid, newRowId());
    change(addSession(id), { sessionId: id });
  }

  return (
    <div className="flex flex-wrap items-center gap-x-1.5 gap-y-2">
      <div
        ref={listRef}
        role="tablist"
        aria-label="Sessions of a week"
        onKeyDown={onKeyDown}
        className="flex min-w-0 flex-wrap gap-1.5"
      >
        {sessions.map((one) => (
          <button
            key={one.id}
            type="button"
            role="tab"
            id={`tab-${one.id}`}
            aria-selected={one === session}
            aria-controls={gridId}
            tabIndex={one === session ? 0 : -1}
            onClick={() => dispatch({ type: 'session', sessionId: one.id })}
            onDoubleClick={() => setIsOpen(true)}
            className={classNames(
              'min-h-10 max-w-64 truncate rounded-[10px] border border-transparent px-3.5 font-semibold text-small max-md:min-h-12',
              one === session ? 'inverse chosen-edge' : 'text-ink-2 hover:bg-sunken',
            )}
          >
            {one.key} {one.title}
          </button>
        ))}
      </div>
      <Button
        variant="quiet"
        size="s"
        icon="plus"
        onClick={add}
        disabled={sessions.length >= limits.sessions}
        className="text-spruce! max-md:min-h-12"
      >
        Add
      </Button>
      <Button variant="quiet" size="s" onClick={() => setIsOpen(true)} className="max-md:min-h-12">
        Session…
      </Button>
      <SessionDialog open={isOpen} onClose={() => setIsOpen(false)} />
    </div>
  );
}

/** What the session is called, how long it takes, what the client reads first; copying, moving and removing it. */
function SessionDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { state, change, session } = useBuilder();
  const { sessions } = state.document.grid;
  const at = sessions.indexOf(session);
  const write = (words: Parameters<typeof setSession>[1], field: string) =>
    change(setSession(session.id, words), { mark: `session ${session.id} ${field}` });

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={`Session ${session.key}`}
      lead="Everything here is saved as you write, and can be undone."
      footer={<Button onClick={onClose}>Done</Button>}
    >
      <div className="grid gap-4">
        <TextField
          label="Title"
          maxLength={400}
          data-autofocus=""
          value={session.title}
          onChange={(event) => write({ title: event.target.value }, 'title')}
        />
        <div className="max-w-60">
          <NumberStepper
            label="Length"
            unit="min"
            unitWords="minutes"
            min={5}
            max={180}
            step={5}
            value={session.minutes}
            onValueChange={(minutes) => write({ minutes }, 'minutes')}
          />
        </div>
        <TextAreaField
          label="Note for the client"
          hint="Read before the first exercise."
          optional
          maxLength={400}
          value={session.note ?? ''}
          onChange={(event) => write({ note: event.target.value === '' ? null : event.target.value }, 'note')}
        />
        <div className="flex flex-wrap gap-2">
          <Button
            variant="ghost"
            size="s"
            icon="copy"
            disabled={sessions.length >= limits.sessions}
            onClick={() => {
              const id = nextSessionId(state.document.grid, newRowId());
              change(copySession(session.id, id, session.rows.map(newRowId)), { sessionId: id });
              onClose();
            }}
          >
            Copy session
          </Button>
          <IconButton
            icon="chevron-left"
            label="Move session earlier"
            disabled={at === 0}
            onClick={() => change(moveSession(session.id, -1))}
          />
          <IconButton
            icon="chevron-right"
            label="Move session later"
            disabled={at === sessions.length - 1}
            onClick={() => change(moveSession(session.id, 1))}
          />
          <Button
            variant="ghost"
            size="s"
            disabled={sessions.length === 1}
            onClick={() => {
              const next = sessions[at === 0 ? 1 : at - 1];
              change(removeSession(session.id), next ? { sessionId: next.id } : {});
              onClose();
            }}
          >
            Remove session
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
