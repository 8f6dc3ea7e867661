'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useToast } from '@/components/ui/toast';
import { newId } from '@/lib/id';
import { useTRPC } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';

type Props = { invitationId: string; name: string; kind: 'client' | 'trainer' };

/** Sends an invitation again with a new link, or withdraws it. */
export function InvitationActions({ invitationId, name, kind }: Props) {
  const trpc = useTRPC();
  const router = useRouter();
  const toast = useToast();
  const [isAsking, setIsAsking] = useState(false);
  const messageId = useRef<string | null>(null);
  const resend = useMutation(
    trpc.people.resendInvitation.mutationOptions({
      onSuccess({ mailSent }) {
        // The next press is a new message; until this one is answered it keeps its id.
        messageId.current = null;
        if (mailSent) toast.show({ title: 'Invitation sent again', detail: 'The link before no longer works.' });
        else toast.show({ title: 'The mail did not leave', detail: 'Try again in a while.', tone: 'problem' });
        router.refresh();
      },
      onError(error) {
        toast.show({ title: 'The invitation was not sent', detail: failureOf(error).words, tone: 'problem' });
      },
    }),
  );
  const revoke = useMutation(
    trpc.people.revokeInvitation.mutationOptions({
      onSuccess() {
        setIsAsking(false);
        toast.show({ title: `The invitation to ${name} is withdrawn` });
        router.refresh();
      },
    }),
  );

  return (
    <div className="flex flex-wrap justify-end gap-2">
      <Button
        variant="ghost"
        size="s"
        className="max-md:min-h-12"
        pending={resend.isPending}
        aria-label={`Send the invitation to ${name} again`}
        onClick={() => {
          messageId.current ??= newId();
          resend.mutate({ id: messageId.current, invitationId });
        }}
      >
        Send again
      </Button>
      <Button
        variant="quiet"
        size="s"
        className="max-md:min-h-12"
        aria-label={`Withdraw the invitation to ${name}`}
        onClick={() => {
          revoke.reset();
          setIsAsking(true);
        }}
      >
        Withdraw
      </Button>
      <ConfirmDialog
        open={isAsking}
        onClose={() => setIsAsking(false)}
        title={`Withdraw the invitation to ${name}?`}
        confirmLabel="Withdraw invitation"
        cancelLabel="Keep it"
        danger
        pending={revoke.isPending}
        error={revoke.error && failureOf(revoke.error).words}
        onConfirm={() => revoke.mutate({ invitationId })}
      >
        The link stops working at once
        {kind === 'client' && ', and the record made for them is put away'}. You can invite them again later.
      </ConfirmDialog>
    </div>
  );
}
