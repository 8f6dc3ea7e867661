'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { TextField } from '@/components/ui/field';
import { saveFrom } from '@/lib/files/ask-for-file';

/** Everything of the clinic, to take along. */
export function ClinicFile() {
  const [password, setPassword] = useState('');
  const [isAsking, setIsAsking] = useState(false);
  const [told, setTold] = useState<{ error: string } | { saved: string } | null>(null);

  async function download(event: FormEvent) {
    event.preventDefault();
    if (password === '') return setTold({ error: 'Enter your password.' });
    setIsAsking(true);
    setTold(null);
    setTold(await saveFrom('/api/clinic-export', { password }));
    setIsAsking(false);
    setPassword('');
  }

  return (
    <Card aria-labelledby="clinic-file">
      <CardHeader id="clinic-file" title="Everything as a file" />
      <form onSubmit={(event) => void download(event)} className="grid max-w-140 gap-4">
        <p className="text-ink-2">
          Every client’s record, the staff’s notes, programs, exercises and policies, as packed lines of JSON. Letters
          and pictures are listed without their content. That it was made is in the audit.
        </p>
        <TextField
          label="Your password"
          hint="Asked for again, in case somebody else sits here."
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => {
            setPassword(event.target.value);
            setTold(null);
          }}
          error={told && 'error' in told ? told.error : null}
        />
        <div>
          <Button type="submit" pending={isAsking} pendingLabel="Collecting">
            Download
          </Button>
        </div>
        <p role="status" className="text-ink-2 text-small empty:hidden">
          {told &&
            'saved' in told &&
            `Saved as ${told.saved}. The file is not locked: keep it where nobody else looks.`}
        </p>
      </form>
    </Card>
  );
}
