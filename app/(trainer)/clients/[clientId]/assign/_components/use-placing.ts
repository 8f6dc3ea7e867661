'use client';

import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProgramSummary } from '@/contracts/programs';
import { type IsoDate, isIsoDate } from '@/domain/schedule/dates';
import { useTRPC } from '@/trpc/client';
import { nextMonday, usualDays } from './first-placing';
import type { OtherPlanAnswer } from './other-plan-question';

const isSendable = (date: string): boolean => isIsoDate(date) && date >= '2000-01-01' && date <= '2099-12-31';

type Options = { clientId: string; today: IsoDate; programs: readonly ProgramSummary[] };

/** What is chosen, and the calendar that the server makes of it. No program is chosen for the trainer. */
export function usePlacing({ clientId, today, programs }: Options) {
  const trpc = useTRPC();
  const [programId, setProgramId] = useState<string | null>(null);
  const [ownDate, setOwnDate] = useState<string>(nextMonday(today));
  const [ownDays, setOwnDays] = useState<readonly number[] | null>(null);
  const [answer, setAnswer] = useState<OtherPlanAnswer | null>(null);
  // Where "after it ends" begins; it moves with the training days and is known from the last preview.
  const [afterDate, setAfterDate] = useState<IsoDate | null>(null);

  const program = programs.find(({ id }) => id === programId) ?? null;
  const trainingDays = ownDays ?? usualDays(program?.sessionsPerWeek ?? 3);
  const startDate = answer === 'after' && afterDate !== null ? afterDate : ownDate;
  const placing = program && {
    clientId,
    programId: program.id,
    programVersion: program.version,
    startDate,
    trainingDays: [...trainingDays],
  };
  const isReady = placing !== null && isSendable(startDate) && trainingDays.length > 0;
  const preview = useQuery(
    trpc.assignments.preview.queryOptions(isReady ? placing : skipToken, { placeholderData: keepPreviousData }),
  );
  const other = preview.data?.other ?? null;
  if (other && other.afterDate !== afterDate) setAfterDate(other.afterDate);

  return {
    placing,
    programId,
    setProgramId,
    startDate,
    trainingDays,
    setTrainingDays: setOwnDays,
    chooseDate(date: string) {
      setOwnDate(date);
      if (answer === 'after') setAnswer(null);
    },
    preview,
    /** The plan in the way. */
    other,
    /** Where "replace" would begin. */
    replaceDate: isSendable(ownDate) ? ownDate : today,
    /** A start behind the other plan answers the question by itself. */
    answer: other !== null && startDate >= other.afterDate ? ('after' as const) : answer === 'after' ? null : answer,
    setAnswer,
    problems: {
      program: program ? null : 'Choose a program.',
      date: isSendable(startDate) ? null : 'Enter the first possible day.',
      days: trainingDays.length > 0 ? null : 'Choose at least one training day.',
    },
  };
}
