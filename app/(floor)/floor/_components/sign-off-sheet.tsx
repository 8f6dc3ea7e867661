'use client';

import { useState } from 'react';
import type { ItemView } from '@/app/my/_screens/session/session-view';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Sheet } from '@/components/ui/sheet';
import { useToast } from '@/components/ui/toast';
import { newId } from '@/lib/id';
import type { ColumnGiven } from './column';
import { useFloorOutbox } from './floor-outbox';

type SignOffProps = { given: ColumnGiven; line: ItemView; onClose: () => void };

/** Signs one lift variant of one client off, with the cues that were seen to be met. Kept here until it is sent. */
export function SignOffSheet({ given, line, onClose }: SignOffProps) {
  const { clientId, client, checks } = given.column;
  const outbox = useFloorOutbox();
  const toast = useToast();
  const [met, setMet] = useState<readonly string[]>([]);
  const check = checks.find(({ exerciseId }) => exerciseId === line.planned.exerciseId);
  if (!check) return null;
  const { exerciseId, name, cues, signOff } = check;

  function record(passed: boolean) {
    const ticked = passed ? cues.filter((cue) => met.includes(cue)) : [];
    void outbox.enqueue('signOffs.record', { id: newId(), clientId, exerciseId, passed, cues: ticked, note: null });
    toast.show({ title: passed ? `${name} is signed off for ${client.name}` : `Sign-off of ${name} taken back` });
    onClose();
  }

  return (
    <Sheet
      open
      onClose={onClose}
      title={`${client.name}: technique of ${name.toLowerCase()}`}
      lead="Watch a working set. Tick what you saw."
      unsaved={met.length > 0}
      footer={
        <>
          {signOff?.passed && (
            <Button variant="ghost" onClick={() => record(false)}>
              Take back
            </Button>
          )}
          <Button onClick={() => record(true)}>Sign off</Button>
        </>
      }
    >
      <fieldset>
        <legend className="font-semibold">Cues that were met</legend>
        {cues.map((cue) => (
          <Checkbox
            key={cue}
            label={cue}
            checked={met.includes(cue)}
            onCheckedChange={(checked) =>
              setMet((current) => (checked ? [...current, cue] : current.filter((each) => each !== cue)))
            }
          />
        ))}
      </fieldset>
    </Sheet>
  );
}
