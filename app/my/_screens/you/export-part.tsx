'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { TextField } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import { saveFrom } from '@/lib/files/ask-for-file';
import { PartFrame } from './part-frame';
import { useIsAway } from './use-is-away';

const kinds = [
  { value: 'record', label: 'Everything', hint: 'Your whole record as JSON, for another program to read.' },
  { value: 'sets', label: 'Sessions and sets', hint: 'A table (CSV) for a spreadsheet.' },
  { value: 'symptoms', label: 'Pain reports', hint: 'A table (CSV).' },
  { value: 'measures', label: 'Measures', hint: 'A table (CSV).' },
] as const;
type Kind = (typeof kinds)[number]['value'];

/** Everything that is kept about the person, to take along. */
export function ExportPart() {
  const isAway = useIsAway();
  const [kind, setKind] = useState<Kind>('record');
  const [password, setPassword] = useState('');
  const [isAsking, setIsAsking] = useState(false);
  const [told, setTold] = useState<{ error: string } | { saved: string } | null>(null);

  async function download(event: FormEvent) {
    event.preventDefault();
    if (password === '') {
      setTold({ error: 'Enter your password.' });
      return;
    }
    setIsAsking(true);
    setTold(null);
    const told = await saveFrom('/api/export', { kind, password });
    setIsAsking(false);
    setTold(told);
  }

  return (
    <PartFrame
      title="Your data as a file"
      lead="What you told us, what you did, what was planned and decided, and who opened it. Letters and pictures are saved one by one where they are shown."
    >
      <Card>
        <form onSubmit={(event) => void download(event)} className="grid grid-cols-1 gap-5">
          <RadioGroup label="What?" options={kinds} value={kind} onValueChange={setKind} />
          <TextField
            label="Your password"
            hint="Asked for again, in case somebody else holds your phone."
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={(event) => {
              setPassword(event.target.value);
              setTold(null);
            }}
            error={told && 'error' in told ? told.error : null}
          />
          <Button type="submit" block pending={isAsking} pendingLabel="Collecting" disabled={isAway}>
            Download
          </Button>
          <p role="status" className="text-ink-2 text-small empty:hidden">
            {told &&
              'saved' in told &&
              `Saved as ${told.saved}. The file is not locked: keep it where nobody else looks.`}
          </p>
        </form>
      </Card>
    </PartFrame>
  );
}
