'use client';

import { useState } from 'react';
import { AppLink } from '@/components/ui/app-link';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/checkbox';
import { Chip } from '@/components/ui/chip';
import type { CaseloadClient } from '@/contracts/caseloads';
import { formatCount } from '@/lib/format/numbers';
import { MoveDialog } from './move-dialog';
import type { Shown } from './shown-caseload';
import { sinceWords, type Zone } from './since-words';

/** The most that go over at once. */
const most = 100;

type MoveClientsProps = {
  from: Shown;
  clients: readonly CaseloadClient[];
  choices: readonly { readonly userId: string; readonly name: string }[];
  /** The clinic's. */
  zone: Zone;
};

/** The clients of one trainer, to be ticked and given to another. */
export function MoveClients({ from, clients, choices, zone }: MoveClientsProps) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [isOpen, setIsOpen] = useState(false);
  // Somebody who went over meanwhile is not in the list any more.
  const chosen = clients.filter(({ clientId }) => ticked.has(clientId));
  const all = clients.slice(0, most);

  const tick = (clientId: string, isTicked: boolean) =>
    setTicked((before) => {
      const after = new Set(before);
      if (isTicked) after.add(clientId);
      else after.delete(clientId);
      return after;
    });

  return (
    <Card aria-label={from.userId ? `Clients of ${from.name}` : 'Clients of nobody'}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-line border-b pb-3">
        <Checkbox
          label={clients.length > most ? `The first ${most}` : `All ${clients.length}`}
          checked={chosen.length > 0 && chosen.length === all.length}
          onCheckedChange={(isTicked) => setTicked(new Set(isTicked ? all.map(({ clientId }) => clientId) : []))}
        />
        <div className="flex flex-wrap items-center gap-3">
          <p className="text-ink-2 text-small" aria-live="polite">
            {chosen.length === 0 ? 'Tick who goes over.' : `${formatCount(chosen.length, 'client', 'clients')} ticked`}
          </p>
          <Button
            disabled={chosen.length === 0 || chosen.length > most || choices.length === 0}
            onClick={() => setIsOpen(true)}
          >
            {from.userId ? 'Hand over' : 'Give a trainer'}
          </Button>
        </div>
      </div>
      {choices.length === 0 && <p className="pt-3 text-ink-2 text-small">Nobody else works in this clinic.</p>}
      <ul className="grid gap-x-6 pt-2 sm:grid-cols-2 xl:grid-cols-3">
        {clients.map(({ clientId, name, status, since }) => (
          <li key={clientId} className="flex min-w-0 flex-wrap items-start justify-between gap-x-3">
            <Checkbox
              label={<span className="font-semibold">{name}</span>}
              hint={sinceWords(since, zone)}
              checked={ticked.has(clientId)}
              onCheckedChange={(isTicked) => tick(clientId, isTicked)}
            />
            <span className="flex min-h-12 items-center gap-2">
              {status === 'invited' && <Chip>Invited</Chip>}
              <AppLink href={`/clients/${clientId}`} className="py-3 text-small underline underline-offset-3">
                Open<span className="sr-only"> {name}</span>
              </AppLink>
            </span>
          </li>
        ))}
      </ul>
      {isOpen && (
        <MoveDialog
          from={from}
          chosen={chosen}
          choices={choices}
          onClose={() => setIsOpen(false)}
          onMoved={() => setTicked(new Set())}
        />
      )}
    </Card>
  );
}
