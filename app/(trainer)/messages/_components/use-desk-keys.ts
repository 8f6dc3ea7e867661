'use client';

import { useEffect, useEffectEvent } from 'react';
import { keysRest } from '../../_components/keys-rest';

/** Single keys of this page. They rest while somebody types, while a dialog is open, and together with Ctrl, Cmd or Alt. */
export function useDeskKeys(deeds: Readonly<Record<string, () => void>>): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || event.metaKey || event.ctrlKey || event.altKey) return;
    const deed = deeds[event.key.toLowerCase()];
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (!deed || keysRest(target)) return;
    event.preventDefault();
    deed();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
