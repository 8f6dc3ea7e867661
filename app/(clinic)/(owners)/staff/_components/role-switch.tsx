'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useToast } from '@/components/ui/toast';
import type { StaffMember } from '@/contracts/people';
import { useTRPC } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';

/** Makes a trainer an owner, or an owner a trainer, after a question. */
export function RoleSwitch({ userId, name, role, clients }: Pick<StaffMember, 'userId' | 'name' | 'role' | 'clients'>) {
  const trpc = useTRPC();
  const router = useRouter();
  const toast = useToast();
  const [isAsking, setIsAsking] = useState(false);
  const next = role === 'owner' ? 'trainer' : 'owner';
  const { mutate, isPending, error, reset } = useMutation(
    trpc.people.setRole.mutationOptions({
      onSuccess(answer) {
        setIsAsking(false);
        toast.show({ title: `${name} is ${answer.role === 'owner' ? 'an owner' : 'a trainer'} now` });
        router.refresh();
      },
    }),
  );
  const label = next === 'owner' ? 'Make owner' : 'Make trainer';

  return (
    <>
      <Button
        variant="ghost"
        size="s"
        className="max-md:min-h-12"
        aria-label={`${label}: ${name}`}
        onClick={() => {
          reset();
          setIsAsking(true);
        }}
      >
        {label}
      </Button>
      <ConfirmDialog
        open={isAsking}
        onClose={() => setIsAsking(false)}
        title={next === 'owner' ? `Make ${name} an owner?` : `Make ${name} a trainer?`}
        confirmLabel={label}
        danger={next === 'owner'}
        pending={isPending}
        error={error && failureOf(error).words}
        onConfirm={() => mutate({ userId, role: next })}
      >
        {next === 'owner'
          ? 'They see every chart of the clinic, change its settings and rules, and decide who works here, you included.'
          : `They keep their own ${clients === 1 ? 'client' : 'clients'} and see no other chart from their next page on.`}
      </ConfirmDialog>
    </>
  );
}
