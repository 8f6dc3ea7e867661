import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import type { Measures } from '@/contracts/measures';
import { newId } from '@/lib/id';
import { useTRPC } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';

/** Turns the following of body mass on or off. Needs the clinic's answer, so it does not wait in the outbox. */
export function BodyMassChoice({ measures: { bodyMass } }: { measures: Measures }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [isAsking, setIsAsking] = useState(false);
  const messageId = useRef(newId());
  const choose = useMutation(
    trpc.measures.chooseBodyMass.mutationOptions({
      onSuccess: async () => {
        messageId.current = newId();
        setIsAsking(false);
        await queryClient.invalidateQueries(trpc.measures.pathFilter());
      },
    }),
  );
  const { followed, title, lines, version } = bodyMass;
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {followed && (
          <ButtonLink href="/my/measures/body-mass" variant="ghost" icon="plus">
            Enter
          </ButtonLink>
        )}
        <Button variant="quiet" onClick={() => setIsAsking(true)}>
          {followed ? 'Stop following it' : 'Follow it'}
        </Button>
      </div>
      <ConfirmDialog
        open={isAsking}
        onClose={() => setIsAsking(false)}
        title={followed ? 'Stop following body mass?' : title}
        confirmLabel={followed ? 'Stop' : 'Turn it on'}
        pending={choose.isPending}
        error={choose.isError ? failureOf(choose.error).words : null}
        onConfirm={() => choose.mutate({ id: messageId.current, followed: !followed, textVersion: version })}
      >
        {followed ? (
          'What was entered is hidden from you and from your clinic. You can turn it on again.'
        ) : (
          <ul className="grid gap-2">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </ConfirmDialog>
    </>
  );
}
