'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { TextField } from '@/components/ui/field';
import { formatCount } from '@/lib/format/numbers';

type Entry = { readonly id: string; readonly words: string; readonly card: ReactNode };
type Group = { readonly name: string; readonly entries: readonly Entry[] };

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9 ]+/g, ' ');

/** The library by pattern; typing leaves the exercises that have every word typed. The cards come from the server. */
export function ExerciseSearch({ groups }: { groups: readonly Group[] }) {
  const [query, setQuery] = useState('');
  const wanted = plain(query).split(' ').filter(Boolean);
  const found = groups
    .map((group) => ({
      ...group,
      entries: group.entries.filter(({ words }) => wanted.every((word) => plain(words).includes(word))),
    }))
    .filter(({ entries }) => entries.length > 0);
  const count = found.reduce((sum, { entries }) => sum + entries.length, 0);

  // A neighbour that the search hides is shown again, then looked for: the browser did not find it.
  useEffect(() => {
    const onLink = () => {
      setQuery('');
      const id = decodeURIComponent(window.location.hash.slice(1));
      requestAnimationFrame(() => document.getElementById(id)?.scrollIntoView({ block: 'start' }));
    };
    window.addEventListener('hashchange', onLink);
    return () => window.removeEventListener('hashchange', onLink);
  }, []);

  return (
    <div className="grid gap-7">
      <div className="grid gap-2 sm:max-w-100">
        <TextField
          type="search"
          label="Search"
          placeholder="trap bar, plank, per hand …"
          autoComplete="off"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <p role="status" className="text-ink-quiet text-small">
          {formatCount(count, 'exercise', 'exercises')}
        </p>
      </div>
      {count === 0 && (
        <EmptyState
          icon="exercises"
          title="No exercise has all these words"
          action={
            <Button variant="ghost" onClick={() => setQuery('')}>
              Show all
            </Button>
          }
        >
          Try fewer words, or a part of one.
        </EmptyState>
      )}
      {found.map((group) => (
        <section key={group.name} aria-label={group.name} className="grid gap-3">
          <h2 className="font-strong text-heading">{group.name}</h2>
          <ul className="grid gap-4 lg:grid-cols-2 2xl:grid-cols-3">
            {group.entries.map(({ id, card }) => (
              <li key={id}>{card}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
