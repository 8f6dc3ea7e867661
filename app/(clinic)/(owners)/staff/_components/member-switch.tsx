'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useToast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';

type Props = { userId: string; name: string; disabled: boolean; clients: number };

/** Shuts a person out of the clinic, or lets them in again, after a question. */
export function MemberSwitch({ userId, name, disabled, clients }: Props) {
  const trpc = useTRPC();
  const router = useRouter();
  const toast = useToast();
  const [isAsking, setIsAsking] = useState(false);
  const { mutate, isPending, error, reset } = useMutation(
    trpc.people.setDisabled.mutationOptions({
      onSuccess(answer) {
        setIsAsking(false);
        toast.show({ title: answer.disabled ? `${name} is disabled` : `${name} can sign in again` });
        router.refresh();
      },
    }),
  );

  return (
    <>
      <Button
        variant="ghost"
        size="s"
        className="max-md:min-h-12"
        aria-label={`${disabled ? 'Enable' : 'Disable'} ${name}`}
        onClick={() => {
          reset();
          setIsAsking(true);
        }}
      >
        {disabled ? 'Enable' : 'Disable'}
      </Button>
      <ConfirmDialog
        open={isAsking}
        onClose={() => setIsAsking(false)}
        title={disabled ? `Let ${name} in again?` : `Disable ${name}?`}
        confirmLabel={disabled ? 'Enable' : 'Disable'}
        danger={!disabled}
        pending={isPending}
        error={error && failureOf(error).words}
        onConfirm={() => mutate({ userId, disabled: !disabled })}
      >
        {disabled ? 'They sign in with the password they had.' : consequence(clients)}
      </ConfirmDialog>
    </>
  );
}

function consequence(clients: number): string {
  const out = 'Their sign-ins in this clinic end at once. What they wrote stays.';
  if (clients === 0) return out;
  return `${out} ${clients === 1 ? '1 client stays' : `${clients} clients stay`} on their caseload with nobody to answer: hand them over first under Caseloads, or right after.`;
}
