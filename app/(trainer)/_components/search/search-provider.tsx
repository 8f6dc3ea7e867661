'use client';

import { usePathname } from 'next/navigation';
import { type ComponentType, createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import type { NavItem } from '@/components/shell/trainer-nav';
import { useToast } from '@/components/ui/toast';
import type { PaletteProps } from './palette';
import { noteOpened } from './recent';

const OpenSearch = createContext<() => void>(() => undefined);

/** Opens the search. */
export const useSearch = () => useContext(OpenSearch);

/** Hears Ctrl+K and ⌘K on every page of the desk. What the search is made of loads when it is first opened. */
export function SearchProvider({ places, children }: { places: readonly NavItem[]; children: ReactNode }) {
  const toast = useToast();
  const path = usePathname();
  const [Palette, setPalette] = useState<ComponentType<PaletteProps> | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => noteOpened(path), [path]);

  const open = useCallback(() => {
    // Whatever dialog is open wants its own answer first; the search itself is one.
    if (document.querySelector('dialog[open]')) return;
    import('./palette').then(
      (loaded) => {
        setPalette(() => loaded.Palette);
        setIsOpen(true);
      },
      () => toast.show({ title: 'The search did not load', detail: 'Try again in a moment.', tone: 'problem' }),
    );
  }, [toast]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
      if (key.toLowerCase() !== 'k' || ctrlKey === metaKey || altKey || shiftKey || event.defaultPrevented) return;
      // The browser's own Ctrl+K would lead away from the page, dialog or not.
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [open]);

  return (
    <OpenSearch value={open}>
      {children}
      {isOpen && Palette && <Palette places={places} onClose={() => setIsOpen(false)} />}
    </OpenSearch>
  );
}
