'use client';

import { useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { TextField } from '@/components/ui/field';

/** An address that was just made. Nobody can show it again. */
export function NewAddress({ address }: { address: string }) {
  const [copied, setCopied] = useState<boolean | null>(null);

  async function copy() {
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
    } catch {
      // Some browsers let no page do it: the field can be copied by hand.
      setCopied(false);
    }
  }

  return (
    <Card aria-labelledby="new-address">
      <CardHeader
        id="new-address"
        title="Your new address"
        lead="It is shown only now. Whoever has it sees your training days, so give it to calendars alone."
      />
      <div className="grid gap-3">
        <TextField
          label="Address for a calendar"
          value={address}
          readOnly
          autoComplete="off"
          spellCheck={false}
          onFocus={(event) => event.target.select()}
        />
        <div className="flex flex-wrap gap-2">
          <ButtonLink href={address.replace(/^https?:/, 'webcal:')} icon="plan">
            Open in a calendar
          </ButtonLink>
          <Button variant="ghost" icon="copy" onClick={() => void copy()}>
            Copy
          </Button>
        </div>
        <p role="status" className="text-ink-2 text-small">
          {copied === true && 'Copied.'}
          {copied === false && 'It could not be copied: press long on the address and copy it from there.'}
        </p>
        <p className="text-ink-2 text-small">
          In a calendar on the web, paste it where calendars are added “by address” or “from URL”.
        </p>
      </div>
    </Card>
  );
}
