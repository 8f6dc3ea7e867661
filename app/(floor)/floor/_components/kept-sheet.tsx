'use client';

import { asJson, asText } from '@/app/my/_app/export-entries';
import { Button } from '@/components/ui/button';
import { Sheet } from '@/components/ui/sheet';
import { SectionTitle } from '@/components/ui/text';
import { saveFile } from '@/lib/files/save-file';
import { newId } from '@/lib/id';
import type { Entry } from '@/lib/outbox/entry';
import type { Queue } from '@/lib/outbox/queue';
import { useOutbox } from '@/lib/outbox/use-outbox';
import { type EntryWordsGiven, floorEntryLine, floorEntryWords, tellingOf } from '../_state/floor-words';
import { EntryWords } from './entry-words';
import { NotTaken } from './not-taken';

type KeptProps = { words: EntryWordsGiven; onClose: () => void };

/** Everything that this tablet keeps for the clinic, client by client: what waits, what was not taken, what differs. */
export function KeptSheet({ words, onClose }: KeptProps) {
  const { waiting, parked, toTell, state, poke, acknowledge, enqueue } = useOutbox();
  const untaken = [...parked, ...waiting];
  const exported = () => ({
    entries: untaken,
    telling: tellingOf(undefined, words.locale),
    now: new Date(),
    wordsOf: (entry: Entry) => floorEntryLine(entry, words),
  });

  async function takeMine(entry: Entry) {
    const keptSetId = entry.answered?.told?.keptSetId;
    if (entry.procedure !== 'floor.logSet' || !keptSetId) return;
    const { clientId, plannedSessionId, reps, loadKg, seconds, metres, rpe, pain } = entry.input;
    const head = { id: newId(), clientId, plannedSessionId, correctsId: keptSetId, loggedAt: new Date().toISOString() };
    await enqueue('floor.correctSet', { ...head, reps, loadKg, seconds, metres, rpe, pain, voided: false });
    await acknowledge(entry.id);
  }

  return (
    <Sheet
      open
      onClose={onClose}
      title="Kept on this tablet"
      lead="What you enter is kept here first. It leaves when the clinic has it."
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
          <section className="grid gap-3">
            <SectionTitle>Not taken</SectionTitle>
            <NotTaken entries={parked} words={words} />
          </section>
        )}
        {toTell.length > 0 && (
          <section className="grid gap-3">
            <SectionTitle>Came out differently</SectionTitle>
            <ul className="grid gap-4">
              {toTell.map((entry) => (
                <li key={entry.id}>
                  <p className="font-semibold">
                    {floorEntryWords(entry, words).name}: {entry.answered?.told?.title}
                  </p>
                  <p>{entry.answered?.told?.words}</p>
                  <div className="mt-1 flex flex-wrap gap-2">
                    <Button variant="ghost" onClick={() => void acknowledge(entry.id)}>
                      {entry.answered?.told?.keptSetId ? 'Keep that' : 'I have read it'}
                    </Button>
                    {entry.answered?.told?.keptSetId && (
                      <Button variant="quiet" onClick={() => void takeMine(entry)}>
                        Use mine
                      </Button>
                    )}
                  </div>
                </li>
              ))}
            </ul>
          </section>
        )}
        {waiting.length > 0 && <Waiting entries={waiting} words={words} />}
        {untaken.length > 0 && (
          <section className="grid gap-2">
            <SectionTitle>Take a copy</SectionTitle>
            <p>It holds what these entries say about your clients. Keep it as you keep their records.</p>
            <div className="flex flex-wrap gap-2">
              <Button
                variant="ghost"
                onClick={() => saveFile(`${fileName()}.json`, 'application/json', asJson(exported()))}
              >
                Save as a file
              </Button>
              <Button variant="ghost" onClick={() => saveFile(`${fileName()}.txt`, 'text/plain', asText(exported()))}>
                Save as text
              </Button>
            </div>
          </section>
        )}
        {untaken.length === 0 && toTell.length === 0 && <p>Everything has reached the clinic.</p>}
      </div>
    </Sheet>
  );
}

function Waiting({ entries, words }: { entries: Queue; words: EntryWordsGiven }) {
  return (
    <section className="grid gap-2">
      <SectionTitle>Waiting to send</SectionTitle>
      <ul className="grid gap-1 text-small">
        {entries.map((entry) => (
          <li key={entry.id}>
            <EntryWords entry={entry} words={words} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const fileName = () => `sturdy-floor-${new Date().toISOString().slice(0, 10)}`;
