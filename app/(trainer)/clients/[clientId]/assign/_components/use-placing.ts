'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AssignmentPreview } from '@/contracts/assignments';
import type { ProgramSummary } from '@/contracts/programs';
import { type IsoDate, isIsoDate } from '@/domain/schedule/dates';
import { useTRPC } from '@/trpc/client';
import { type Placing, usualDays } from './first-placing';
import type { OtherPlanAnswer } from './other-plan-question';

const isSendable = (date: string): boolean => isIsoDate(date) && date >= '2000-01-01' && date <= '2099-12-31';

/** What is chosen, and the calendar that the server makes of it. */
export function usePlacing(first: Placing, firstPreview: AssignmentPreview, programs: readonly ProgramSummary[]) {
  const trpc = useTRPC();
  const [programId, setProgramId] = useState(first.programId);
  const [ownDate, setOwnDate] = useState<string>(first.startDate);
  const [trainingDays, setTrainingDays] = useState(first.trainingDays);
  const [daysTouched, setDaysTouched] = useState(false);
  const [answer, setAnswer] = useState<OtherPlanAnswer | null>(null);
  // Where "after it ends" begins; it moves with the training days and is known from the last preview.
  const [afterDate, setAfterDate] = useState<IsoDate | null>(firstPreview.other?.afterDate ?? null);

  const startDate = answer === 'after' && afterDate !== null ? afterDate : ownDate;
  const program = programs.find(({ id }) => id === programId);
  const placing: Placing = {
    clientId: first.clientId,
    programId,
    programVersion: program?.version ?? first.programVersion,
    startDate,
    trainingDays,
  };
  const isFirst = JSON.stringify(placing) === JSON.stringify(first);
  const preview = useQuery({
    ...trpc.assignments.preview.queryOptions({ ...placing, trainingDays: [...trainingDays] }),
    enabled: isSendable(startDate) && trainingDays.length > 0,
    placeholderData: keepPreviousData,
    ...(isFirst && { initialData: firstPreview }),
  });
  const other = preview.data?.other ?? null;
  if (other && other.afterDate !== afterDate) setAfterDate(other.afterDate);

  return {
    placing,
    preview,
    other,
    /** The date that "replace" would begin on. */
    replaceDate: ownDate,
    /** A start behind the other plan needs no question. */
    answer: other !== null && startDate >= other.afterDate ? ('after' as const) : answer === 'after' ? null : answer,
    setAnswer,
    chooseProgram(id: string) {
      setProgramId(id);
      const chosen = programs.find((candidate) => candidate.id === id);
      if (chosen && !daysTouched) setTrainingDays(usualDays(chosen.sessionsPerWeek));
    },
    chooseDate(date: string) {
      setOwnDate(date);
      if (answer === 'after') setAnswer(null);
    },
    chooseDays(days: readonly number[]) {
      setDaysTouched(true);
      setTrainingDays(days);
    },
    dateProblem: isSendable(startDate) ? null : 'Enter the date of the first possible day.',
    daysProblem: trainingDays.length > 0 ? null : 'Choose at least one training day.',
  };
}
