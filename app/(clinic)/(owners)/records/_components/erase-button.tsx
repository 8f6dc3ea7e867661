'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FieldError, TextField } from '@/components/ui/field';
import { useToast } from '@/components/ui/toast';
import type { ErasureRequest } from '@/contracts/erasures';
import { formatCount } from '@/lib/format/numbers';
import { useTRPCClient } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';

export function EraseButton({ request }: { request: ErasureRequest }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        variant="danger"
        size="s"
        className="max-md:min-h-12"
        aria-label={`Erase the record of ${request.name ?? 'this client'}`}
        onClick={() => setIsOpen(true)}
      >
        Erase
      </Button>
      {isOpen && <EraseDialog request={request} onClose={() => setIsOpen(false)} />}
    </>
  );
}

/** For good: so the name is typed and the password asked for. */
function EraseDialog({ request, onClose }: { request: ErasureRequest; onClose: () => void }) {
  const { erasures } = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const formId = useId();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [isRunning, setIsRunning] = useState(false);
  const [words, setWords] = useState<string | null>(null);

  async function erase(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === '' || password === '') return setWords('Type the name, and your password.');
    setIsRunning(true);
    setWords(null);
    try {
      const { id, version } = request;
      const { rows } = await erasures.approve.mutate({ id, version, name, password });
      onClose();
      toast.show({ title: 'Erased', detail: `${formatCount(rows, 'row is', 'rows are')} gone.` });
      router.refresh();
    } catch (error) {
      setWords(failureOf(error).words);
    } finally {
      setIsRunning(false);
    }
  }

  return (
    <Dialog
      open
      onClose={onClose}
      dismissible={!isRunning}
      title={`Erase the record of ${request.name ?? 'this client'}?`}
      lead="Plan, sessions, reports, measures, messages, notes and documents go, and the client is signed out. It cannot be taken back. Backups hold it until they run out."
      footer={
        <>
          <Button variant="ghost" onClick={onClose} disabled={isRunning}>
            Cancel
          </Button>
          <Button type="submit" form={formId} variant="danger" pending={isRunning} pendingLabel="Erasing">
            Erase for good
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void erase(event)} noValidate className="grid gap-4">
        {words && <FieldError>{words}</FieldError>}
        <TextField
          label="The client’s name"
          hint={`Type “${request.name ?? ''}”.`}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          label="Your password"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
