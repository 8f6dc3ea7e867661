'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { useToast } from '@/components/ui/toast';
import type { SessionPlace } from '@/contracts/calendar';
import type { PlanSession } from '@/contracts/chart-plan';
import type { IsoDate } from '@/domain/schedule/dates';
import { formatDayLong, formatDayShort } from '@/lib/format/dates';
import { newId } from '@/lib/id';
import { useTRPCClient } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';

type Named = { readonly plannedSessionId: string; readonly version: number };
const named = ({ plannedSessionId, version }: Named): Named => ({ plannedSessionId, version });

/** Every deed on the calendar, with a word on what became of it and the last one to take back. */
export function useCalendar(clientId: string, locale: string) {
  const { calendar } = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const running = useRef(false);
  const [isRunning, setIsRunning] = useState(false);

  /** Runs one deed at a time; what is shown is read again whether it worked or not. */
  async function deed<T>(work: (id: string) => Promise<T>, done: (result: T) => void): Promise<boolean> {
    if (running.current) return false;
    running.current = true;
    setIsRunning(true);
    try {
      const result = await work(newId());
      done(result);
      return true;
    } catch (error) {
      toast.show({ title: 'Nothing was changed', detail: failureOf(error).words, tone: 'problem' });
      return false;
    } finally {
      running.current = false;
      setIsRunning(false);
      router.refresh();
    }
  }

  const say = (title: string, detail: string, undo?: () => Promise<unknown>) =>
    toast.show({
      title,
      detail,
      ...(undo && {
        action: {
          label: 'Undo',
          onPress: () => void deed(undo, () => toast.show({ title: 'Taken back', tone: 'info' })),
        },
      }),
    });

  const base = (id: string) => ({ id, clientId });
  const moveTo = (session: Named, toDate: IsoDate) => (id: string) =>
    calendar.move.mutate({ ...base(id), ...named(session), toDate });

  return {
    isRunning,
    move: (session: PlanSession, toDate: IsoDate) =>
      deed(moveTo(session, toDate), (done: SessionPlace) =>
        say(`${done.title} moved`, `Now on ${formatDayLong(done.date, locale)}.`, () =>
          moveTo(done, done.from)(newId()),
        ),
      ),
    swapDays: (a: PlanSession, b: PlanSession) =>
      deed(
        (id) => calendar.swapDays.mutate({ ...base(id), a: named(a), b: named(b) }),
        (done) =>
          say(
            'Days swapped',
            `${done.a.title} on ${formatDayShort(done.a.date, locale)}, ${done.b.title} on ${formatDayShort(done.b.date, locale)}.`,
            () => calendar.swapDays.mutate({ ...base(newId()), a: named(done.a), b: named(done.b) }),
          ),
      ),
    skip: (session: PlanSession) =>
      deed(
        (id) => calendar.skip.mutate({ ...base(id), ...named(session) }),
        (done) =>
          say(`${done.title} left out`, 'It counts neither for nor against the client.', () =>
            calendar.unskip.mutate({ ...base(newId()), ...named(done) }),
          ),
      ),
    unskip: (session: PlanSession) =>
      deed(
        (id) => calendar.unskip.mutate({ ...base(id), ...named(session) }),
        (done) =>
          say(`${done.title} is in the plan again`, formatDayLong(done.date, locale), () =>
            calendar.skip.mutate({ ...base(newId()), ...named(done) }),
          ),
      ),
    copy: (session: PlanSession, toDate: IsoDate) =>
      deed(
        (id) => calendar.copy.mutate({ ...base(id), ...named(session), toDate }),
        (done) =>
          say(`${done.title} copied`, `An extra session on ${formatDayLong(done.date, locale)}.`, () =>
            calendar.removeCopy.mutate({ ...base(newId()), ...named(done) }),
          ),
      ),
    removeCopy: (session: PlanSession) =>
      deed(
        (id) => calendar.removeCopy.mutate({ ...base(id), ...named(session) }),
        (done) => say(`${done.title} taken out`, 'The extra session has left the plan.'),
      ),
    swapExercise: (
      session: PlanSession,
      swap: { exerciseId: string; toExerciseId: string; reach: 'one' | 'all'; reason: string },
    ) =>
      deed(
        (id) => calendar.swapExercise.mutate({ ...base(id), ...named(session), ...swap }),
        (done) =>
          say(
            `${done.toName} instead of ${done.name}`,
            `${done.changedSessions === 1 ? 'One session changes' : `${done.changedSessions} sessions change`}. Nothing logged was touched.`,
            () => calendar.endSwap.mutate({ ...base(newId()), swapId: done.swapId }),
          ),
      ),
    endSwap: (swapId: string) =>
      deed(
        (id) => calendar.endSwap.mutate({ ...base(id), swapId }),
        (done) => say(`${done.name} is back`, `In place of ${done.toName}, where nothing was logged.`),
      ),
  };
}

export type CalendarDeeds = ReturnType<typeof useCalendar>;
