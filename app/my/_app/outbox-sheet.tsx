'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Sheet } from '@/components/ui/sheet';
import { SectionTitle } from '@/components/ui/text';
import { useToast } from '@/components/ui/toast';
import { saveFile } from '@/lib/files/save-file';
import { newId } from '@/lib/id';
import type { Entry } from '@/lib/outbox/entry';
import type { Procedure } from '@/lib/outbox/messages';
import type { Queue } from '@/lib/outbox/queue';
import { useOutbox } from '@/lib/outbox/use-outbox';
import { nameOf } from './entry-words';
import { asJson, asText } from './export-entries';
import { RefusedMessages } from './refused-messages';
import { useTelling } from './use-telling';

/** How many there are of each kind, in the order of the first of each. */
function countsOf(entries: Queue): readonly (readonly [name: string, count: number])[] {
  const byKind = new Map<Procedure, Entry[]>();
  for (const entry of entries) byKind.set(entry.procedure, [...(byKind.get(entry.procedure) ?? []), entry]);
  return [...byKind.values()].flatMap((kind) => {
    const [first] = kind;
    return first ? [[nameOf(first)[kind.length === 1 ? 0 : 1], kind.length] as const] : [];
  });
}

/** Everything that this device keeps for the clinic: what waits, what was not taken, what came out differently. */
export default function OutboxSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { waiting, parked, toTell, state, poke } = useOutbox();
  const untaken = [...parked, ...waiting];
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title="Kept on this device"
      lead="What you log is kept here first. It leaves when your clinic has it."
      {...(waiting.length > 0 &&
        state !== 'signed-out' && {
          footer: (
            <Button onClick={poke} pending={state === 'sending'} pendingLabel="Sending">
              Send now
            </Button>
          ),
        })}
    >
      <div className="grid gap-6">
        {parked.length > 0 && (
          <Part title="Not taken">
            <RefusedMessages entries={parked} />
          </Part>
        )}
        {toTell.length > 0 && (
          <Part title="Came out differently">
            <ul className="grid gap-4">
              {toTell.map((entry) => (
                <ToldEntry key={entry.id} entry={entry} />
              ))}
            </ul>
          </Part>
        )}
        {waiting.length > 0 && (
          <Part title="Waiting to send">
            <ul className="grid gap-1">
              {countsOf(waiting).map(([name, count]) => (
                <li key={name}>
                  <span className="font-semibold tabular-nums">{count}</span> {name}
                </li>
              ))}
            </ul>
          </Part>
        )}
        {untaken.length > 0 && <Export entries={untaken} />}
        {untaken.length === 0 && toTell.length === 0 && <p>Everything has reached your clinic.</p>}
      </div>
    </Sheet>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-2">
      <SectionTitle>{title}</SectionTitle>
      {children}
    </section>
  );
}

/** What was kept instead of an entry. A set can still be made what was entered here. */
function ToldEntry({ entry }: { entry: Entry }) {
  const { enqueue, acknowledge } = useOutbox();
  const told = entry.answered?.told;
  if (!told) return null;
  const { keptSetId } = told;
  const takeMine =
    keptSetId !== null && entry.procedure === 'sessions.logSet'
      ? async () => {
          const { plannedSessionId, reps, loadKg, seconds, metres, rpe, pain } = entry.input;
          const done = { reps, loadKg, seconds, metres, rpe, pain };
          const head = { id: newId(), plannedSessionId, correctsId: keptSetId, loggedAt: new Date().toISOString() };
          await enqueue('sessions.correctSet', { ...head, ...done, voided: false });
          await acknowledge(entry.id);
        }
      : null;
  return (
    <li>
      <p className="font-semibold">{told.title}</p>
      <p>{told.words}</p>
      <div className="mt-1 flex flex-wrap gap-2">
        <Button variant="ghost" onClick={() => void acknowledge(entry.id)}>
          {takeMine ? 'Keep that' : 'I have read it'}
        </Button>
        {takeMine && (
          <Button variant="quiet" onClick={() => void takeMine()}>
            Use mine
          </Button>
        )}
      </div>
    </li>
  );
}

/** Takes what the clinic does not have along as a file or as text; made on this phone, so that it needs no network. */
function Export({ entries }: { entries: Queue }) {
  const telling = useTelling();
  const { show } = useToast();
  const given = () => ({ entries, telling, now: new Date() });
  const name = () => `sturdy-entries-${new Date().toISOString().slice(0, 10)}`;
  async function copy() {
    try {
      await navigator.clipboard.writeText(asText(given()));
      show({ title: 'Copied' });
    } catch {
      show({ title: 'Not copied', detail: 'This browser does not allow it. Save the file instead.', tone: 'problem' });
    }
  }
  return (
    <Part title="Take a copy">
      <p>Your clinic can read it, should an entry never get through.</p>
      <div className="flex flex-wrap gap-2">
        <Button variant="ghost" onClick={() => saveFile(`${name()}.json`, 'application/json', asJson(given()))}>
          Save as a file
        </Button>
        <Button variant="ghost" onClick={() => saveFile(`${name()}.txt`, 'text/plain', asText(given()))}>
          Save as text
        </Button>
        <Button variant="ghost" onClick={() => void copy()}>
          Copy
        </Button>
      </div>
    </Part>
  );
}
