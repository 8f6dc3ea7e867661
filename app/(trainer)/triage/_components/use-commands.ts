'use client';

import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { keysRest } from '../../_components/keys-rest';
import { type Command, commandOf } from '../_state/commands';

const storageKey = 'sturdy-queue-keys';
const watchers = new Set<() => void>();

function lettersNow(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

function watch(changed: () => void): () => void {
  watchers.add(changed);
  return () => watchers.delete(changed);
}

/** Whether single letters are commands. Who speaks to their device, or hits keys by accident, turns them off. */
export const useLetters = (): boolean => useSyncExternalStore(watch, lettersNow, () => true);

export function setLetters(on: boolean): void {
  try {
    localStorage.setItem(storageKey, on ? 'on' : 'off');
  } catch {
    // Nothing is kept in this browser: they stay on.
  }
  for (const changed of watchers) changed();
}

const rowSelector = '[data-triage-row]';

/**
 * The keys of the queue. They rest while somebody types or a dialog is open. Arrows and Enter are the page's own
 * everywhere but on a row, or where nothing has the focus.
 */
export function useCommands(run: (command: Command, focusedRow: string | null) => boolean): void {
  const letters = useLetters();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const command = event.defaultPrevented ? null : commandOf(event);
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (!command || keysRest(target)) return;
    const row = target?.closest<HTMLElement>(rowSelector)?.dataset.triageRow ?? null;
    const isLetter = event.key.length === 1;
    if (isLetter ? !letters : event.key !== 'Escape' && !row && target !== document.body) return;
    // A row is a link: Enter is its own.
    if (command === 'open' && row) return;
    if (run(command, row)) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

/** The clients on screen from top to bottom, those in closed groups left out. */
export const rowsOnScreen = (list: HTMLElement | null): string[] =>
  [...(list?.querySelectorAll<HTMLElement>(rowSelector) ?? [])]
    .filter((row) => !row.closest('details:not([open])'))
    .flatMap((row) => row.dataset.triageRow ?? []);

export function focusRow(list: HTMLElement | null, clientId: string): void {
  list?.querySelector<HTMLElement>(`[data-triage-row="${CSS.escape(clientId)}"]`)?.focus();
}
