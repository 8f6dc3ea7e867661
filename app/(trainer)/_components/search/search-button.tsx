'use client';

import { useSyncExternalStore } from 'react';
import { IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { useSearch } from './search-provider';

const never = () => () => undefined;
const isApple = () => /mac|iphone|ipad/i.test(navigator.userAgent);

/** Opens the search by hand: in the bar at the left, or as a sign alone at the head of a phone. */
export function SearchButton({ compact = false }: { compact?: boolean }) {
  const open = useSearch();
  const apple = useSyncExternalStore(never, isApple, () => false);
  if (compact) return <IconButton icon="search" label="Search" onClick={open} />;
  return (
    <button
      type="button"
      onClick={open}
      aria-keyshortcuts="Control+K Meta+K"
      className="flex min-h-11 w-full items-center gap-3 rounded-[10px] border border-line-strong px-3 text-item text-ink-2 hover:border-edge hover:text-ink max-md:min-h-12"
    >
      <Icon name="search" size={18} />
      <span className="flex-1 text-left">Search</span>
      <span aria-hidden="true" className="max-md:hidden">
        <Kbd>{apple ? '⌘K' : 'Ctrl K'}</Kbd>
      </span>
    </button>
  );
}
