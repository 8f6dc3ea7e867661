'use client';

import { useEffect, useEffectEvent } from 'react';
import { useToast } from '@/components/ui/toast';

/** A approves and H holds all steps of the client who is shown. They rest while somebody types or a dialog is open. */
export function useAnswerKeys(isOn: boolean, answer: (to: 'approved' | 'held') => void, count: number): void {
  const toast = useToast();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || event.metaKey || event.ctrlKey || event.altKey) return;
    const to = ({ a: 'approved', h: 'held' } as const)[event.key.toLowerCase()];
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (!to || target?.closest('input, textarea, select, [contenteditable], dialog')) return;
    event.preventDefault();
    const row = target?.closest('[data-triage-row]');
    if (row && row.getAttribute('aria-current') !== 'true') {
      toast.show({ title: 'This client is not shown yet', detail: 'Press Enter to show their steps.', tone: 'info' });
    } else if (count === 0) {
      toast.show({ title: 'No step waits here', tone: 'info' });
    } else {
      answer(to);
    }
  });
  useEffect(() => {
    if (!isOn) return;
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isOn]);
}
