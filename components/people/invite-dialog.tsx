'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FieldError, TextField } from '@/components/ui/field';
import { useToast } from '@/components/ui/toast';
import type { InviteInput } from '@/contracts/people';
import { newId } from '@/lib/id';
import { useTRPCClient } from '@/trpc/client';
import { type Failure, failureOf } from '@/trpc/errors';

type Problem = Pick<Failure, 'words' | 'fields'>;
type Role = InviteInput['role'];

const words: Readonly<Record<Role, { title: string; lead: string }>> = {
  client: {
    title: 'Invite a client',
    lead: 'They get a link by e-mail, set a password and answer a short intake. You can make their plan ready meanwhile.',
  },
  trainer: {
    title: 'Invite a trainer',
    lead: 'They get a link by e-mail and set a password. They see the clients of their own caseload.',
  },
};

/** Name and address; whoever is invited does the rest. A second press after a lost answer invites nobody twice. */
export function InviteDialog({ kind, open, onClose }: { kind: Role; open: boolean; onClose: () => void }) {
  const trpc = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const formId = useId();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  // One id for one person and address: what was sent and not answered is recognised when it is sent again.
  const message = useRef({ id: '', of: '' });

  function close() {
    setName('');
    setEmail('');
    setProblem(null);
    onClose();
  }

  async function send(event: FormEvent) {
    event.preventDefault();
    if (isSending) return;
    const fields = {
      ...(!name.trim() && { name: 'Who is it? Write a name.' }),
      ...(!email.includes('@') && { email: 'Enter an e-mail address, such as name@example.org.' }),
    };
    if (Object.keys(fields).length > 0) {
      setProblem({ words: '', fields });
      return;
    }
    const of = `${name}\n${email}`;
    if (message.current.of !== of) message.current = { id: newId(), of };
    setIsSending(true);
    setProblem(null);
    try {
      const { mailSent } = await trpc.people.invite.mutate({ id: message.current.id, name, email, role: kind });
      toast.show(
        mailSent
          ? { title: `${name.trim()} is invited`, detail: `The link went to ${email.trim()}.` }
          : { title: 'Invited, but the mail did not leave', detail: 'Send it again in the list.', tone: 'problem' },
      );
      close();
      router.refresh();
    } catch (error) {
      setProblem(failureOf(error));
    }
    setIsSending(false);
  }

  const fieldError = (field: string) => problem?.fields[field] ?? null;
  const general = problem && Object.keys(problem.fields).length === 0 ? problem.words : null;
  return (
    <Dialog
      open={open}
      onClose={close}
      title={words[kind].title}
      lead={words[kind].lead}
      unsaved={name !== '' || email !== ''}
      footer={
        <>
          <Button variant="ghost" onClick={close} disabled={isSending}>
            Cancel
          </Button>
          <Button type="submit" form={formId} pending={isSending} pendingLabel="Sending">
            Send invitation
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={send} noValidate className="grid gap-4">
        {general && <FieldError>{general}</FieldError>}
        <TextField
          label="Name"
          name="name"
          autoComplete="off"
          maxLength={120}
          required
          data-autofocus=""
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={fieldError('name')}
        />
        <TextField
          label="E-mail address"
          name="email"
          type="email"
          inputMode="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={254}
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          error={fieldError('email')}
        />
      </form>
    </Dialog>
  );
}
