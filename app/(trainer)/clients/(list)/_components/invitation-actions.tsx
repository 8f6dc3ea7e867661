'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useToast } from '@/components/ui/toast';
import { newId } from '@/lib/id';
import { useTRPCClient } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';

/** Sends an invitation again, or withdraws it. */
export function InvitationActions({ invitationId, name }: { invitationId: string; name: string }) {
  const trpc = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [isSending, setIsSending] = useState(false);
  const [isWithdrawing, setIsWithdrawing] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function resend() {
    setIsSending(true);
    try {
      const { mailSent } = await trpc.people.resendInvitation.mutate({ id: newId(), invitationId });
      if (mailSent) toast.show({ title: `Sent again to ${name}`, detail: 'The link sent before no longer works.' });
      else toast.show({ title: 'The mail did not leave', detail: 'Try again in a few minutes.', tone: 'problem' });
      router.refresh();
    } catch (error) {
      toast.show({ title: 'Not sent', detail: failureOf(error).words, tone: 'problem' });
    }
    setIsSending(false);
  }

  async function withdraw() {
    setIsWithdrawing(true);
    setProblem(null);
    try {
      await trpc.people.revokeInvitation.mutate({ invitationId });
      setIsAsking(false);
      toast.show({ title: `Invitation to ${name} withdrawn` });
      router.refresh();
    } catch (error) {
      setProblem(failureOf(error).words);
    }
    setIsWithdrawing(false);
  }

  return (
    <div className="flex flex-wrap justify-end gap-2">
      <Button
        variant="ghost"
        size="s"
        className="max-sm:min-h-12"
        pending={isSending}
        onClick={resend}
        aria-label={`Send again: ${name}`}
      >
        Send again
      </Button>
      <Button
        variant="quiet"
        size="s"
        className="max-sm:min-h-12"
        onClick={() => setIsAsking(true)}
        aria-label={`Withdraw: ${name}`}
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
        pending={isWithdrawing}
        error={problem}
        onConfirm={withdraw}
      >
        The link stops working at once, and the record made for them is put away. You can invite them again later.
      </ConfirmDialog>
    </div>
  );
}
