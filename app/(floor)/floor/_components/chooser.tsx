'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { SearchField } from '@/components/ui/search-field';
import { Sheet } from '@/components/ui/sheet';
import type { FloorCandidate } from '@/contracts/floor';
import { matchesName } from '@/lib/names';
import { mostOnFloor } from '../_state/limits';

type ChooserProps = {
  /** Null while nobody could be asked. */
  candidates: readonly FloorCandidate[] | null;
  chosen: readonly string[];
  onChoose: (clientIds: readonly string[]) => void;
  onClose: () => void;
};

const lockWords = { emergency: 'Emergency advice: lifting is locked', review: 'Waits for a clearance', stop: 'Paused' };
const stateWords = { planned: '', started: ', under way', done: ', done' };

function aboutWords({ session, lock, isCover }: FloorCandidate): string {
  return [
    session ? `${session.title}${stateWords[session.state]}` : 'No session today',
    lock && lockWords[lock],
    isCover && 'You stand in',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Two to six clients for the floor; those with a session today first. */
export function Chooser({ candidates, chosen, onChoose, onClose }: ChooserProps) {
  const [ids, setIds] = useState(chosen);
  const [search, setSearch] = useState('');
  const found = (candidates ?? []).filter(({ name }) => matchesName(name, search.trim()));
  const isFull = ids.length >= mostOnFloor;
  return (
    <Sheet
      open
      onClose={onClose}
      title="Who is on the floor?"
      lead={`Two to six clients. ${ids.length} chosen.`}
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button
            onClick={() => onChoose(ids)}
            disabled={candidates === null || (ids.length === 0 && chosen.length === 0)}
          >
            {ids.length === 0 && chosen.length > 0 ? 'Clear the floor' : 'Put on the floor'}
          </Button>
        </>
      }
    >
      <SearchField label="Search by name" value={search} onValueChange={setSearch} />
      {isFull && (
        <p role="status" className="mt-2 text-ink-2 text-small">
          Six is the most. Take one off to choose another.
        </p>
      )}
      <fieldset className="mt-2">
        <legend className="sr-only">Clients</legend>
        {found.map((candidate) => {
          const { clientId, name } = candidate;
          const isChosen = ids.includes(clientId);
          return (
            <Checkbox
              key={clientId}
              label={name}
              hint={aboutWords(candidate)}
              checked={isChosen}
              disabled={isFull && !isChosen}
              onCheckedChange={(checked) => setIds(checked ? [...ids, clientId] : ids.filter((id) => id !== clientId))}
            />
          );
        })}
        {found.length === 0 && (
          <p className="py-4 text-ink-2">
            {candidates === null
              ? 'There is no connection to read your caseload with. The list comes when there is one.'
              : candidates.length === 0
                ? 'Nobody is on your caseload yet.'
                : 'Nobody of that name is on your caseload.'}
          </p>
        )}
      </fieldset>
    </Sheet>
  );
}
