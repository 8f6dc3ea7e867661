'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { useToast } from '@/components/ui/toast';
import type { CreateAssignmentInput, CreatedAssignment } from '@/contracts/assignments';
import { formatDayShort } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/numbers';
import { newId } from '@/lib/id';
import { useTRPC } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';

type Content = Omit<CreateAssignmentInput, 'id'>;

/** Assigns, and goes back to the client's page. `failure` is in words. */
export function useAssign(locale: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const sent = useRef({ content: '', id: '' });

  const mutation = useMutation(
    trpc.assignments.create.mutationOptions({
      onSuccess(made, { clientId }) {
        toast.show({ title: `${made.name} assigned`, detail: detailOf(made, locale) });
        router.push(`/clients/${clientId}` as Route);
        router.refresh();
      },
      onError(error) {
        const { code } = failureOf(error);
        // Somebody else assigned or published meanwhile: show how things stand now.
        if (code === 'conflict' || code === 'version_conflict' || code === 'invalid') {
          void queryClient.invalidateQueries(trpc.assignments.preview.pathFilter());
        }
        if (code === 'version_conflict') router.refresh();
      },
    }),
  );

  return {
    /** Stays true while the client's page opens, so that nothing is sent twice. */
    isPending: mutation.isPending || mutation.isSuccess,
    failure: mutation.error ? failureOf(mutation.error).words : null,
    assign(content: Content) {
      const written = JSON.stringify(content);
      // The same content keeps its id: where the answer was lost, a retry gets the first result.
      if (sent.current.content !== written) sent.current = { content: written, id: newId() };
      mutation.mutate({ id: sent.current.id, ...content, trainingDays: [...content.trainingDays] });
    },
  };
}

function detailOf(made: CreatedAssignment, locale: string): string {
  const sessions = formatCount(made.sessions, 'session', 'sessions', locale);
  const begins = `${sessions}, the first on ${formatDayShort(made.startDate, locale)}.`;
  if (!made.ended) return begins;
  const gone = formatCount(made.ended.cancelledSessions, 'planned session', 'planned sessions', locale);
  return `${begins} ${made.ended.name} ends; ${gone} went away.`;
}
