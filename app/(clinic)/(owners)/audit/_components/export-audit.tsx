'use client';

import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { useToast } from '@/components/ui/toast';
import { saveFrom } from '@/lib/files/ask-for-file';
import type { AuditFilters } from './audit-query';

/** Takes what the list is narrowed to as a file. The password is asked for again, and that it was taken is audited. */
export function ExportAudit({ filters }: { filters: AuditFilters }) {
  const toast = useToast();
  const formId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [isAsking, setIsAsking] = useState(false);

  function close() {
    setIsOpen(false);
    setPassword('');
    setError(null);
  }

  async function take(event: FormEvent) {
    event.preventDefault();
    if (password === '') return setError('Enter your password.');
    setIsAsking(true);
    setError(null);
    const { person, ...rest } = filters;
    const told = await saveFrom('/api/audit-export', { ...rest, ...(person && { userId: person }), password });
    setIsAsking(false);
    if ('error' in told) return setError(told.error);
    close();
    toast.show({ title: `Saved as ${told.saved}`, detail: 'The file is not locked: keep it where nobody else looks.' });
  }

  return (
    <>
      <Button variant="ghost" onClick={() => setIsOpen(true)}>
        Take as a file
      </Button>
      {isOpen && (
        <Dialog
          open
          onClose={close}
          title="Take the audit as a file"
          lead="What the list is narrowed to, all of its pages, as a table (CSV) with names and network addresses. That you took it is noted."
          size="s"
          footer={
            <>
              <Button variant="ghost" onClick={close} disabled={isAsking}>
                Cancel
              </Button>
              <Button type="submit" form={formId} pending={isAsking} pendingLabel="Collecting">
                Download
              </Button>
            </>
          }
        >
          <form id={formId} onSubmit={(event) => void take(event)} noValidate>
            <TextField
              label="Your password"
              hint="Asked for again, in case somebody else sits here."
              type="password"
              autoComplete="current-password"
              data-autofocus=""
              value={password}
              onChange={(event) => {
                setPassword(event.target.value);
                setError(null);
              }}
              error={error}
            />
          </form>
        </Dialog>
      )}
    </>
  );
}
