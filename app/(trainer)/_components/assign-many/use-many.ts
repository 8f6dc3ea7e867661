'use client';

import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type ConflictChoice, type CreatedMany, MOST_CLIENTS } from '@/contracts/assignments';
import type { ProgramSummary } from '@/contracts/programs';
import { type IsoDate, isIsoDate } from '@/domain/schedule/dates';
import { newId } from '@/lib/id';
import { useTRPC, useTRPCClient } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';
import { nextMonday, usualDays } from '../../clients/[clientId]/assign/_components/first-placing';

export type Candidate = {
  readonly clientId: string;
  readonly name: string;
  /** The plan there is, in a few words. */
  readonly plan: string;
};

type Options = {
  candidates: readonly Candidate[];
  chosen: readonly string[];
  programs: readonly ProgramSummary[];
  programId: string | null;
  today: IsoDate;
};

const isSendable = (date: string): boolean => isIsoDate(date) && date >= '2000-01-01' && date <= '2099-12-31';

/** Who gets which program from when on, what it comes to for each, and the deed itself. */
export function useMany({ candidates, chosen, programs, programId: first, today }: Options) {
  const trpc = useTRPC();
  const api = useTRPCClient();
  const [programId, setProgramId] = useState(first);
  const [selected, setSelected] = useState<ReadonlySet<string>>(() => new Set(chosen));
  const [startDate, setStartDate] = useState<string>(nextMonday(today));
  const [ownDays, setOwnDays] = useState<readonly number[] | null>(null);
  const [keepOwnDays, setKeepOwnDays] = useState(true);
  const [conflicts, setConflicts] = useState<Readonly<Record<string, ConflictChoice>>>({});
  const [forAll, setForAll] = useState<ConflictChoice>('after');
  const [results, setResults] = useState<CreatedMany['results']>([]);
  const [state, setState] = useState<'idle' | 'sending' | 'done'>('idle');
  const [failure, setFailure] = useState<string | null>(null);
  const ids = useRef(new Map<string, string>());

  const program = programs.find(({ id }) => id === programId) ?? null;
  const trainingDays = ownDays ?? usualDays(program?.sessionsPerWeek ?? 3);
  const people = candidates.filter(({ clientId }) => selected.has(clientId));
  const isReady =
    program !== null &&
    isSendable(startDate) &&
    trainingDays.length > 0 &&
    people.length > 0 &&
    people.length <= MOST_CLIENTS;
  const wish = program && {
    programId: program.id,
    programVersion: program.version,
    startDate,
    trainingDays: [...trainingDays],
    keepOwnDays,
  };
  const choiceFor = (clientId: string): ConflictChoice => conflicts[clientId] ?? forAll;
  const clients = people.map(({ clientId }) => ({ clientId, onConflict: choiceFor(clientId) }));
  const preview = useQuery(
    trpc.assignments.previewMany.queryOptions(isReady && wish && state === 'idle' ? { ...wish, clients } : skipToken, {
      placeholderData: keepPreviousData,
    }),
  );

  /** The same content keeps its id: where the answer was lost, a retry gets the first result. */
  function idFor(content: object): string {
    const key = JSON.stringify(content);
    const id = ids.current.get(key) ?? newId();
    ids.current.set(key, id);
    return id;
  }

  async function assign() {
    if (!wish || !isReady || state !== 'idle') return;
    setState('sending');
    setFailure(null);
    try {
      const answer = await api.assignments.createMany.mutate({
        ...wish,
        clients: clients.map((client) => ({ ...client, id: idFor({ ...wish, ...client }) })),
      });
      setResults(answer.results);
      setState('done');
    } catch (error) {
      setFailure(failureOf(error).words);
      setState('idle');
    }
  }

  return {
    program,
    setProgramId,
    people,
    selected,
    select: (clientIds: readonly string[], isOn: boolean) =>
      setSelected((before) => {
        const after = new Set(before);
        for (const id of clientIds) isOn ? after.add(id) : after.delete(id);
        return after;
      }),
    startDate,
    setStartDate,
    dateProblem: isSendable(startDate) ? null : 'Enter the first possible day.',
    trainingDays,
    setTrainingDays: setOwnDays,
    daysProblem: trainingDays.length > 0 ? null : 'Choose at least one training day.',
    tooMany: people.length > MOST_CLIENTS,
    keepOwnDays,
    setKeepOwnDays,
    choiceFor,
    choose: (clientId: string, choice: ConflictChoice) => setConflicts((all) => ({ ...all, [clientId]: choice })),
    forAll,
    chooseForAll(choice: ConflictChoice) {
      setForAll(choice);
      setConflicts({});
    },
    preview,
    isReady,
    /** What is shown belongs to what is chosen. */
    isFresh: preview.isSuccess && !preview.isPlaceholderData,
    assign,
    state,
    failure,
    results,
  };
}

export type Many = ReturnType<typeof useMany>;
