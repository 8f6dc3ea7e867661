'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useToast } from '@/components/ui/toast';
import { formatCount } from '@/lib/format/numbers';
import { useTRPCClient } from '@/trpc/plain';
import { useDeed } from '../use-deed';
import type { StepAnswer as Answer } from './step-item';
import type { StepLine } from './step-lines';

type Answered = { readonly version: number; readonly state: StepLine['state'] };
type Open = Pick<StepLine, 'id' | 'name' | 'version'>;

const titles = { approved: 'approved', held: 'held', waiting: 'waiting again' } as const;

/**
 * Answers steps, one or several at once, each of which can be taken back. What was answered shows at once; the page is
 * read again behind it.
 */
export function useAnswers(clientId: string, lines: readonly StepLine[]) {
  const trpc = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const deed = useDeed(trpc.proposals.answer.mutate);
  const [answered, setAnswered] = useState<Readonly<Record<string, Answered>>>({});
  const [pending, setPending] = useState<Answer | null>(null);

  /** The lines with what was answered here since the page was read. */
  const current = lines.map((line) => {
    const mine = answered[line.id];
    return mine && mine.version > line.version ? { ...line, ...mine } : line;
  });

  async function answer(which: readonly Open[], to: Answer): Promise<void> {
    if (which.length === 0 || pending) return;
    setPending(to);
    const done = await deed.run({
      clientId,
      answers: which.map(({ id, version }) => ({ proposalId: id, version, answer: to })),
    });
    setPending(null);
    // Refused or not, somebody else may have been here.
    router.refresh();
    if (!done) return;
    const after = which.map((step) => ({
      ...step,
      version: done.answered.find(({ proposalId }) => proposalId === step.id)?.version ?? step.version + 1,
    }));
    setAnswered((all) => ({
      ...all,
      ...Object.fromEntries(after.map(({ id, version }) => [id, { version, state: to }])),
    }));
    const [only] = which;
    toast.show({
      title: `${which.length === 1 && only ? only.name : formatCount(which.length, 'step', 'steps')} ${titles[to]}`,
      ...(to === 'held' && { detail: 'The load repeats.' }),
      ...(to !== 'waiting' && { action: { label: 'Undo', onPress: () => void answer(after, 'waiting') } }),
    });
  }

  return { lines: current, answer, pending, words: deed.words };
}
