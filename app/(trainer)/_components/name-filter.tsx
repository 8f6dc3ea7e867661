'use client';

import type { Route } from 'next';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState, useTransition } from 'react';
import { SearchField } from '@/components/ui/search-field';

const waitMs = 200;

/** Narrows a list by name as one types; the address holds it, so that it can be kept and shared. */
export function NameFilter({ value }: { value: string }) {
  const [text, setText] = useState(value);
  const [isPending, startTransition] = useTransition();
  const router = useRouter();
  const path = usePathname();
  const params = useSearchParams();
  const timer = useRef<number | undefined>(undefined);
  const sent = useRef(value);

  // Somebody went back, or pressed "Show everybody".
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  function change(next: string) {
    setText(next);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      const search = new URLSearchParams(params);
      search.delete('q');
      // Another list begins at its first page.
      search.delete('after');
      if (next.trim()) search.set('q', next.trim());
      sent.current = next.trim();
      startTransition(() => router.replace((search.size > 0 ? `${path}?${search}` : path) as Route, { scroll: false }));
    }, waitMs);
  }

  return (
    <search className="w-full sm:w-72" aria-busy={isPending}>
      <SearchField label="Filter by name" hideLabel placeholder="Filter by name" value={text} onValueChange={change} />
    </search>
  );
}
